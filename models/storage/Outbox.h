// SPDX-License-Identifier: GPL-3.0-or-later
// The frozen groups of this device and what became of each. A group whose entry has come back from the log stays here
// for half a year: it is this device's half of the defence against a server that forgets.
#pragma once

#include "models/base/Result.h"
#include "models/storage/GroupCodec.h"

#include <functional>

namespace models {

class Database;
class Statement;

enum class GroupState {
    Ready = 1,       // to be sent, or sent without an answer yet
    Accepted = 2,    // the server has it in its log
    Quarantined = 3, // the server keeps it aside and may still take it
    Confirmed = 4,   // its entry was applied here
    Rejected = 5,    // not taken; kept for repair
    Settled = 6      // was rejected; sent again in another form, or given up by its author
};

struct OutboxBatch
{
    qint64 incarnation = 0;
    qint64 firstDseq = 1;
    QByteArray previousDigest; // of the group before the first; empty if there is none
    std::vector<OpId> ops;
    std::vector<QByteArray> bodies;
};

// What the server answered about one group, in the words of the store.
struct GroupVerdict
{
    OpId op;
    GroupState state = GroupState::Accepted; // Accepted, Quarantined or Rejected
    qint64 seq = 0;
    int reason = 0; // as on the wire
    QString detail;
};

// A group that needs a person: rejected, or quarantined.
struct HeldGroup
{
    SavedGroup group;
    GroupState state = GroupState::Rejected;
    int reason = 0;
    QString detail;
};

struct OutboxCounts
{
    qint64 unpacked = 0; // captured records
    qint64 ready = 0;
    qint64 accepted = 0;
    qint64 keptAside = 0; // by the server, which may still take them
    qint64 refused = 0;

    qint64 held() const { return keptAside + refused; }
    bool operator==(const OutboxCounts &) const = default;
};

class Outbox
{
public:
    Outbox(Database &database, const GroupCodec &codec) : m_database(database), m_codec(codec) {}

    // Groups of the present stream from a number on, in order, whatever became of them; at least one if there is one.
    Result<OutboxBatch> batchFrom(qint64 dseq, size_t mostGroups, qsizetype mostBytes) const;
    Result<std::optional<qint64>> firstReady() const; // its number
    Result<std::optional<qint64>> lastJudged() const; // the highest number of the stream that has a verdict
    Result<qint64> nextDseq() const;
    Result<OutboxCounts> counts() const;
    Result<qint64> openConflicts() const; // that nobody here has answered yet
    Result<std::vector<HeldGroup>> held() const;
    Result<std::optional<HeldGroup>> find(const OpId &op) const;
    Outcome forEach(const std::function<void(const SavedGroup &, GroupState)> &take) const; // all, in order

    // For a server that has lost what it had taken. Which groups are to be sent again: all that it took or keeps aside
    // and that have not come back; those of a scope that it keeps aside or whose entries stood after a place; those
    // whose entries should have come by now.
    Outcome sendAcceptedAgain();
    Outcome sendAgainAfter(const QString &scope, qint64 seq);
    Result<bool> sendLostAgain(const QString &scope, qint64 upToSeq); // true if there are any

    // Begins a new stream: every group without a verdict gets a new number, its bytes stay.
    Outcome renumber(qint64 incarnation);

    // Verdicts as they came, in one transaction; the local clock follows the server's. How many of the groups were
    // waiting for theirs: of the others it was known already.
    Result<qint64> note(std::span<const GroupVerdict> verdicts, Hlc serverHlc);
    Outcome settle(const OpId &op); // a rejected group: its author has dealt with it

    // For Inbox, inside its transaction: the group's entry has come. True: it is a group of this device that was
    // waiting for its verdict.
    Result<bool> confirm(const OpId &op, qint64 seq);

    Outcome dropConfirmedBefore(Hlc hlc);

private:
    Result<bool> makeReady(Statement &rowsAndStreams);
    Result<bool> note(const GroupVerdict &verdict); // true: it was waiting for it
    Outcome follow(const SavedGroup &group, GroupState state);
    Outcome hold(const SavedGroup &group);
    Outcome release(const OpId &op);
    Outcome markGroupStale(const SavedGroup &group);
    Outcome takeBack(const SavedGroup &group);
    Result<std::vector<HeldGroup>> waitingBefore(const OpId &op) const;

    Database &m_database;
    const GroupCodec &m_codec;
};

} // namespace models
