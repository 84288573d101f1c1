// SPDX-License-Identifier: GPL-3.0-or-later
// A device in the hands of somebody, for the server's tests: it makes groups, numbers them, keeps them and signs them.
#pragma once

#include "models/base/Cbor.h"
#include "models/base/Digest.h"
#include "models/entities/Household.h"
#include "sync/protocol/Keys.h"
#include "sync/protocol/Messages.h"
#include "sync/protocol/SignedFrame.h"
#include "sync/server/Caller.h"

namespace syncing {

inline models::Id idOf(quint8 family, quint8 number)
{
    models::Id id;
    id.bytes[0] = family;
    id.bytes[15] = number;
    return id;
}

inline QByteArray textValue(const QString &value)
{
    models::CborWriter out;
    out.text(value);
    return out.take();
}

struct PushingDevice
{
    static inline const QString village = QStringLiteral("village/990101000001");
    static inline const QString identity = QStringLiteral("identity/990101000001");

    Caller caller;
    KeyPair keys = makeSigningKeys();
    qint64 incarnation = 1;
    std::vector<QByteArray> groups;
    quint8 ops = 0;

    PushingDevice(quint8 number, models::Role role)
    {
        caller.account = {idOf(0xa0, number), u"account%1"_qs.arg(number), u"李芳"_qs, role, true};
        caller.device = idOf(0xd0, number);
        caller.devicePublicKey = keys.publicKey;
        caller.newestSchema = 1;
        caller.grants = {{u"commons"_qs, role, 0, {}}, {village, role, 0, {}}, {identity, role, 0, {}}};
    }

    Group group(const QString &scope, std::vector<models::RecordEdit> records)
    {
        Group group;
        group.op = idOf(caller.device.bytes[15], ++ops);
        group.scope = scope;
        group.hlc = models::hlcFromMs(1'600'000'000'000) + ops;
        group.schema = 1;
        group.records = std::move(records);
        return group;
    }

    // Keeps one that makes household `number` with an address.
    void addHousehold(quint8 number, const QString &address = u"1组"_qs)
    {
        const models::EntityType &type = models::typeOf<models::Household>();
        groups.push_back(encode(
            group(village, {{type.id, idOf(0x10, number), true, {{type["address"].reg, textValue(address), {}}}}})));
    }

    PushFrame frame(size_t from) const
    {
        PushFrame frame;
        frame.incarnation = incarnation;
        frame.firstDseq = static_cast<qint64>(from) + 1;
        if (from > 0)
            frame.previousDigest = models::digest32(groups[from - 1]);
        frame.groups.assign(groups.begin() + static_cast<qptrdiff>(from), groups.end());
        return frame;
    }

    QByteArray body(size_t from) const // of a push
    {
        return encode(signedFrame(PushContext, caller.device, encode(frame(from)), keys.secretKey));
    }
};

} // namespace syncing
