// SPDX-License-Identifier: GPL-3.0-or-later
// What every decoder of messages needs: maps whose unknown keys are passed over, ids, and one error for all bad bytes.
#pragma once

#include "models/base/Cbor.h"
#include "models/base/Id.h"
#include "models/base/Result.h"

namespace syncing {

// Calls onKey(key), which reads the value and answers true, or answers false for a key that it does not know.
template <class OnKey>
void readMap(models::CborReader &in, OnKey onKey)
{
    for (size_t left = in.map(); left > 0 && !in.failed(); --left) {
        if (const quint64 key = in.key(); !in.failed() && !onKey(key))
            in.skip();
    }
}

// Calls onItem() for each item.
template <class OnItem>
void readArray(models::CborReader &in, OnItem onItem)
{
    for (size_t left = in.array(); left > 0 && !in.failed(); --left)
        onItem();
}

models::Id readId(models::CborReader &in);                       // exactly 16 bytes
QByteArray readBytes(models::CborReader &in, qsizetype exactly); // exactly that many

// "The server did not understand." `what` names the message for the log.
models::Error malformed(QLatin1String what);

} // namespace syncing
