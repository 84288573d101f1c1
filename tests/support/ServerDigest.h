// SPDX-License-Identifier: GPL-3.0-or-later
// The digest of a scope, computed anew from the records that the server keeps of it.
#pragma once

#include "models/base/Digest.h"
#include "models/schema/StateDigest.h"
#include "models/storage/Rows.h"
#include "sync/server/store/LogStore.h"

namespace support {

inline models::Result<QByteArray> recomputedServerDigest(syncing::LogStore &log, qint64 scope)
{
    QByteArray sum = models::emptyStateDigest();
    models::Statement records = log.database().cached("SELECT type,id,state FROM record WHERE scope=?");
    records.bind(1, scope);
    std::optional<models::Error> unreadable;
    const models::Outcome read = models::eachRow(records, [&](models::Statement &record) {
        const auto state = syncing::decodeRecordState(record.blob(2));
        if (!state) {
            unreadable = state.error();
            return;
        }
        for (const auto &[reg, versions] : state->registers) {
            const syncing::Version &best = *syncing::displayed(reg, versions);
            const QByteArray member = models::stateMember(static_cast<models::TypeId>(record.integer(0)), record.id(1),
                                                          reg, best.value, best.author.op);
            if (!member.isEmpty())
                models::addToSetDigest(sum, member);
        }
    });
    if (!read)
        return read.error();
    return unreadable ? models::Result<QByteArray>(*unreadable) : sum;
}

} // namespace support
