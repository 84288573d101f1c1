// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/Http.h"

#include "sync/protocol/ErrorBody.h"

namespace syncing {

Response errorResponse(const models::Error &error, int retryAfterSeconds)
{
    return errorResponse(statusOf(error.kind), error, retryAfterSeconds);
}

Response errorResponse(int status, const models::Error &error, int retryAfterSeconds)
{
    Response response;
    response.status = status;
    response.body = encodeError(error);
    response.retryAfterSeconds = retryAfterSeconds;
    return response;
}

} // namespace syncing
