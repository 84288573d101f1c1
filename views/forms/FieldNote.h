// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence under a field: icon, text, and a word to act on it.
#pragma once

#include "views/shell/Tokens.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace views {

class IconLabel;
class Theme;

class FieldNote : public QWidget
{
    Q_OBJECT

public:
    FieldNote(const Theme &theme, QWidget *parent);

    void setNote(Tone tone, const QString &icon, const QString &text);
    void setAction(const QString &text); // empty: none
    QString text() const;
    bool focusAction(); // false: there is none

Q_SIGNALS:
    void actionWanted();

private:
    const Theme &m_theme;
    IconLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace views
