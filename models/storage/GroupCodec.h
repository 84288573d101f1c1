// SPDX-License-Identifier: GPL-3.0-or-later
// How a group becomes the bytes that are frozen and sent. The bytes are the wire's affair, so whoever speaks it hands
// the codec in.
#pragma once

#include "models/schema/Edits.h"

#include <optional>

namespace models {

// All that one save wrote into one scope.
struct SavedGroup
{
    OpId op;
    QString scope;
    Hlc hlc = 0;
    Id txn;                 // the same in all groups of one save; null if it is the only one
    qint64 commonsHead = 0; // seq of `commons` that the author had
    std::vector<RecordEdit> records;
    std::vector<Resolution> resolutions;

    bool operator==(const SavedGroup &) const = default;
};

// Type and id of each record that it writes, in order; one that it both edits and resolves is named twice.
inline std::vector<std::pair<TypeId, Id>> recordsOf(const SavedGroup &group)
{
    std::vector<std::pair<TypeId, Id>> records;
    for (const RecordEdit &edit : group.records)
        records.emplace_back(edit.type, edit.record);
    for (const Resolution &resolution : group.resolutions)
        records.emplace_back(resolution.type, resolution.record);
    return records;
}

class GroupCodec
{
public:
    virtual ~GroupCodec() = default;
    virtual QByteArray encoded(const SavedGroup &group) const = 0;
    virtual std::optional<SavedGroup> decoded(const QByteArray &body) const = 0;
};

} // namespace models
