// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/Http.h"

#include "models/base/Logging.h"
#include "sync/protocol/ErrorBody.h"
#include "sync/server/ServersOwn.h"

namespace syncing {

Response errorResponse(const models::Error &error, int retryAfterSeconds)
{
    return errorResponse(statusOf(asTheServers(error).kind), error, retryAfterSeconds);
}

// What happened inside is for the operator's log alone.
Response errorResponse(int status, const models::Error &given, int retryAfterSeconds)
{
    models::Error error = asTheServers(given);
    if (error.kind == models::ErrorKind::Storage || error.kind == models::ErrorKind::DiskFull) {
        qCWarning(lcSync).noquote() << error.message << error.detail;
        error.detail.clear();
    }
    Response response;
    response.status = status;
    response.body = encodeError(error);
    response.retryAfterSeconds = retryAfterSeconds;
    return response;
}

} // namespace syncing
