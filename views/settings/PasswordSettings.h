// SPDX-License-Identifier: GPL-3.0-or-later
// A new password for the account that is open. Says what is wanted by a signal; keys and servers are asked elsewhere.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace views {

class BusyIcon;
class FieldRow;
class IconLabel;
class Theme;

class PasswordSettings : public QWidget
{
    Q_OBJECT

public:
    explicit PasswordSettings(const Theme &theme, QWidget *parent = nullptr);

    void showChanged();
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void changeWanted(const QString &present, const QString &next);

protected:
    void changeEvent(QEvent *event) override;

private:
    void ask();
    void setBusy(bool busy);
    void clear();
    void retranslate();

    QLabel *m_explanation;
    FieldRow *m_present;
    FieldRow *m_next;
    FieldRow *m_again;
    QPushButton *m_change;
    BusyIcon *m_busy;
    IconLabel *m_doneIcon;
    QLabel *m_done;
};

} // namespace views
