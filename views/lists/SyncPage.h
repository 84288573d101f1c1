// SPDX-License-Identifier: GPL-3.0-or-later
// How sync stands, and the inbox of what needs a person: conflicts, refused changes, returned cases.
#pragma once

#include "views/lists/SyncValues.h"
#include "views/shell/Page.h"

class QStackedWidget;

namespace models {
class Clock;
}

namespace views {

class ConflictPanel;
class EmptyPage;
class InboxList;
class NoticePanel;
class SettledPanel;
class SyncTiles;

class SyncPage : public Page
{
    Q_OBJECT

public:
    SyncPage(const Theme &theme, const models::Clock &clock, QWidget *parent = nullptr);

    void focusStart() override;
    QList<QWidget *> panes() const override;

    void setOverview(const SyncOverview &overview);
    void choose(const models::Id &entry); // in the inbox; nothing if it is not open there
    void setInbox(const std::vector<InboxEntry> &entries);
    // Answers to caseWanted; taken only while that entry is still chosen.
    void showConflict(const ConflictCase &conflict);
    void showNotice(const InboxNotice &notice);
    void showSettled(const SettledCase &settled);
    // After a decision could not be stored: the choice stays, the message says why.
    void showDecisionFailed(const QString &message);
    void setPlace(const QString &village);

Q_SIGNALS:
    void syncWanted();
    void comparisonWanted(); // of the certificate that the server shows now with the known one
    void caseWanted(const models::Id &entry);
    void decided(const views::ConflictDecision &decision);
    void handedOn(const models::Id &conflict);
    void noticeSettled(const models::Id &notice);
    void againWanted(const models::Id &notice); // what was refused is sent once more
    void householdWanted(const models::Id &household);

protected:
    void retranslate() override;

private:
    QWidget *makeInboxRow();
    void connectParts();
    void fitCase();
    void askForCase();
    void showNoCase();
    models::Id shownEntry() const;
    void focusCase();

    SyncOverview m_overview;
    QPushButton *m_compare;
    QPushButton *m_sync;
    SyncTiles *m_tiles;
    InboxList *m_inbox;
    QStackedWidget *m_case;
    EmptyPage *m_nothing;
    EmptyPage *m_stranger; // instead, while the server shows another certificate
    ConflictPanel *m_conflict;
    NoticePanel *m_notice;
    SettledPanel *m_settled;
};

} // namespace views
