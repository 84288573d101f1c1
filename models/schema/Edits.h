// SPDX-License-Identifier: GPL-3.0-or-later
// The words in which client store, wire and server speak of changes: what a user edited, and what became of it.
// An op is one group: all that one save wrote into one scope. Its id is the name of every value it wrote.
#pragma once

#include "models/base/Hlc.h"
#include "models/schema/Registers.h"

namespace models {

using OpId = Id; // UUIDv7, made by the writing device; null: nothing was there

// A new value of one register, and the op whose value the user saw when editing.
struct CellEdit
{
    FieldId reg = 0;
    QByteArray value; // canonical CBOR, see Registers.h
    OpId seen;

    bool operator==(const CellEdit &) const = default;
};

struct RecordEdit
{
    TypeId type = 0;
    Id record;
    bool isNew = false; // the author saw no such record; registers that are not named are empty
    std::vector<CellEdit> cells;

    bool operator==(const RecordEdit &) const = default;
};

// A person's decision about a conflict: the value, and every candidate that it puts aside. Candidates that are not
// listed (they came later) keep the conflict open. At most one conflict is open on a register.
struct Resolution
{
    TypeId type = 0;
    Id record;
    FieldId reg = 0;
    QByteArray value;
    std::vector<OpId> supersedes;
    QString reason;

    bool operator==(const Resolution &) const = default;
};

// One of several values of a register that nobody has chosen between yet.
struct Candidate
{
    OpId op;
    QByteArray value;
    Id account;
    Id device;
    Hlc hlc = 0;
    OpId seen;
    int rank = 0;

    bool operator==(const Candidate &) const = default;
};

// What a register holds after an op was judged. Whoever applies it writes `value` as it stands and merges nothing.
struct CellOutcome
{
    FieldId reg = 0;
    QByteArray value;
    OpId winner;
    std::vector<Candidate> candidates; // all, the winner among them, while a conflict is open; otherwise empty

    bool operator==(const CellOutcome &) const = default;
};

struct RecordOutcome
{
    TypeId type = 0;
    Id record;
    std::vector<CellOutcome> cells; // the registers this op touched

    bool operator==(const RecordOutcome &) const = default;
};

} // namespace models
