// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/HistoryReader.h"

#include "sync/protocol/ErrorBody.h"

#include <QCoreApplication>

using namespace models;

namespace syncing {

static Error notConnected()
{
    return {ErrorKind::Network, QCoreApplication::translate("SyncClient", "There is no connection to the server."),
            u"history of a record"_qs};
}

static RecordStep recordStep(const HistoryStep &step)
{
    const LogEntry &entry = step.entry;
    RecordStep told{entry.op,   entry.account,    entry.accountName,
                    entry.hlc,  entry.receivedMs, StepStanding::Taken,
                    step.edits, step.resolutions, {}};
    for (const RecordOutcome &outcome : entry.records) // the last word of an op that touched it twice
        told.outcome.insert(told.outcome.begin(), outcome.cells.begin(), outcome.cells.end());
    return told;
}

void HistoryReader::ask(HistoryQuestion question, const QByteArray &token)
{
    if (token.isEmpty())
        return question.told(notConnected());
    send({std::move(question), token, {}}, 0);
}

void HistoryReader::send(Open open, qint64 from)
{
    const quint64 call = ++m_context.lastCall;
    const HttpCall request{u"/v1/history"_qs, encode(HistoryRequest{open.question.type, open.question.record, from}),
                           open.token};
    m_open.emplace(call, std::move(open));
    m_context.transport.send(call, request);
}

void HistoryReader::take(Open open, const HistoryAnswer &answer)
{
    for (const HistoryStep &step : answer.steps)
        open.steps.push_back(recordStep(step));
    if (!open.question.isWanted())
        return;
    if (answer.next > 0 && !answer.steps.empty())
        return send(std::move(open), answer.next);
    open.question.told(std::move(open.steps));
}

LaneEvent HistoryReader::answered(quint64 call, const Result<HttpAnswer> &answer)
{
    Open open = std::move(m_open.extract(call).mapped());
    if (!answer) {
        open.question.told(notConnected());
        return LaneEvent::Unreachable;
    }
    if (answer->status != 200) {
        open.question.told(decodeError(answer->status, answer->body));
        return eventOf(answer->status);
    }
    const Result<HistoryAnswer> decoded = decode<HistoryAnswer>(answer->body);
    if (decoded)
        take(std::move(open), *decoded);
    else
        open.question.told(decoded.error());
    return decoded ? LaneEvent::Progress : LaneEvent::Failed;
}

void HistoryReader::cancel()
{
    for (auto &[call, open] : std::exchange(m_open, {})) {
        m_context.transport.cancel(call);
        open.question.told(notConnected());
    }
}

} // namespace syncing
