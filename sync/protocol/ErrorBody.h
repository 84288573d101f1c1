// SPDX-License-Identifier: GPL-3.0-or-later
// The body of every answer that is not 200: an Error as CBOR {1: kind, 2: message, 3: detail}.
// The kind is text and stable. The message is English on the wire (context "ServerError" of the translations), so that
// the client says it in its user's language; detail is for logs and holds nothing personal.
#pragma once

#include "models/base/Error.h"

#include <QByteArray>

namespace syncing {

QByteArray encodeError(const models::Error &error);

// The error that an answer means, its message translated. A body that is not ours, as a hotel's log-in page sends it,
// becomes an error by its status alone.
models::Error decodeError(int status, const QByteArray &body);

// Invalid 400, Denied 403, NotFound 404, Conflict 409, TooOld and TooNew 426, Busy 503, Locked 401, others 500.
int statusOf(models::ErrorKind kind);

} // namespace syncing
