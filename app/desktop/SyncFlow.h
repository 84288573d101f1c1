// SPDX-License-Identifier: GPL-3.0-or-later
// The truth about sync on its page and in the status bar, and the inbox of what needs a person.
#pragma once

#include "app/desktop/ShownConflict.h"
#include "app/desktop/ShownSync.h"
#include "views/lists/SyncPage.h"

#include <QObject>

namespace app {

class OpenAccount;

class SyncFlow : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the flow; the page is the window's.
    SyncFlow(OpenAccount &account, const views::Theme &theme);

    views::SyncPage &page() const { return *m_page; }
    void showFacts();
    void showStatus();
    void setIndexing(bool isIndexing); // lists do not show yet all that has come
    void reload();                     // the store changed

Q_SIGNALS:
    void statusChanged(const views::SyncStatus &status);
    void firstSyncProgress(int percent); // 100: done, or there is none
    void fetching(bool isFetching);      // the account has not yet had all that the server has, or lacks much of it
    void householdWanted(const models::Id &household);
    void villagesEnded(const std::vector<models::EndedVillage> &villages); // that the user has not read of; once each
    void villagesGivenBack(const std::vector<models::EndedVillage> &villages); // that had ended
    void revoked();                                                            // this computer; once
    void otherCertificateFound(); // the server shows another one than this account knows; once each

private:
    void connectPage();
    void takeInbox(const models::Result<InboxReading> &inbox);
    void showInbox();
    void tellEnded();
    void tellGivenBack(const std::vector<models::EndedVillage> &before);
    void tellRevoked();
    void tellCertificate(const QByteArray &other);
    void compareCertificates();
    void tellTrusted(const models::Outcome &kept);
    void showEntry(const models::Id &entry);
    void decide(const views::ConflictDecision &decision);
    void sendAgain(const models::Id &notice);
    void settle(const models::Id &notice);
    const HeldReading *held(const models::Id &entry) const;
    const models::EndedVillage *endedVillage(const models::Id &entry) const;
    void handOn(const models::Id &entry);
    const ConflictReading *conflict(const models::Id &entry) const;
    models::Role roleIn(const QString &scope) const;
    InboxWords words() const;

    OpenAccount &m_account;
    const views::Theme &m_theme;
    views::SyncPage *m_page;
    InboxReading m_inbox;
    SyncSurroundings m_surroundings;
    views::SyncStatus m_status; // as it is shown
    QSet<QString> m_toldEnded;
    bool m_toldRevoked = false;
    QByteArray m_toldCertificate;
};

} // namespace app
