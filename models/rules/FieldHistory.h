// SPDX-License-Identifier: GPL-3.0-or-later
// The history of one field: who wrote what into it, when, and what stood there before. Pure, made of the ops on its
// record, as the server tells them and as this device keeps its own.
#pragma once

#include "models/schema/Edits.h"

namespace models {

enum class StepStanding {
    Taken,   // in the server's log
    Waiting, // this device's own, not judged yet
    Refused  // likewise, and the server did not take it
};

// One op as far as it is about a record.
struct RecordStep
{
    OpId op{};
    Id account{};     // null: the server itself
    QString author{}; // display name at that time
    Hlc hlc = 0;
    qint64 receivedMs = 0; // Unix; when the server got it; 0: it has not, or this device does not know
    StepStanding standing = StepStanding::Taken;
    std::vector<RecordEdit> edits{}; // at most one
    std::vector<Resolution> resolutions{};
    std::vector<CellOutcome> outcome{}; // what the record came to; empty where the server was not asked

    bool operator==(const RecordStep &) const = default;
};

// The server's steps and those of this device that it did not tell, all the newest first. Where both know one, the
// server's stands.
std::vector<RecordStep> joined(std::vector<RecordStep> fromServer, const std::vector<RecordStep> &own);

enum class ChangeMark {
    None,
    Disputed,  // kept beside other values until somebody chose
    Decided,   // somebody chose between several
    Overtaken, // others had written a later value before it came: it never was the value shown
    Waiting,
    Refused
};

struct FieldChange
{
    OpId op{};
    Id account{}; // null: the server itself
    QString author{};
    qint64 writtenMs = 0;  // by the author's clock, which the server may have put back
    qint64 receivedMs = 0; // as RecordStep
    Value value{};
    std::optional<Value> before{}; // what its author saw there; nothing: that is not known here
    bool isFirst = false;          // entered with the record itself: nothing was before
    ChangeMark mark = ChangeMark::None;
    QString reason{}; // of a decision

    bool operator==(const FieldChange &) const = default;
};

// The changes of a field, the newest first. Of a group that wins or loses as one only those that are about this field.
std::vector<FieldChange> fieldHistory(const EntityType &type, const Field &field, const std::vector<RecordStep> &steps);

} // namespace models
