// SPDX-License-Identifier: GPL-3.0-or-later
// The store's groups as the wire has them.
#pragma once

#include "models/storage/GroupCodec.h"

namespace syncing {

inline constexpr int SchemaVersion = 1; // of the record types that this program knows

class WireGroupCodec : public models::GroupCodec
{
public:
    QByteArray encoded(const models::SavedGroup &group) const override;
    std::optional<models::SavedGroup> decoded(const QByteArray &body) const override;
};

} // namespace syncing
