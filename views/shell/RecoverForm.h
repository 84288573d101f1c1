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

// Why the key of an account does not open by the password that is known.
enum class LostKey {
    Password,  // forgotten
    Keychain,  // was reset, and its part of the key with it
    LockedAway // the access of this computer or of the account was ended
};

class RecoverForm : public QWidget
{
    Q_OBJECT

public:
    explicit RecoverForm(const Theme &theme, QWidget *parent = nullptr);

    void begin(const QString &accountName, LostKey lost);
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
    QString title() const;
    QString explanation() const;
    void retranslate();

    QString m_name;
    LostKey m_lost = LostKey::Password;
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
