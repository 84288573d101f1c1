// SPDX-License-Identifier: GPL-3.0-or-later
#include "HolderInvariants.h"

#include "CaseContent.h"
#include "models/entities/Catalogue.h"
#include "models/rules/ReviewStatus.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/RecordTable.h"
#include "models/storage/Rows.h"
#include "models/storage/StateAudit.h"
#include "tests/support/RecordCounts.h"

using namespace models;
using namespace syncing;

namespace simulation {

void HolderInvariants::check()
{
    if (!m_device.isOn()) {
        fail(u"does not come up"_qs);
        return;
    }
    checkNothingWaits();
    const Caller &caller = m_server.caller(m_device.identity().device);
    if (caller.isRevoked)
        return;
    for (const Grant &grant : caller.grants)
        checkScope(grant.scope);
    checkNothingElse();
    checkNothingIsLeftOver();
    checkApprovals();
}

qint64 HolderInvariants::number(QByteArrayView sql)
{
    Statement statement = m_device.database().cached(sql);
    const Result<std::optional<qint64>> value = oneNumber(statement);
    return value ? value->value_or(-1) : -1;
}

void HolderInvariants::checkNothingWaits()
{
    if (number("SELECT count(*) FROM sync_change") != 0)
        fail(u"has work that was never frozen"_qs);
    if (number("SELECT count(*) FROM sync_outbox WHERE state=1") != 0)
        fail(u"has work that was never sent"_qs);
    const bool isRevoked = m_server.caller(m_device.identity().device).isRevoked;
    if (!isRevoked && number("SELECT count(*) FROM sync_outbox WHERE state=2") != 0)
        fail(u"has work that the server took and that never came back"_qs);
    const SyncStatus status = m_device.client().status();
    if (!m_world.twins && !isRevoked && (status.connection != Connection::Online || status.error))
        fail(u"is not content: "_qs + (status.error ? status.error->detail : u"not online"_qs));
    if (status.repairs > 0 && !m_world.historyLost)
        fail(u"had to read a scope anew though nothing was lost"_qs);
}

std::vector<OpId> HolderInvariants::opsFrom(QByteArrayView sql)
{
    Statement statement = m_device.database().cached(sql);
    return *allRows(statement, [](Statement &row) { return row.id(0); });
}

std::vector<OpId> HolderInvariants::opsAboveTheServers()
{
    std::vector<OpId> ops;
    for (const EntityType *type : catalogue()) {
        for (const Id &record : opsFrom(QByteArray("SELECT id FROM " + QByteArray(type->name)))) {
            const auto stored = RecordTable(m_device.database(), *type).find(record);
            for (const DirtyRegister &reg : (*stored)->dirty.all())
                ops.push_back(opOf((*stored)->ops, *type, (*stored)->row, reg.reg));
        }
    }
    return ops;
}

// Of these ops, those whose groups are in none of the states that they may have.
void HolderInvariants::checkReasons(const std::vector<OpId> &ops, const std::set<int> &states, const QString &what)
{
    const std::map<OpId, int> known = m_device.knownOps();
    for (const OpId &op : ops) {
        const auto state = known.find(op);
        const int found = state == known.end() ? -1 : state->second;
        if (!states.contains(found))
            fail(u"%1: op %2 in state %3"_qs.arg(what, op.toHex()).arg(found));
    }
}

// What stands above the server's values, or marks something as under way, must have a reason that still lives.
void HolderInvariants::checkNothingIsLeftOver()
{
    checkReasons(opsAboveTheServers(), {0, 1, 2, 3},
                 u"shows values above the server's that nobody will judge"_qs);
    checkReasons(opsFrom("SELECT DISTINCT answered_by FROM sync_conflict WHERE answered_by IS NOT NULL"), {0, 1, 2, 3},
                 u"hides a conflict whose answer was not taken"_qs);
    checkReasons(opsFrom("SELECT DISTINCT op FROM sync_held"), {3, 5}, u"shows a case as held up by nothing"_qs);
    if (support::recordsWhere(m_device.database(), "standing=3") != 0 && !m_world.historyLost)
        fail(u"has stale records though nothing was lost"_qs);
}

void HolderInvariants::checkScope(const QString &scope)
{
    const auto row = m_server.log().scope(scope);
    const auto line = ScopeTable(m_device.database()).find(scope);
    if (!row || !line || !*line) {
        fail(u"does not know "_qs + scope);
        return;
    }
    if (!*row)
        return;
    if ((*line)->at.seq != (*row)->head || (*line)->at.chain != (*row)->chain)
        fail(u"stands at %1 of %2 in %3"_qs.arg((*line)->at.seq).arg((*row)->head).arg(scope));
    else if ((*line)->stateDigest != (*row)->stateDigest)
        fail(u"has another digest of "_qs + scope);
    else if (recomputedStateDigest(m_device.database(), scope).value() != (*row)->stateDigest)
        fail(u"has a digest that is not that of its rows in "_qs + scope);
    else
        checkRecords(scope, (*row)->id);
}

// Row by row what the server holds; beneath work that waits for a person, what lies there.
void HolderInvariants::checkRecords(const QString &scope, qint64 serverScope)
{
    Statement records =
        m_server.log().database().cached("SELECT type,id,state FROM record WHERE scope=? ORDER BY type,id");
    records.bind(1, serverScope);
    qint64 count = 0;
    const Outcome read = eachRow(records, [&](Statement &row) {
        ++count;
        const Result<RecordState> state = decodeRecordState(row.blob(2));
        checkRecord(static_cast<TypeId>(row.integer(0)), row.id(1), *state);
    });
    if (!read ||
        support::recordsWhere(m_device.database(), "standing=1 AND scope='" + scope.toUtf8() + '\'') != count)
        fail(u"does not hold all records of %1, or more"_qs.arg(scope));
}

void HolderInvariants::checkRecord(TypeId typeId, const Id &record, const RecordState &state)
{
    const EntityType &type = *typeWithId(typeId);
    const auto stored = RecordTable(m_device.database(), type).find(record);
    if (!stored || !*stored) {
        fail(u"lacks record %1 of type %2"_qs.arg(record.toHex()).arg(typeId));
        return;
    }
    for (const auto &[reg, versions] : state.registers) {
        const DirtyRegister *above = (*stored)->dirty.find(reg);
        const QByteArray value = above ? above->remoteValue : registerValue(type, (*stored)->row, reg);
        if (value != displayed(reg, versions)->value)
            fail(u"holds another value in register %1 of type %2, record %3"_qs.arg(reg).arg(typeId).arg(
                record.toHex()));
        checkConflict(type, record, reg, versions);
    }
}

void HolderInvariants::checkConflict(const EntityType &type, const Id &record, FieldId reg, const Versions &versions)
{
    std::vector<OpId> expected;
    for (const Version *version : inDispute(reg, versions))
        expected.push_back(version->author.op);
    if (expected.size() < 2)
        expected.clear();
    std::ranges::sort(expected);
    Statement statement =
        m_device.database().cached("SELECT op FROM sync_candidate WHERE type=? AND record=? AND reg=? ORDER BY op");
    statement.bindAll(type.id, record, reg);
    const auto candidates = allRows(statement, [](Statement &row) { return row.id(0); });
    if (!candidates || *candidates != expected)
        fail(u"shows other candidates in register %1 of %2"_qs.arg(reg).arg(record.toHex()));
}

// I6
void HolderInvariants::checkNothingElse()
{
    const Caller &caller = m_server.caller(m_device.identity().device);
    for (const EntityType *type : catalogue()) {
        Statement statement = m_device.database().cached(
            QByteArray("SELECT DISTINCT scope FROM " + QByteArray(type->name) + " ORDER BY 1"));
        const auto scopes = allRows(statement, [](Statement &row) { return row.text(0); });
        for (const QString &scope : *scopes) {
            if (!caller.roleIn(scope))
                fail(u"still holds rows of "_qs + scope);
        }
    }
}

void HolderInvariants::checkApprovals()
{
    Statement statement = m_device.database().cached("SELECT id FROM household ORDER BY id");
    const auto households = allRows(statement, [](Statement &row) { return row.id(0); });
    for (const Id &household : *households) {
        const auto loaded = loadCase(m_device.database(), household);
        if (!loaded || !*loaded || reviewState((*loaded)->value) != ReviewState::Approved)
            continue;
        const QByteArray *content = m_oracle.approvedContent((*loaded)->value.reviews.back().id);
        if (content && *content != caseContent((*loaded)->value))
            fail(u"shows an approval of something else: "_qs + household.toHex());
    }
}

} // namespace simulation
