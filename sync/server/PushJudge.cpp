// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/PushJudge.h"

#include "sync/server/Ahead.h"

using namespace models;

namespace syncing {

// Where the frame stands in its stream. `known` is the number of its groups that were judged before.
Result<PushState> PushJudge::place(const Caller &caller, const PushFrame &frame, StreamRow &stream, size_t &known)
{
    Result<StreamRow> stored = m_writer.store().stream(caller.device, frame.incarnation);
    if (!stored)
        return stored.error();
    stream = std::move(stored).value();
    known = 0;
    if (frame.firstDseq > stream.nextDseq || frame.firstDseq < 1)
        return PushState::Gap;
    QByteArray previous = frame.previousDigest;
    for (qint64 dseq = frame.firstDseq; dseq < stream.nextDseq && known < frame.groups.size(); ++dseq, ++known) {
        const Submission submission(frame.groups[known], {});
        const Result<std::optional<JudgedOp>> judged = before(submission);
        if (!judged)
            return judged.error();
        if (!*judged || (*judged)->bodyDigest != submission.digest)
            return PushState::Forked;
        previous = submission.digest;
    }
    const bool reachesEnd = frame.firstDseq + static_cast<qint64>(known) == stream.nextDseq;
    return reachesEnd && previous != stream.lastDigest ? PushState::Forked : PushState::Judged;
}

Result<PushAnswer> PushJudge::judge(const Caller &caller, const PushFrame &frame)
{
    PushAnswer answer;
    StreamRow stream;
    size_t known = 0;
    const Result<PushState> state = place(caller, frame, stream, known);
    if (!state)
        return state.error();
    answer.state = *state;
    if (*state == PushState::Judged) {
        if (const Outcome judged = judgeGroups(caller, frame, known, stream, answer.results); !judged)
            return judged.error();
    }
    const Result<Hlc> hlc = m_writer.hlc();
    if (!hlc)
        return hlc.error();
    answer.nextDseq = stream.nextDseq;
    answer.serverHlc = *hlc;
    return answer;
}

// With everything that can be said of a group without looking at the log.
static Submission checked(const QByteArray &body, const Sender &sender, const Caller &caller)
{
    Submission submission(body, sender);
    const std::optional<Role> role = caller.roleIn(submission.group.scope);
    if (role && !submission.objection)
        submission.objection = authorityObjection(submission.group, *role);
    return submission;
}

Outcome PushJudge::judgeGroups(const Caller &caller, const PushFrame &frame, size_t known, StreamRow &stream,
                               std::vector<PushResult> &results)
{
    const Sender sender{caller.device, caller.account.id, caller.account.displayName, m_writer.nowMs()};
    Ahead<Submission> reading(frame.groups.size(), [&](size_t i) { return checked(frame.groups[i], sender, caller); });
    for (size_t i = 0; i < frame.groups.size(); ++i) {
        Submission submission = reading.next();
        if (i >= known)
            stream = {stream.nextDseq + 1, submission.digest};
        Result<PushResult> result = judgeGroup(caller, std::move(submission));
        if (!result)
            return result.error();
        results.push_back(std::move(result).value());
    }
    if (known < frame.groups.size())
        m_writer.store().saveStream(caller.device, frame.incarnation, stream);
    return {};
}

// What the ledger says of these very bytes; or of the op id, if other bytes came under it.
Result<std::optional<JudgedOp>> PushJudge::before(const Submission &submission)
{
    Result<std::optional<JudgedOp>> byOp = m_writer.store().judged(submission.key);
    if (!byOp || !*byOp || (*byOp)->bodyDigest == submission.digest)
        return byOp;
    Result<std::optional<JudgedOp>> byBody = m_writer.store().judged(submission.digestKey());
    return !byBody || *byBody ? byBody : byOp;
}

Result<PushResult> PushJudge::judgeGroup(const Caller &caller, Submission submission)
{
    const Result<std::optional<JudgedOp>> judged = before(submission);
    if (!judged)
        return judged.error();
    if (!*judged)
        return judgeNew(caller, submission);
    if ((*judged)->bodyDigest != submission.digest) {
        submission.key = submission.digestKey();
        return holdBack(submission, Verdict::Rejected, {Reason::AnotherBody, submission.group.op.toHex()});
    }
    return PushResult{submission.group.op, (*judged)->verdict, true, submission.group.scope, (*judged)->seq,
                      (*judged)->reason,   (*judged)->detail};
}

Result<PushResult> PushJudge::judgeNew(const Caller &caller, const Submission &submission)
{
    if (submission.group.op.isNull())
        return holdBack(submission, Verdict::Rejected, *submission.objection);
    const std::optional<Role> role = caller.roleIn(submission.group.scope);
    if (caller.isRevoked || !role)
        return holdBack(submission, Verdict::Quarantined, {Reason::Revoked, {}});
    if (submission.objection)
        return holdBack(submission, Verdict::Rejected, *submission.objection);
    const Result<Neighbours> records = neighbours(submission);
    const Result<std::optional<Objection>> choice = choiceObjection(submission.group, *role);
    if (!records || !choice)
        return records ? choice.error() : records.error();
    if (records->objection || *choice)
        return holdBack(submission, Verdict::Rejected, records->objection ? *records->objection : **choice);
    if (!records->missing.isNull())
        return holdBack(submission, Verdict::Quarantined, {Reason::WaitsForRecord, records->missing.toHex()},
                        records->missing);
    return apply(submission);
}

// Looks for the records that a group edits or refers to: they must have come, and into the same scope.
Result<PushJudge::Neighbours> PushJudge::neighbours(const Submission &submission)
{
    const Result<ScopeRow *> scope = m_writer.scope(submission.group.scope);
    if (!scope)
        return scope.error();
    Neighbours found;
    const auto look = [&](TypeId type, const Id &id, bool mustExist) -> Outcome {
        const Result<const StoredRecord *> record = m_writer.record(type, id);
        if (!record)
            return record.error();
        if (*record && (*record)->scope != (*scope)->id)
            found.objection = Objection{Reason::WrongScope, u"record of another scope: %1"_qs.arg(id.toHex())};
        if (!*record && mustExist && found.missing.isNull())
            found.missing = id;
        return {};
    };
    for (const RecordEdit &edit : submission.group.records) {
        if (const Outcome looked = look(edit.type, edit.record, false); !looked)
            return looked.error();
    }
    for (const auto &[type, id] : submission.references) {
        if (const Outcome looked = look(type, id, true); !looked)
            return looked.error();
    }
    return found;
}

// Who may only choose takes a value that somebody gave.
Result<std::optional<Objection>> PushJudge::choiceObjection(const Group &group, Role role)
{
    for (const Resolution &resolution : group.resolutions) {
        if (mayWrite(role, resolution.type, resolution.reg))
            continue;
        const Result<const StoredRecord *> record = m_writer.record(resolution.type, resolution.record);
        if (!record)
            return record.error();
        const Versions *versions = *record ? (*record)->state.versionsOf(resolution.reg) : nullptr;
        if (!versions || !remembers(*versions, resolution.value))
            return std::optional(Objection{
                Reason::Authority,
                u"chooses what nobody gave: type %1, register %2"_qs.arg(resolution.type).arg(resolution.reg)});
    }
    return std::optional<Objection>();
}

static Verdict verdictOf(Judgement judgement)
{
    switch (judgement) {
    case Judgement::AsSeen:
        return Verdict::Applied;
    case Judgement::Together:
        return Verdict::Merged;
    case Judgement::Disputed:
        break;
    }
    return Verdict::Conflict;
}

Result<PushResult> PushJudge::apply(const Submission &submission)
{
    NewRecords newRecords;
    Result<PushResult> result = append(submission, newRecords);
    if (!result)
        return result;
    if (const Outcome released = releaseFor(std::move(newRecords)); !released)
        return released.error();
    return result;
}

// Into the log.
Result<PushResult> PushJudge::append(const Submission &submission, NewRecords &newRecords)
{
    const Group &group = submission.group;
    const Result<Hlc> hlc = m_writer.accept(group.hlc);
    if (!hlc)
        return hlc.error();
    const Sender &sender = submission.sender;
    const Author author{group.op, sender.account, sender.device, *hlc, 0};
    const Result<Appended> appended =
        m_writer.append(group, {author, sender.accountName, sender.receivedMs, submission.body});
    if (!appended)
        return appended.error();
    const Result<bool> twice = m_claims.update(group);
    if (!twice)
        return twice.error();
    m_numbers.note(group.scope, appended->newRecords);
    newRecords.insert(newRecords.end(), appended->newRecords.begin(), appended->newRecords.end());
    PushResult result{group.op,
                      verdictOf(appended->judgement),
                      false,
                      group.scope,
                      appended->seq,
                      *twice ? Reason::UnderExamination : Reason::None,
                      {}};
    remember(submission, result);
    return result;
}

// Seldom does one, and to ask for each new record takes long.
Result<bool> PushJudge::anyGroupWaits()
{
    if (!m_anyGroupWaits) {
        const Result<bool> any = m_writer.store().isAnyHeldForRecord();
        if (!any)
            return any;
        m_anyGroupWaits = *any;
    }
    return *m_anyGroupWaits;
}

// Records have come: what waited for them goes into the log now, and what waits for that, in order of arrival.
Outcome PushJudge::releaseFor(NewRecords newRecords)
{
    const Result<bool> anyWaits = anyGroupWaits();
    if (!anyWaits)
        return anyWaits.error();
    for (size_t i = 0; *anyWaits && i < newRecords.size(); ++i) {
        const Result<std::vector<HeldGroup>> waiting = m_writer.store().heldFor(newRecords[i].second);
        if (!waiting)
            return waiting.error();
        for (const HeldGroup &held : *waiting) {
            if (const Result<bool> released = releaseOne(held, newRecords); !released)
                return released.error();
        }
    }
    return {};
}

static Submission heldSubmission(const HeldGroup &held)
{
    return {held.body, {held.device, held.account, held.accountName, held.receivedMs}};
}

Result<bool> PushJudge::takeIn(const HeldGroup &held, const std::map<QString, Role> &roles)
{
    const Submission submission = heldSubmission(held);
    const auto role = roles.find(submission.group.scope);
    if (role == roles.end())
        return false;
    std::optional<Objection> objection = submission.objection;
    if (!objection)
        objection = authorityObjection(submission.group, role->second);
    if (!objection) {
        const Result<std::optional<Objection>> choice = choiceObjection(submission.group, role->second);
        if (!choice)
            return choice.error();
        objection = *choice;
    }
    if (objection) {
        holdBack(submission, Verdict::Rejected, *objection);
        return false;
    }
    NewRecords newRecords;
    const Result<bool> released = releaseOne(held, newRecords);
    if (!released)
        return released;
    if (const Outcome followed = releaseFor(std::move(newRecords)); !followed)
        return followed.error();
    return released;
}

// True: it is in the log.
Result<bool> PushJudge::releaseOne(const HeldGroup &held, NewRecords &newRecords)
{
    const Submission submission = heldSubmission(held);
    const Result<Neighbours> records = neighbours(submission);
    if (!records)
        return records.error();
    if (records->objection) {
        holdBack(submission, Verdict::Rejected, *records->objection);
    } else if (!records->missing.isNull()) {
        holdBack(submission, Verdict::Quarantined, {Reason::WaitsForRecord, records->missing.toHex()},
                 records->missing);
    } else {
        m_writer.store().release(held.key);
        if (const Result<PushResult> result = append(submission, newRecords); !result)
            return result.error();
        return true;
    }
    return false;
}

PushResult PushJudge::holdBack(const Submission &submission, Verdict verdict, const Objection &objection,
                               const Id &waitsFor)
{
    const Sender &sender = submission.sender;
    m_writer.store().hold({submission.key, objection.reason, waitsFor, sender.device, sender.account,
                           sender.accountName, sender.receivedMs, submission.body});
    if (!waitsFor.isNull())
        m_anyGroupWaits = true;
    const PushResult result{submission.group.op, verdict,         false, submission.group.scope, 0,
                            objection.reason,    objection.detail};
    remember(submission, result);
    return result;
}

void PushJudge::remember(const Submission &submission, const PushResult &result)
{
    m_writer.store().saveJudged(submission.key,
                                {submission.digest, result.verdict, result.reason, result.seq, result.detail});
}

} // namespace syncing
