// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/PullPages.h"

#include "models/schema/StateDigest.h"
#include "sync/protocol/Limits.h"
#include "sync/protocol/LogEntry.h"

#include <algorithm>

using namespace models;

namespace syncing {

Result<bool> PullPages::holds(const ScopeRow &scope, const LogPosition &position)
{
    if (position.seq == 0)
        return position.chain == firstChain();
    if (position.seq > scope.head)
        return false;
    const Result<QByteArray> chain = m_store.chainAt(scope.id, position.seq);
    if (!chain)
        return chain.error();
    return *chain == position.chain;
}

Result<LogPosition> PullPages::commonGround(const ScopeRow &scope, const ScopeRequest &request)
{
    for (const LogPosition &position : request.checkpoints) {
        const Result<bool> held = holds(scope, position);
        if (!held)
            return held.error();
        if (*held)
            return position;
    }
    return LogPosition{};
}

Outcome PullPages::fill(ScopePage &page, const ScopeRow &scope, qint64 &bytesLeft, bool &anySent)
{
    if (page.at.seq < scope.head && (bytesLeft > 0 || !anySent)) {
        Result<std::vector<QByteArray>> entries = m_store.entries(scope.id, page.at.seq, scope.head, bytesLeft);
        if (!entries)
            return entries.error();
        page.entries = std::move(entries).value();
    }
    for (const QByteArray &entry : page.entries) {
        bytesLeft -= entry.size();
        page.at = {page.at.seq + 1, nextChain(page.at.chain, entry)};
        anySent = true;
    }
    if (page.at.seq == scope.head)
        page.stateDigest = scope.stateDigest;
    return {};
}

Result<ScopePage> PullPages::page(const ScopeRequest &request, qint64 &bytesLeft, bool &anySent)
{
    Result<std::optional<ScopeRow>> stored = m_store.scope(request.name);
    if (!stored)
        return stored.error();
    const ScopeRow scope = stored->value_or(ScopeRow{0, request.name, 0, firstChain(), emptyStateDigest(), 1});
    ScopePage page{request.name, ScopeState::Ok, {}, request.at, scope.head, {}};
    const Result<bool> held = holds(scope, request.at);
    if (!held)
        return held.error();
    if (!*held) {
        const Result<LogPosition> common = commonGround(scope, request);
        if (!common)
            return common.error();
        page.state = ScopeState::Diverged;
        page.at = *common;
        return page;
    }
    if (const Outcome filled = fill(page, scope, bytesLeft, anySent); !filled)
        return filled.error();
    return page;
}

Result<PullAnswer> PullPages::pull(const Caller &caller, const PullRequest &request)
{
    if (caller.isRevoked)
        return revokedCaller();
    PullAnswer answer;
    answer.epoch = m_store.epoch();
    const Result<Hlc> hlc = m_store.hlc();
    const Result<StreamRow> stream = m_store.stream(caller.device, request.incarnation);
    if (!hlc || !stream)
        return hlc ? stream.error() : hlc.error();
    answer.serverHlc = *hlc;
    answer.nextDseq = stream->nextDseq;

    std::vector<ScopeRequest> scopes = request.scopes;
    std::stable_partition(scopes.begin(), scopes.end(),
                          [](const ScopeRequest &scope) { return scope.name == u"commons"; });
    qint64 bytesLeft = limits::PageBytes;
    if (request.maxBytes > 0)
        bytesLeft = std::min<qint64>(bytesLeft, request.maxBytes);
    bool anySent = false;
    bool commonsDone = true;
    for (const ScopeRequest &scope : scopes) {
        if (!caller.roleIn(scope.name)) {
            answer.scopes.push_back({scope.name, ScopeState::Denied, {}, scope.at, 0, {}});
            continue;
        }
        qint64 none = 0;
        bool sent = true;
        Result<ScopePage> page = commonsDone ? this->page(scope, bytesLeft, anySent) : this->page(scope, none, sent);
        if (!page)
            return page.error();
        const bool atHead = page->state == ScopeState::Ok && page->at.seq == page->head;
        answer.more = answer.more || !atHead;
        commonsDone = commonsDone && (scope.name != u"commons" || atHead);
        answer.scopes.push_back(std::move(page).value());
    }
    return answer;
}

} // namespace syncing
