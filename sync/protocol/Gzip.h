// SPDX-License-Identifier: GPL-3.0-or-later
// The gzip form (RFC 1952) of bodies on the wire.
#pragma once

#include "models/base/Result.h"

#include <QByteArray>

namespace syncing {

QByteArray gzipped(QByteArrayView plain);

// The plain bytes, which may be at most `limit`: a small body must not unfold into a big one.
// Errors: Corrupt (not gzip, cut short, or more follows), Invalid (bigger than the limit).
models::Result<QByteArray> gunzipped(QByteArrayView packed, qsizetype limit);

} // namespace syncing
