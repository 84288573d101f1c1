// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/SignedFrame.h"

#include "sync/protocol/CborMap.h"
#include "sync/protocol/Keys.h"

namespace syncing {

SignedFrame signedFrame(QByteArrayView context, const models::Id &device, QByteArray body, const QByteArray &secretKey)
{
    QByteArray signature = signatureOf(context, body, secretKey);
    return {device, std::move(body), std::move(signature)};
}

QByteArray encode(const SignedFrame &frame)
{
    models::CborWriter out;
    out.map(3);
    out.key(1);
    out.bytes(frame.device.toBytes());
    out.key(2);
    out.bytes(frame.body);
    out.key(3);
    out.bytes(frame.signature);
    return out.take();
}

models::Result<SignedFrame> decodeFrame(const QByteArray &bytes)
{
    models::CborReader in(bytes);
    SignedFrame frame;
    readMap(in, [&](quint64 key) {
        switch (key) {
        case 1:
            frame.device = readId(in);
            return true;
        case 2:
            frame.body = in.bytes();
            return true;
        case 3:
            frame.signature = readBytes(in, 64);
            return true;
        default:
            return false;
        }
    });
    if (in.failed() || !in.atEnd() || frame.body.isEmpty() || frame.signature.isEmpty())
        return malformed(QLatin1String("frame"));
    return frame;
}

} // namespace syncing
