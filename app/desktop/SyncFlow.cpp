// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/SyncFlow.h"

#include "app/desktop/AnyNetwork.h"
#include "app/desktop/OpenAccount.h"
#include "app/desktop/OtherCertificate.h"
#include "app/desktop/ShownEnding.h"

#include "models/entities/FieldComment.h"
#include "models/storage/GivenUp.h"
#include "models/storage/SentAgain.h"
#include "models/storage/WhenDone.h"
#include "sync/client/WireGroupCodec.h"
#include "views/shell/Theme.h"

#include <algorithm>

using namespace models;

namespace app {

static constexpr qint64 manyEntries = 50; // after days away: what became of a case may be among them

SyncFlow::SyncFlow(OpenAccount &account, const views::Theme &theme)
    : m_account(account), m_theme(theme), m_page(new views::SyncPage(theme, account.clock()))
{
    connectPage();
    connect(&account.sync(), &syncing::SyncEngine::statusChanged, this, &SyncFlow::showStatus);
    connect(&account.store(), &Store::changed, this, &SyncFlow::reload);
    m_surroundings.server = account.card().server.host();
    showFacts();
    reload();
}

void SyncFlow::connectPage()
{
    using Page = views::SyncPage;
    connect(m_page, &Page::syncWanted, &m_account.sync(), &syncing::SyncEngine::syncNow);
    connect(m_page, &Page::comparisonWanted, this, &SyncFlow::compareCertificates);
    connect(m_page, &Page::householdWanted, this, &SyncFlow::householdWanted);
    connect(m_page, &Page::caseWanted, this, &SyncFlow::showEntry);
    connect(m_page, &Page::decided, this, &SyncFlow::decide);
    connect(m_page, &Page::noticeSettled, this, &SyncFlow::settle);
    connect(m_page, &Page::againWanted, this, &SyncFlow::sendAgain);
    connect(m_page, &Page::handedOn, this, &SyncFlow::handOn);
}

void SyncFlow::reload()
{
    whenDone(m_account.store().read(readInbox), this, [this](const Result<InboxReading> &inbox) { takeInbox(inbox); });
}

void SyncFlow::takeInbox(const Result<InboxReading> &inbox)
{
    if (!inbox)
        return m_page->bar().show({views::Tone::Error, inbox.error().message.toHtmlEscaped(), {}, true, {}});
    const std::vector<EndedVillage> before = std::exchange(m_inbox, *inbox).ended;
    showInbox();
    tellEnded();
    tellGivenBack(before);
    showStatus();
}

void SyncFlow::showInbox()
{
    m_page->setInbox(inboxEntries(m_inbox, words()));
}

void SyncFlow::tellEnded()
{
    std::vector<EndedVillage> unread;
    std::ranges::copy_if(m_inbox.ended, std::back_inserter(unread),
                         [](const EndedVillage &village) { return !village.isRead; });
    m_surroundings.endedVillages = static_cast<int>(std::ranges::count(unread, false, &EndedVillage::isStillRead));
    QSet<QString> names; // of a village first the numbers may go, then the rest
    for (const EndedVillage &village : unread)
        names.insert(village.village + (village.isStillRead ? u"/identity"_qs : QString()));
    const bool isNews = !(names - std::exchange(m_toldEnded, names)).isEmpty();
    if (isNews)
        Q_EMIT villagesEnded(unread);
}

void SyncFlow::tellGivenBack(const std::vector<EndedVillage> &before)
{
    std::vector<EndedVillage> back;
    std::ranges::copy_if(before, std::back_inserter(back),
                         [this](const EndedVillage &village) { return !endedVillage(entryId(village)); });
    if (!back.empty())
        Q_EMIT villagesGivenBack(back);
}

void SyncFlow::tellRevoked()
{
    const bool isRevoked = m_surroundings.standing.revokedMs > 0;
    if (isRevoked)
        m_page->showNotice(
            revokedNotice(m_status.waiting, m_status.refused + m_status.keptAside)); // if it is the one that is read
    if (std::exchange(m_toldRevoked, isRevoked) == isRevoked)
        return;
    showInbox();
    if (isRevoked)
        Q_EMIT revoked();
}

void SyncFlow::tellCertificate(const QByteArray &other)
{
    if (std::exchange(m_toldCertificate, other) == other)
        return;
    if (other.isEmpty())
        return m_page->bar().clear(); // it is the known one again, or compared
    m_page->bar().show([card = m_account.card()] { return otherCertificateMessage(card); });
    Q_EMIT otherCertificateFound();
}

void SyncFlow::compareCertificates()
{
    const QByteArray shown = m_account.sync().status().otherCertificate;
    if (shown.isEmpty())
        return;
    app::compareCertificates(m_account.card(), shown, m_theme, *m_page->window(), [this, shown] {
        m_account.trust(shown, [this](const Outcome &kept) { tellTrusted(kept); });
    });
}

void SyncFlow::tellTrusted(const Outcome &kept)
{
    if (!kept)
        return m_page->bar().show({.tone = views::Tone::Error, .text = kept.error().message.toHtmlEscaped()});
    m_page->bar().show([] {
        return views::Message{
            .tone = views::Tone::Ok,
            .text = tr("<b>This account uses the new certificate from now on.</b> What was waiting is sent.")};
    });
}

InboxWords SyncFlow::words() const
{
    return {m_account.codes(), m_theme.appearance().chinese ? Language::Chinese : Language::English,
            m_account.identity().account.id, m_account.userName(), m_account.offlineUse().standing().revokedMs};
}

Role SyncFlow::roleIn(const QString &scope) const
{
    return m_account.village(villageOfScope(scope)).role;
}

const ConflictReading *SyncFlow::conflict(const Id &entry) const
{
    for (const ConflictReading &one : m_inbox.conflicts) {
        if (entryId(one.conflict) == entry)
            return &one;
    }
    return nullptr;
}

void SyncFlow::showEntry(const Id &entry)
{
    if (const ConflictReading *one = conflict(entry))
        return m_page->showConflict(conflictCase(*one, roleIn(one->conflict.scope), m_inbox, words()));
    for (const SettledReading &one : m_inbox.settled) {
        if (entryId(one.settled) == entry)
            return m_page->showSettled(settledCase(one, m_inbox, words()));
    }
    if (const HeldReading *one = held(entry))
        return m_page->showNotice(refusedNotice(*one, words()));
    if (const EndedVillage *village = endedVillage(entry))
        m_page->showNotice(endedNotice(*village, m_account.role()));
    else if (entry == revokedEntryId())
        m_page->showNotice(revokedNotice(m_status.waiting, m_status.refused + m_status.keptAside));
}

const HeldReading *SyncFlow::held(const Id &entry) const
{
    const auto found =
        std::ranges::find_if(m_inbox.held, [&](const HeldReading &reading) { return entryId(reading) == entry; });
    return found == m_inbox.held.end() ? nullptr : &*found;
}

const EndedVillage *SyncFlow::endedVillage(const Id &entry) const
{
    const auto found =
        std::ranges::find_if(m_inbox.ended, [&](const EndedVillage &village) { return entryId(village) == entry; });
    return found == m_inbox.ended.end() ? nullptr : &*found;
}

void SyncFlow::decide(const views::ConflictDecision &decision)
{
    const ConflictReading *one = conflict(decision.conflict);
    if (!one)
        return; // somebody else has decided meanwhile; the inbox shows it
    const Result<Resolution> resolution = resolutionOf(*one, decision);
    if (!resolution)
        return m_page->showDecisionFailed(resolution.error().message);
    whenDone(m_account.store().commit(Change().resolve(*resolution)), this,
             [this](const Result<CommitReceipt> &receipt) {
                 if (!receipt)
                     m_page->showDecisionFailed(receipt.error().message);
             });
}

// A word at the field itself, where the coordinator reads it with the case.
void SyncFlow::handOn(const Id &entry)
{
    const ConflictReading *one = conflict(entry);
    if (!one)
        return;
    FieldComment comment;
    comment.id = m_account.ids().next();
    comment.household = one->conflict.household;
    comment.targetType = one->conflict.type;
    comment.target = one->conflict.record.toBytes();
    comment.targetField = one->conflict.reg;
    comment.text = tr("Two values are in dispute here. Please say which one holds.");
    comment.byName = m_account.userName();
    comment.at = m_account.clock().nowMs();
    whenDone(m_account.store().commit(Change().insert(one->conflict.scope, comment)), this,
             [this](const Result<CommitReceipt> &receipt) {
                 if (!receipt)
                     return m_page->showDecisionFailed(receipt.error().message);
                 m_page->bar().show({views::Tone::Ok,
                                     tr("<b>The coordinator finds it as a comment on the case.</b> Both values stay."),
                                     {},
                                     true,
                                     {}});
             });
}

void SyncFlow::settle(const Id &notice)
{
    std::function<Outcome(ClientStore &)> settle;
    if (const EndedVillage *ended = endedVillage(notice))
        settle = [village = ended->village](ClientStore &store) {
            return EndedVillages(store.database()).setRead(village);
        };
    else if (const HeldReading *one = held(notice))
        settle = [op = one->held.group.op, household = one->household](ClientStore &store) {
            return giveUpRefused(store.database(), syncing::WireGroupCodec(), op, household);
        };
    else
        return; // dealt with meanwhile
    whenDone(m_account.store().write(std::move(settle)), this, [this](const Outcome &settled) {
        m_account.store().noteChange();
        if (!settled)
            m_page->showDecisionFailed(settled.error().message);
    });
}

// All that was refused of the household: its parts need each other.
void SyncFlow::sendAgain(const Id &notice)
{
    const HeldReading *one = held(notice);
    if (!one)
        return; // dealt with meanwhile
    const auto send = [household = one->household](ClientStore &store) -> Outcome {
        Result<Change> again = everythingAgain(store.database(), syncing::WireGroupCodec(), household);
        if (!again)
            return again.error();
        const Result<CommitReceipt> receipt = store.commit(*again);
        return receipt ? Outcome() : Outcome(receipt.error());
    };
    whenDone(m_account.store().write(send), this, [this](const Outcome &sent) {
        m_account.store().noteChange();
        if (!sent)
            return m_page->showDecisionFailed(sent.error().message);
        m_page->bar().show([] {
            return views::Message{.tone = views::Tone::Ok,
                                  .text = tr("<b>It is sent again.</b> If the server refuses it once more, it stands "
                                             "here again.")};
        });
    });
}

void SyncFlow::showFacts()
{
    const auto &villages = m_account.villages();
    const auto isHere = [](const models::ReadableVillage &village) { return !village.village.id.isNull(); };
    const bool isUnfinished = m_account.offlineUse().standing().lastSuccessMs == 0; // perhaps of an earlier start
    m_surroundings.firstSync = m_surroundings.firstSync || isUnfinished || std::ranges::none_of(villages, isHere);
    m_page->setPlace(villages.size() == 1 ? villages.front().village.name : QString());
    showStatus();
}

void SyncFlow::setIndexing(bool isIndexing)
{
    m_surroundings.isIndexing = isIndexing;
    showStatus();
}

void SyncFlow::showStatus()
{
    const syncing::SyncStatus &status = m_account.sync().status();
    if (status.connection == syncing::Connection::Unreachable)
        m_surroundings.networkUp = anyNetwork();
    const OfflineUse &offline = m_account.offlineUse();
    m_surroundings.standing = offline.standing();
    const bool isDone = status.lastSuccessMs > 0 && status.entriesBehind == 0 && !m_surroundings.isIndexing;
    m_surroundings.firstSync = m_surroundings.firstSync && !isDone;
    m_surroundings.leaseShort = offline.isShort();
    m_surroundings.leaseDays = offline.daysLeft();
    m_surroundings.leaseEnds = offline.lastDay();
    m_surroundings.entriesAtFirst =
        m_surroundings.firstSync ? qMax(m_surroundings.entriesAtFirst, status.entriesBehind) : 0;
    m_status = shownStatus(status, m_surroundings);
    m_page->setOverview(shownOverview(status, m_surroundings));
    tellRevoked();
    tellCertificate(status.otherCertificate);
    Q_EMIT statusChanged(m_status);
    Q_EMIT fetching(m_surroundings.firstSync || status.entriesBehind >= manyEntries);
    Q_EMIT firstSyncProgress(m_status.state == views::SyncState::FirstSync ? m_status.percent : 100);
}

} // namespace app
