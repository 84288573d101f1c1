// SPDX-License-Identifier: GPL-3.0-or-later
// A message with the signature of the device that made it, whoever carries it: CBOR {1: device, 2: body, 3: signature}.
// The body stays as it was signed, so that it is never encoded twice.
#pragma once

#include "models/base/Id.h"
#include "models/base/Result.h"

namespace syncing {

struct SignedFrame
{
    models::Id device; // null in an enrolment, which names its public key in the body
    QByteArray body;
    QByteArray signature; // 64 bytes

    bool operator==(const SignedFrame &) const = default;
};

// Contexts of signatures, see Keys.h.
inline constexpr QByteArrayView EnrolContext = "hemai enrol 1";
inline constexpr QByteArrayView HelloContext = "hemai hello 1";
inline constexpr QByteArrayView PushContext = "hemai push 1";

SignedFrame signedFrame(QByteArrayView context, const models::Id &device, QByteArray body, const QByteArray &secretKey);
QByteArray encode(const SignedFrame &frame);
models::Result<SignedFrame> decodeFrame(const QByteArray &bytes); // Invalid; the signature is not yet verified

} // namespace syncing
