// SPDX-License-Identifier: GPL-3.0-or-later
// The file log.sqlite: the logs of all scopes, the records they lead to, the ledger of judged ops, the streams of
// devices, what is held back, and the claims on identity numbers. One row in, one row out; what belongs together is
// decided above, inside one Transaction. Belongs to the thread that opened it.
#pragma once

#include "models/base/Hlc.h"
#include "models/storage/Database.h"
#include "sync/protocol/Push.h"
#include "sync/server/RecordState.h"

namespace syncing {

struct ScopeRow
{
    qint64 id = 0;
    QString name;
    qint64 head = 0;
    QByteArray chain;
    QByteArray stateDigest;
    qint64 nextNumber = 1; // of the next household, see HouseholdNumber.h

    bool operator==(const ScopeRow &) const = default;
};

struct StreamRow
{
    qint64 nextDseq = 1;
    QByteArray lastDigest = QByteArray(32, '\0');
};

// What the ledger knows of an op, for ever.
struct JudgedOp
{
    QByteArray bodyDigest;
    Verdict verdict = Verdict::Applied;
    Reason reason = Reason::None;
    qint64 seq = 0;
    QString detail;
};

struct StoredRecord
{
    qint64 scope = 0;
    RecordState state;
    qint64 seq = 0; // of the last entry about it
};

// Where the log speaks of a record, without what it says.
struct RecordPlace
{
    qint64 scope = 0;
    QString scopeName;
    qint64 seq = 0; // of the last entry about it
};

struct LoggedOp
{
    QByteArray entry;  // encode(LogEntry)
    QByteArray body;   // of the group as it was received
    QByteArray priors; // see PriorEntries.h
};

// A group that is not in the log: rejected for good, or quarantined until something happens.
struct HeldGroup
{
    models::Id key; // its op id, or the digest16 of a body whose op id cannot be used
    Reason reason = Reason::None;
    models::Id waitsFor; // record
    models::Id device;
    models::Id account;
    QString accountName;
    qint64 receivedMs = 0;
    QByteArray body;

    bool operator==(const HeldGroup &) const = default;
};

class LogStore
{
public:
    // Makes the file at first, with a new epoch. Errors: as models::Database::open; TooNew.
    static models::Result<std::unique_ptr<LogStore>> open(const QString &path, models::IdSource &ids,
                                                          const char *vfs = nullptr);
    // For pulls on another thread. Errors: NotFound too.
    static models::Result<std::unique_ptr<LogStore>> openReadOnly(const QString &path);

    models::Database &database() { return *m_database; }
    const models::Id &epoch() const { return m_epoch; }

    // A restored file begins a new epoch, so that clients look whether they know more than it does.
    models::Outcome beginEpoch(const models::Id &epoch);

    models::Result<models::Hlc> hlc(); // not before any accepted op
    models::Result<std::optional<ScopeRow>> scope(const QString &name);
    models::Result<std::map<QString, qint64>> heads(); // of all scopes
    models::Result<StreamRow> stream(const models::Id &device, qint64 incarnation);
    models::Result<std::optional<JudgedOp>> judged(const models::OpId &op);
    models::Result<std::optional<StoredRecord>> record(models::TypeId type, const models::Id &id);
    models::Result<std::optional<RecordPlace>> place(models::TypeId type, const models::Id &id);
    models::Result<std::vector<QByteArray>> villages(qint64 scope);           // encoded states of their records
    models::Result<std::vector<HeldGroup>> heldFor(const models::Id &record); // in order of arrival
    models::Result<bool> isAnyHeldForRecord();
    models::Result<std::vector<HeldGroup>> held();

    // Entries after `seq` up to `head`, as many as fit; the first always does.
    models::Result<std::vector<QByteArray>> entries(qint64 scope, qint64 seq, qint64 head, qint64 maxBytes);
    models::Result<std::optional<LoggedOp>> logged(qint64 scope, qint64 seq);
    models::Result<QByteArray> chainAt(qint64 scope, qint64 seq); // empty if there is no such entry

    // The rest inside a transaction, whose commit() answers their errors.
    models::Result<ScopeRow> lockScope(const QString &name); // makes it at first
    void saveScope(const ScopeRow &scope);
    void saveHlc(models::Hlc hlc);
    void saveStream(const models::Id &device, qint64 incarnation, const StreamRow &stream);
    void saveJudged(const models::OpId &op, const JudgedOp &judged);
    void saveRecord(models::TypeId type, const models::Id &id, qint64 scope, const QByteArray &state, qint64 seq);
    void append(qint64 scope, qint64 seq, const models::OpId &op, QByteArrayView chain, const LoggedOp &logged);
    void hold(const HeldGroup &group);
    void release(const models::Id &key);

    // Who claims an identity number, under its keyed digest. A record has one claim; an empty digest ends it.
    void claim(const models::Id &record, const QByteArray &digest);
    models::Result<bool> isClaimedByAnother(const models::Id &record, const QByteArray &digest);

private:
    explicit LogStore(std::unique_ptr<models::Database> database) : m_database(std::move(database)) {}
    models::Outcome readEpoch();

    std::unique_ptr<models::Database> m_database;
    models::Id m_epoch;
};

} // namespace syncing
