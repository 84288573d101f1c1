// SPDX-License-Identifier: GPL-3.0-or-later
// The way back into an account of this computer: what happened, what was kept, what to do, and the password that the
// server takes now.
#pragma once

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace views {

class BusyIcon;
class FieldRow;
class Theme;

class RecoverForm : public QWidget
{
    Q_OBJECT

public:
    explicit RecoverForm(const Theme &theme, QWidget *parent = nullptr);

    // `why` is a sentence; empty: the person forgot the password.
    void begin(const QString &accountName, const QString &why);
    void setBusy(bool busy);
    void showProblem(const QString &sentence);
    void clearPassword();

Q_SIGNALS:
    void recoveryWanted(const QString &password);
    void backWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeKept(const Theme &theme);
    void recover();
    void retranslate();

    QString m_name;
    QString m_why;
    QLabel *m_title;
    QLabel *m_account;
    QLabel *m_explanation;
    FieldRow *m_password;
    QPushButton *m_recover;
    QPushButton *m_back;
    BusyIcon *m_busy;
    QFrame *m_kept;
    QLabel *m_keptText;
};

} // namespace views
