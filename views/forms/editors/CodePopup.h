// SPDX-License-Identifier: GPL-3.0-or-later
// The open list of a code field: digits first, the chosen ones marked, a key hint at the foot. It takes keys while it
// is open: arrows move, Enter takes, Esc closes, digits and letters go back to the field.
#pragma once

#include "models/schema/CodeBook.h"

#include <QFrame>

class QLabel;
class QListWidget;

namespace views {

class Theme;

class CodePopup : public QFrame
{
    Q_OBJECT

public:
    CodePopup(const Theme &theme, const std::vector<models::CodeItem> &items, models::Language language,
              QWidget *parent);

    void mark(const QStringList &chosen);
    void setCurrent(const QString &code);
    void setHint(const QString &hint);
    void openBelow(const QWidget &field);
    QString current() const;
    bool isMovedTo() const { return m_isMovedTo; } // the current one, by keys since it was set

Q_SIGNALS:
    void chosen(const QString &code); // by Enter
    void clicked(const QString &code);
    void toggled(const QString &code); // by Space
    void typed(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paintMarks();
    bool moveOrPass(QObject *watched, QEvent *event);

    const Theme &m_theme;
    QListWidget *m_list;
    QLabel *m_hint;
    QStringList m_chosen;
    bool m_isMovedTo = false;
};

} // namespace views
