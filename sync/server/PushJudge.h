// SPDX-License-Identifier: GPL-3.0-or-later
// Gives every group of a push its verdict, inside the writer's transaction. Exactly once: an op that was judged before
// gets the same verdict again, and the groups of a stream are judged in their order or not at all.
#pragma once

#include "sync/server/Caller.h"
#include "sync/server/HouseholdNumber.h"
#include "sync/server/IdentityClaim.h"
#include "sync/server/Submission.h"

namespace syncing {

class PushJudge
{
public:
    PushJudge(LogWriter &writer, models::IdSource &ids, const QByteArray &claimSecret)
        : m_writer(writer), m_numbers(writer, ids), m_claims(writer, claimSecret)
    {}

    models::Result<PushAnswer> judge(const Caller &caller, const PushFrame &frame);

    // A group that was kept aside because its author had no access; `roles`: what the author may do now, by scope. True:
    // it is in the log. One of another scope stays aside.
    models::Result<bool> takeIn(const HeldGroup &held, const std::map<QString, models::Role> &roles);

    // After the last frame of the transaction: what the server itself adds to what came.
    models::Outcome finish() { return m_numbers.give(); }

private:
    struct Neighbours
    {
        std::optional<Objection> objection;
        models::Id missing; // the first record that has not come; null: none
    };
    using NewRecords = std::vector<std::pair<models::TypeId, models::Id>>;

    models::Result<PushState> place(const Caller &caller, const PushFrame &frame, StreamRow &stream, size_t &known);
    models::Result<std::optional<JudgedOp>> before(const Submission &submission);
    models::Outcome judgeGroups(const Caller &caller, const PushFrame &frame, size_t known, StreamRow &stream,
                                std::vector<PushResult> &results);
    models::Result<PushResult> judgeGroup(const Caller &caller, Submission submission);
    models::Result<PushResult> judgeNew(const Caller &caller, const Submission &submission);
    models::Result<Neighbours> neighbours(const Submission &submission);
    models::Result<std::optional<Objection>> choiceObjection(const Group &group, models::Role role);
    models::Result<PushResult> apply(const Submission &submission);
    models::Result<PushResult> append(const Submission &submission, NewRecords &newRecords);
    models::Result<bool> anyGroupWaits();
    models::Outcome releaseFor(NewRecords newRecords);
    models::Result<bool> releaseOne(const HeldGroup &held, NewRecords &newRecords);
    PushResult holdBack(const Submission &submission, Verdict verdict, const Objection &objection,
                        const models::Id &waitsFor = {});
    void remember(const Submission &submission, const PushResult &result);

    LogWriter &m_writer;
    HouseholdNumber m_numbers;
    IdentityClaim m_claims;
    std::optional<bool> m_anyGroupWaits; // for a record, as far as this transaction has asked
};

} // namespace syncing
