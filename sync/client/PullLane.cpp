// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/PullLane.h"

#include "models/base/Logging.h"
#include "models/storage/GuardedTransaction.h"
#include "models/storage/ScopeRecovery.h"
#include "models/storage/StateAudit.h"
#include "sync/protocol/Limits.h"
#include "sync/protocol/LogEntry.h"

#include <QCoreApplication>

using namespace models;

namespace syncing {

Outcome PullLane::wantAll()
{
    const Result<std::vector<ScopeLine>> lines = ScopeTable(m_context.database).all();
    if (!lines)
        return lines.error();
    for (const ScopeLine &line : *lines)
        m_wanted.insert(line.scope);
    return {};
}

Result<ScopeRequest> PullLane::requestFor(const ScopeLine &line) const
{
    ScopeRequest request{line.scope, {line.at.seq, line.at.chain}, {}};
    if (!m_unsure.contains(line.scope))
        return request;
    const Result<std::vector<LogPlace>> places = ScopeTable(m_context.database).checkpoints(line.scope);
    if (!places)
        return places.error();
    for (const LogPlace &place : *places) {
        if (place.seq < line.at.seq && request.checkpoints.size() < limits::Checkpoints)
            request.checkpoints.push_back({place.seq, place.chain});
    }
    return request;
}

void PullLane::start(const QByteArray &token, qint64 maxBytes)
{
    if (isWanted() && mayStart())
        begun(begin(token, maxBytes));
}

Outcome PullLane::begin(const QByteArray &token, qint64 maxBytes)
{
    const Result<SyncControl> control = readSyncControl(m_context.database);
    if (!control)
        return control.error();
    const Result<std::vector<ScopeLine>> lines = ScopeTable(m_context.database).all();
    if (!lines)
        return lines.error();
    PullRequest request{control->epoch, control->incarnation, {}, maxBytes};
    QSet<QString> here;
    m_asked.clear();
    for (const ScopeLine &line : *lines) {
        here.insert(line.scope);
        if (!m_wanted.contains(line.scope) || request.scopes.size() == limits::Scopes)
            continue;
        Result<ScopeRequest> scope = requestFor(line);
        if (!scope)
            return scope.error();
        request.scopes.push_back(std::move(*scope));
        m_asked.insert(line.scope);
    }
    m_wanted.intersect(here);
    if (!request.scopes.empty())
        send({u"/v1/pull"_qs, encode(request), token});
    return {};
}

Outcome PullLane::take(const QByteArray &body)
{
    const Result<PullAnswer> answer = decode<PullAnswer>(body);
    if (!answer)
        return answer.error();
    for (const ScopePage &page : answer->scopes) {
        if (Outcome taken = take(page, *answer); !taken)
            return taken;
    }
    if (Outcome noted = noteEpoch(*answer); !noted)
        return noted;
    return noteStream(*answer);
}

// Another epoch: the server was restored from a backup, and places may be gone.
Outcome PullLane::noteEpoch(const PullAnswer &answer)
{
    const Result<SyncControl> known = readSyncControl(m_context.database);
    if (!known)
        return known.error();
    if (known->epoch == answer.epoch)
        return {};
    Result<GuardedTransaction> transaction = GuardedTransaction::begin(m_context.database, WriteMode::Closed);
    if (!transaction)
        return transaction.error();
    transaction->control().epoch = answer.epoch;
    if (Outcome committed = transaction->commit(); !committed)
        return committed;
    if (known->epoch.isNull())
        return {};
    if (Outcome again = Outbox(m_context.database, m_context.codec).sendAcceptedAgain(); !again)
        return again;
    m_resend = true;
    return wantAll();
}

// Groups that have their verdict here and are unknown there were lost with the server's latest history.
Outcome PullLane::noteStream(const PullAnswer &answer)
{
    const Result<std::optional<qint64>> judged = Outbox(m_context.database, m_context.codec).lastJudged();
    if (!judged)
        return judged.error();
    if (!*judged || answer.nextDseq > **judged)
        return {};
    m_forgottenFrom = answer.nextDseq;
    m_resend = true;
    return Outbox(m_context.database, m_context.codec).sendAcceptedAgain(); // also of the streams before this one
}

Outcome PullLane::take(const ScopePage &page, const PullAnswer &answer)
{
    const Result<std::optional<ScopeLine>> line = ScopeTable(m_context.database).find(page.name);
    if (!line)
        return line.error();
    if (!*line || !m_asked.contains(page.name))
        return {};
    switch (page.state) {
    case ScopeState::Ok:
        return apply(**line, page, answer.serverHlc);
    case ScopeState::Diverged:
        return goBack(**line, page);
    case ScopeState::Denied:
        m_wanted.remove(page.name);
        m_denied.insert(page.name);
        return {};
    }
    Q_UNREACHABLE();
}

static Error notTheChain(const ScopePage &page)
{
    return {ErrorKind::Corrupt,
            QCoreApplication::translate("SyncClient", "What the server sent does not belong together. Nothing of it "
                                                      "was taken; it will be asked for again."),
            u"chain of "_qs + page.name};
}

Outcome PullLane::apply(const ScopeLine &line, const ScopePage &page, Hlc serverHlc)
{
    LogPage log{page.name, {}, {page.at.seq, page.at.chain}, page.head, serverHlc};
    QByteArray chain = line.at.chain;
    for (const QByteArray &bytes : page.entries) {
        Result<LogEntry> entry = decode<LogEntry>(bytes);
        if (!entry)
            return entry.error();
        chain = nextChain(chain, bytes);
        log.entries.push_back({entry->seq, entry->op, std::move(entry->records), entry->account, entry->accountName});
    }
    if (chain != page.at.chain)
        return notTheChain(page);
    const bool isNews = !page.entries.empty() || line.head != page.head;
    if (isNews) {
        Inbox inbox(m_context.database, m_context.codec);
        const Result<std::vector<Touched>> touched = inbox.apply(log);
        if (!touched)
            return touched.error();
        m_overtaken += inbox.overtaken();
        m_touched.insert(m_touched.end(), touched->begin(), touched->end());
        m_received += static_cast<qint64>(page.entries.size());
    }
    m_unsure.remove(page.name);
    if (page.at.seq < page.head)
        return {};
    m_wanted.remove(page.name);
    if (Outcome looked = lookForLostGroups(page); !looked)
        return looked;
    return page.stateDigest.isEmpty() ? Outcome() : checkState(page);
}

// Up to the head every group that the server said it had taken has come by. One that has not was lost there.
Outcome PullLane::lookForLostGroups(const ScopePage &page)
{
    const Result<bool> lost = Outbox(m_context.database, m_context.codec).sendLostAgain(page.name, page.at.seq);
    if (!lost)
        return lost.error();
    m_resend = m_resend || *lost;
    return {};
}

// At the head both sides must hold the same. First the sum is doubted, then the content; a scope that differs again
// right after it was read anew is left and reported.
Outcome PullLane::checkState(const ScopePage &page)
{
    ScopeTable scopes(m_context.database);
    Result<std::optional<ScopeLine>> line = scopes.find(page.name);
    if (!line)
        return line.error();
    if (!*line || (*line)->stateDigest == page.stateDigest) {
        m_repaired.remove(page.name);
        return {};
    }
    qCWarning(lcSync) << "the state differs from the server's in a scope";
    const Result<QByteArray> counted = recomputedStateDigest(m_context.database, page.name);
    if (!counted)
        return counted.error();
    if (*counted == page.stateDigest) {
        (*line)->stateDigest = *counted;
        return scopes.put(**line);
    }
    if (m_repaired.contains(page.name))
        return Error{ErrorKind::Corrupt,
                     QCoreApplication::translate("SyncClient", "This computer and the server do not agree on the data "
                                                               "of a village. Nothing was lost. Please report this "
                                                               "with the log."),
                     u"state of "_qs + page.name};
    return repair(page.name);
}

Outcome PullLane::repair(const QString &scope)
{
    ++m_repairs;
    m_repaired.insert(scope);
    m_wanted.insert(scope);
    return ScopeRecovery(m_context.database).reset(scope);
}

// Asked once more with the older places, unless they were sent already.
Outcome PullLane::goBack(const ScopeLine &line, const ScopePage &page)
{
    m_wanted.insert(page.name);
    if (!m_unsure.contains(page.name)) {
        m_unsure.insert(page.name);
        return {};
    }
    qCWarning(lcSync) << "the server's history ends before what was read here; going back to" << page.at.seq;
    m_resend = true;
    if (Outcome again = Outbox(m_context.database, m_context.codec).sendAgainAfter(page.name, page.at.seq); !again)
        return again;
    if (page.at.seq <= 0 || page.at.seq > line.at.seq)
        return repair(page.name);
    return ScopeRecovery(m_context.database).rewind(page.name, {page.at.seq, page.at.chain});
}

} // namespace syncing
