// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/WaitLane.h"

#include "models/storage/ScopeTable.h"
#include "sync/protocol/Limits.h"

#include <algorithm>

using namespace models;

namespace syncing {

static constexpr int SecondsOfGrace = 20; // for the answer's way

void WaitLane::start(const QByteArray &token, qint64 seconds)
{
    if (mayStart())
        begun(begin(token, seconds));
}

Outcome WaitLane::begin(const QByteArray &token, qint64 seconds)
{
    const Result<std::vector<ScopeLine>> lines = ScopeTable(m_context.database).all();
    if (!lines)
        return lines.error();
    WaitRequest request;
    request.seconds = static_cast<int>(std::clamp<qint64>(seconds, 1, limits::WaitSeconds));
    for (const ScopeLine &line : *lines) {
        if (request.scopes.size() < limits::Scopes)
            request.scopes.push_back({line.scope, line.at.seq});
    }
    send({u"/v1/wait"_qs, encode(request), token, request.seconds + SecondsOfGrace});
    return {};
}

Outcome WaitLane::take(const QByteArray &body)
{
    Result<WaitAnswer> answer = decode<WaitAnswer>(body);
    if (!answer)
        return answer.error();
    m_news = std::move(*answer);
    return {};
}

} // namespace syncing
