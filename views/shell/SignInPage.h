// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: the accounts of this computer to unlock, or the first sign-in of another one. It says what is
// wanted by signals and shows what came of it; keys and passwords are checked elsewhere.
#pragma once

#include "views/shell/AccountCard.h"
#include "views/shell/EnrolForm.h"
#include "views/shell/RecoverForm.h"

#include <QFrame>

class QStackedWidget;

namespace views {

class BrandPanel;
class HelpPanel;
class KeyHint;
class RecoverForm;
class UnlockForm;

class SignInPage : public QFrame
{
    Q_OBJECT

public:
    explicit SignInPage(const Theme &theme, QWidget *parent = nullptr);

    void setVersion(const QString &version, bool demonstration);
    void setServer(const QString &server);
    // The first one is chosen. Without any, the first sign-in is shown.
    void setAccounts(const std::vector<LocalAccount> &accounts);
    void chooseAccount(const QString &id);
    QString chosenAccount() const;

    void setBusy(bool busy); // while the key is derived or the server is asked
    void showProblem(const QString &sentence, int attemptsLeft = -1);
    void setRecovery(LostKey lost); // the way back in; for the chosen account
    // Answered by one of the two signals. `known`: what another account of this computer knows of the same server.
    void askFingerprint(const QString &hexDigits, const QString &known = {});
    void forget(); // passwords leave the screen: after a success, and at each lock

Q_SIGNALS:
    void unlockWanted(const QString &accountId, const QString &password);
    void recoveryWanted(const QString &accountId, const QString &password);
    void signInWanted(const views::Enrolment &enrolment);
    void fingerprintAccepted();
    void fingerprintRefused();
    void languageWanted(bool chinese);
    void schemeWanted(bool dark);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeTop();
    QWidget *makeHints();
    QWidget *makeWork();
    void connectForms();
    void showForm(QWidget *form);
    void retranslate();

    const Theme &m_theme;
    BrandPanel *m_brand;
    QStackedWidget *m_forms;
    UnlockForm *m_unlock;
    EnrolForm *m_enrol;
    RecoverForm *m_recover;
    QPushButton *m_language;
    QAbstractButton *m_scheme;
    KeyHint *m_enterHint;
    KeyHint *m_accountHint;
    KeyHint *m_helpHint;
    HelpPanel *m_help;
    bool m_hasAccounts = false;
};

} // namespace views
