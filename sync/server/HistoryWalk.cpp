// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/HistoryWalk.h"

#include "sync/protocol/Limits.h"
#include "sync/protocol/Push.h"
#include "sync/server/store/PriorEntries.h"

#include <QCoreApplication>

#include <algorithm>

using namespace models;

namespace syncing {

// The same words whether it does not exist or may not be read: an id that was guessed tells nothing.
static Error notReadable()
{
    return {ErrorKind::NotFound,
            QCoreApplication::translate("ServerError", "The server has no such record that this account may read."),
            u"history of a record"_qs};
}

static Error notAStep(qint64 seq)
{
    return {ErrorKind::Invalid,
            QCoreApplication::translate("ServerError", "The server did not understand the question. Ask again."),
            u"entry %1 is not about the record"_qs.arg(seq)};
}

namespace {

struct Walked
{
    HistoryStep step;
    qint64 prior = 0;
};

bool isAbout(const auto &change, const HistoryRequest &request)
{
    return change.type == request.type && change.record == request.record;
}

void keepOnly(auto &changes, const HistoryRequest &request)
{
    std::erase_if(changes, [&](const auto &change) { return !isAbout(change, request); });
}

Result<Walked> walked(const LoggedOp &logged, const HistoryRequest &request)
{
    Result<LogEntry> entry = decode<LogEntry>(logged.entry);
    Result<Group> group = decode<Group>(logged.body);
    if (!entry || !group)
        return entry ? group.error() : entry.error();
    const auto outcome = std::ranges::find_if(
        entry->records, [&](const RecordOutcome &candidate) { return isAbout(candidate, request); });
    if (outcome == entry->records.end())
        return notAStep(entry->seq);
    const qint64 prior = priorAt(logged.priors, static_cast<size_t>(outcome - entry->records.begin()));
    keepOnly(entry->records, request);
    keepOnly(group->records, request);
    keepOnly(group->resolutions, request);
    return Walked{{std::move(*entry), std::move(group->records), std::move(group->resolutions)}, prior};
}

} // namespace

Result<HistoryAnswer> HistoryWalk::walk(const RecordPlace &place, const HistoryRequest &request)
{
    HistoryAnswer answer;
    answer.next = request.from == 0 ? place.seq : request.from;
    for (qint64 left = limits::PageBytes; answer.next > 0 && answer.steps.size() < limits::HistorySteps;) {
        const Result<std::optional<LoggedOp>> logged = m_store.logged(place.scope, answer.next);
        if (!logged)
            return logged.error();
        if (!*logged)
            return notAStep(answer.next);
        left -= (*logged)->entry.size() + (*logged)->body.size();
        if (left < 0 && !answer.steps.empty())
            break;
        Result<Walked> walked = syncing::walked(**logged, request);
        if (!walked)
            return walked.error();
        Q_ASSERT(walked->prior < answer.next);
        answer.next = walked->prior;
        answer.steps.push_back(std::move(walked->step));
    }
    return answer;
}

Result<HistoryAnswer> HistoryWalk::history(const Caller &caller, const HistoryRequest &request)
{
    if (caller.isRevoked)
        return revokedCaller();
    const Result<std::optional<RecordPlace>> place = m_store.place(request.type, request.record);
    if (!place)
        return place.error();
    if (!*place || !caller.roleIn((*place)->scopeName))
        return notReadable();
    return walk(**place, request);
}

} // namespace syncing
