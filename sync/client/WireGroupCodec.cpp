// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/WireGroupCodec.h"

#include "sync/protocol/Push.h"

using namespace models;

namespace syncing {

QByteArray WireGroupCodec::encoded(const SavedGroup &group) const
{
    return encode(Group{group.op, group.scope, group.hlc, SchemaVersion, group.commonsHead, group.txn, GroupKind::Save,
                        group.records, group.resolutions});
}

std::optional<SavedGroup> WireGroupCodec::decoded(const QByteArray &body) const
{
    Result<Group> group = decode<Group>(body);
    if (!group)
        return std::nullopt;
    return SavedGroup{group->op,
                      group->scope,
                      group->hlc,
                      group->txn,
                      group->commonsHead,
                      std::move(group->records),
                      std::move(group->resolutions)};
}

} // namespace syncing
