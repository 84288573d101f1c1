// SPDX-License-Identifier: GPL-3.0-or-later
// The one name of all decoders: decode<PushAnswer>(bytes). Each message's file specialises it.
#pragma once

#include "models/base/Result.h"

#include <QByteArray>

namespace syncing {

// Errors: Invalid (the bytes are not wholly and exactly such a message).
template <class Message>
models::Result<Message> decode(const QByteArray &bytes);

} // namespace syncing
