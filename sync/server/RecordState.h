// SPDX-License-Identifier: GPL-3.0-or-later
// What the server knows of one record: for each register the values that stand, and enough of the superseded ones to
// judge later edits by. It is kept as canonical CBOR, by field numbers, and knows no description, so that fields of
// newer programs live in it like any other.
#pragma once

#include "models/base/Result.h"
#include "models/schema/Edits.h"

#include <boost/container/flat_map.hpp>
#include <boost/container/small_vector.hpp>

namespace syncing {

// Who made an op, as the server stamped it.
struct Author
{
    models::OpId op;
    models::Id account; // null: the server
    models::Id device;  // null: the server
    models::Hlc hlc = 0;
    int rank = 0;

    bool operator==(const Author &) const = default;
};

// One value that somebody gave a register.
struct Version
{
    Author author;
    std::vector<models::OpId> seen; // of an edit one op, or none; of a resolution all that it supersedes
    bool isResolution = false;
    bool stands = true; // it is the value, or one of those in dispute
    QByteArray value;   // canonical CBOR; of one that no longer stands its digest16, which the log still explains

    bool operator==(const Version &) const = default;
};

using Versions = boost::container::small_vector<Version, 1>; // of one register, in order of arrival; mostly one

struct RecordState
{
    boost::container::flat_map<models::FieldId, Versions> registers;

    bool isNew() const { return registers.empty(); }
    bool isRemoved() const;
    const Versions *versionsOf(models::FieldId reg) const; // nullptr: never written

    bool operator==(const RecordState &) const = default;
};

// The version whose value is displayed: the greatest by (rank, hlc, device, op); of the lifecycle an "alive" before a
// "removed". Nothing for a register that was never written.
const Version *displayed(models::FieldId reg, const Versions &versions);

// The values that stand, each once, under the latest op that wrote it. One value: nothing is in dispute.
std::vector<const Version *> inDispute(models::FieldId reg, const Versions &versions);

// Did somebody give the register this value, as far as it remembers?
bool remembers(const Versions &versions, const QByteArray &value);

// The register as it goes into the log.
models::CellOutcome outcomeOf(models::FieldId reg, const Versions &versions);

QByteArray encode(const RecordState &state);
models::Result<RecordState> decodeRecordState(const QByteArray &bytes); // Corrupt

} // namespace syncing
