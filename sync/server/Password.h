// SPDX-License-Identifier: GPL-3.0-or-later
// Passwords at rest: Argon2id with 64 MiB (0.1 s). At most two are computed at a time, others wait.
#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QString>

namespace syncing {

// Errors: Invalid (shorter than 8 or longer than 256 characters), Internal (no memory).
models::Result<QByteArray> passwordHash(const QString &password);

// Takes the same time when `hash` is empty, so that nobody learns which accounts exist.
bool isPasswordOf(const QByteArray &hash, const QString &password);

} // namespace syncing
