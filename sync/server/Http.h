// SPDX-License-Identifier: GPL-3.0-or-later
// Requests and answers as plain values, so that everything above the sockets is tested without them.
#pragma once

#include "models/base/Error.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <utility>
#include <vector>

namespace syncing {

struct Request
{
    QByteArray method{};     // "POST"
    QByteArray path{};       // "/v1/push", still percent-encoded, without the query
    QByteArray query{};      // after the "?"
    QByteArray body{};       // already unpacked
    QByteArray token{};      // of "Authorization: Bearer", or empty
    QString remoteAddress{}; // of the peer, numeric
};

struct Response
{
    int status = 200;
    QByteArray body{};
    QByteArray contentType = "application/cbor";
    int retryAfterSeconds = 0;                                // 0: no Retry-After
    std::vector<std::pair<QByteArray, QByteArray>> headers{}; // further ones
};

// The answer that an error means, its body as in sync/protocol/ErrorBody.h.
Response errorResponse(const models::Error &error, int retryAfterSeconds = 0);
Response errorResponse(int status, const models::Error &error, int retryAfterSeconds = 0);

// Gives the answer, from any thread and at any later time; further calls do nothing. Letting go of every copy without
// a call answers 500.
using Answer = std::function<void(Response)>;

// Called on a thread of the handler pool, where it may block for a short while.
using Handler = std::function<void(Request, Answer)>;

} // namespace syncing
