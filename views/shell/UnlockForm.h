// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing an account of this computer and typing its password. Up and down change the account, Enter unlocks.
#pragma once

#include "views/shell/AccountCard.h"

#include <QWidget>

#include <vector>

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace views {

class BusyIcon;
class FieldRow;
class IconLabel;

class UnlockForm : public QWidget
{
    Q_OBJECT

public:
    explicit UnlockForm(const Theme &theme, QWidget *parent = nullptr);

    void setAccounts(const std::vector<LocalAccount> &accounts);
    void choose(const QString &id);
    QString chosen() const;
    QString chosenName() const; // as it is signed in with
    void setBusy(bool busy);
    // `attemptsLeft` below 0: not said.
    void showProblem(const QString &sentence, int attemptsLeft);
    void clearPassword();

Q_SIGNALS:
    void unlockWanted(const QString &accountId, const QString &password);
    void otherAccountWanted();
    void passwordForgotten();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makePending();
    QWidget *makeLinks();
    void unlock();
    void step(int by);
    void showLease();
    void retranslate();

    const Theme &m_theme;
    QLabel *m_title;
    QLabel *m_count;
    QVBoxLayout *m_cards;
    std::vector<AccountCard *> m_accounts;
    FieldRow *m_password;
    QPushButton *m_unlock;
    BusyIcon *m_busy;
    QPushButton *m_other;
    QPushButton *m_forgotten;
    QFrame *m_pending;
    QLabel *m_pendingText;
};

} // namespace views
