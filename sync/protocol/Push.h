// SPDX-License-Identifier: GPL-3.0-or-later
// What a device sends up: frozen groups in a signed frame; and the verdicts that come back.
// The bytes of a group never change once it is made. Its op id and the digest of these bytes are its identity for ever.
#pragma once

#include "models/schema/Edits.h"
#include "sync/protocol/Decode.h"

namespace syncing {

enum class GroupKind {
    Save = 0,   // a person saved
    Import = 1, // a file was read in
    Server = 2  // the server's own, never accepted from a device
};

// All that one save wrote into one scope.
struct Group
{
    models::OpId op;
    QString scope;
    models::Hlc hlc = 0;
    int schema = 0;         // of the program that made it
    qint64 commonsHead = 0; // seq of `commons` that the author had when editing
    models::Id txn;         // the same in all groups of one save that touched several scopes; otherwise null
    GroupKind kind = GroupKind::Save;
    std::vector<models::RecordEdit> records; // parents before their children
    std::vector<models::Resolution> resolutions;

    bool operator==(const Group &) const = default;
};

QByteArray encode(const Group &group);
template <>
models::Result<Group> decode(const QByteArray &bytes);

// Groups of one stream in order, without a gap: group i has the number firstDseq + i. A stream is a device and an
// incarnation; it begins at 1. A device that learns that its stream was forked draws a new incarnation.
// It travels as the body of a SignedFrame with PushContext; without groups it only asks for nextDseq.
struct PushFrame
{
    qint64 incarnation = 0;
    qint64 firstDseq = 1;
    QByteArray previousDigest = QByteArray(32, '\0'); // digest32 of the group before the first; zeros if there is none
    std::vector<QByteArray> groups;                   // encode(Group), byte for byte as they were frozen

    bool operator==(const PushFrame &) const = default;
};

QByteArray encode(const PushFrame &frame);
template <>
models::Result<PushFrame> decode(const QByteArray &bytes);

enum class Verdict {
    Applied = 0,     // as the author saw it
    Merged = 1,      // others had written too; nothing is in dispute
    Conflict = 2,    // kept beside other values until a person chooses
    Rejected = 3,    // not taken into the log; kept by the server, to be repaired by its author
    Quarantined = 4, // not taken into the log yet; kept until what it waits for comes, or a coordinator decides
};

enum class Reason {
    None = 0,
    Form = 1,             // a value that its field cannot hold, or a record twice
    Size = 2,             // over a limit
    Authority = 3,        // the account may not write this
    AnotherBody = 4,      // this op id came before with other content
    UnknownType = 5,      // a record type of a newer program
    Revoked = 6,          // the grant is over: kept for a coordinator
    WaitsForRecord = 7,   // refers to a record that has not come; applied by itself once it comes
    UnderExamination = 8, // taken; an identity number in it is recorded elsewhere too
    WrongScope = 9,       // a record type that does not belong into this scope, or a record of another scope
};

struct PushResult
{
    models::OpId op;
    Verdict verdict = Verdict::Applied;
    bool repeated = false; // it had been judged before; this is the same verdict again
    QString scope;
    qint64 seq = 0; // of its log entry; 0 if there is none
    Reason reason = Reason::None;
    QString detail; // for logs and support: ids and field numbers, never a value

    bool operator==(const PushResult &) const = default;
};

enum class PushState {
    Judged = 0, // `results` holds a verdict for every group
    Gap = 1,    // groups before this frame are missing here: nothing was judged, send again from nextDseq
    Forked = 2  // this stream went on elsewhere (copied disk, restored backup): take a new incarnation, send again
};

struct PushAnswer
{
    PushState state = PushState::Judged;
    std::vector<PushResult> results; // in the order of the frame
    qint64 nextDseq = 1;             // of this stream
    models::Hlc serverHlc = 0;       // not before any op that was accepted

    bool operator==(const PushAnswer &) const = default;
};

QByteArray encode(const PushAnswer &answer);
template <>
models::Result<PushAnswer> decode(const QByteArray &bytes);

} // namespace syncing
