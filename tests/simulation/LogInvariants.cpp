// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogInvariants.h"

#include "models/entities/Catalogue.h"
#include "models/storage/Rows.h"
#include "sync/protocol/LogEntry.h"
#include "sync/server/HistoryWalk.h"
#include "tests/support/ServerDigest.h"

#include <algorithm>

using namespace models;
using namespace syncing;

namespace simulation {

LogInvariants::LogInvariants(World &world, SimulatedServer &server, const Oracle &oracle,
                             const std::vector<std::unique_ptr<SimulatedDevice>> &devices)
    : m_world(world), m_server(server), m_oracle(oracle), m_devices(devices)
{}

void LogInvariants::check()
{
    readLog();
    readHeld();
    for (const SavedOp &op : m_oracle.ops())
        checkSaved(op);
    checkVanished();
}

void LogInvariants::readLog()
{
    Statement statement = m_server.log().database().cached("SELECT name FROM scope ORDER BY name");
    const auto scopes = allRows(statement, [](Statement &row) { return row.text(0); });
    if (!scopes) {
        m_world.trace.fail(u"the scopes cannot be read"_qs);
        return;
    }
    for (const QString &scope : *scopes) {
        m_steps.clear();
        readScope(scope);
        checkHistories(scope);
        checkDigest(scope);
    }
}

// I4: without a gap, and the chain runs over it. I5: each op once, in whatever scope.
void LogInvariants::readScope(const QString &scope)
{
    const auto row = m_server.log().scope(scope);
    const auto entries = m_server.log().entries((*row)->id, 0, (*row)->head, std::numeric_limits<qint64>::max());
    Statement statement = m_server.log().database().cached("SELECT body FROM log WHERE scope=? ORDER BY seq");
    statement.bind(1, (*row)->id);
    const auto bodies = allRows(statement, [](Statement &body) { return body.blob(0); });
    QByteArray chain = firstChain();
    qint64 seq = 0;
    for (const QByteArray &bytes : *entries) {
        const Result<LogEntry> entry = decode<LogEntry>(bytes);
        const Result<Group> group = decode<Group>(bodies->at(static_cast<size_t>(seq)));
        chain = nextChain(chain, bytes);
        if (entry)
            noteSteps(*entry);
        if (!entry || !group || entry->seq != ++seq || entry->op != group->op)
            m_world.trace.fail(u"the log of %1 has a gap at %2"_qs.arg(scope).arg(seq));
        else if (!m_log.emplace(group->op, *group).second)
            m_world.trace.fail(u"an op stands twice in the log: "_qs + group->op.toHex());
        else
            take(*group, entry->device);
    }
    if (seq != (*row)->head || chain != (*row)->chain)
        m_world.trace.fail(u"the chain of %1 does not hold"_qs.arg(scope));
}

void LogInvariants::noteSteps(const LogEntry &entry)
{
    for (const RecordOutcome &outcome : entry.records) {
        std::vector<qint64> &steps = m_steps[{outcome.type, outcome.record}];
        if (steps.empty() || steps.back() != entry.seq)
            steps.push_back(entry.seq);
    }
}

void LogInvariants::checkHistories(const QString &scope)
{
    Caller reader;
    reader.grants = {{scope, Role::Reviewer, 0, {}}};
    HistoryWalk walk(m_server.log());
    for (const auto &[record, steps] : m_steps) {
        std::vector<qint64> told;
        for (qint64 from = 0;;) {
            const Result<HistoryAnswer> page = walk.history(reader, {record.first, record.second, from});
            for (const HistoryStep &step : page ? page->steps : std::vector<HistoryStep>())
                told.insert(told.begin(), step.entry.seq);
            from = page ? page->next : 0;
            if (from == 0)
                break;
        }
        if (told != steps)
            m_world.trace.fail(u"the history of %1 is not that of the log"_qs.arg(record.second.toHex()));
    }
}

void LogInvariants::take(const Group &group, const Id &device)
{
    for (const RecordEdit &edit : group.records) {
        touch(edit, group.op, device);
        for (const CellEdit &cell : edit.cells)
            m_written[{edit.type, edit.record, cell.reg}].push_back({group.op, device, cell.value, {cell.seen}});
    }
    for (const Resolution &resolution : group.resolutions) {
        if (resolution.reg != LifecycleRegister)
            touch({resolution.type, resolution.record, false, {}}, group.op, device);
        m_written[{resolution.type, resolution.record, resolution.reg}].push_back(
            {group.op, device, resolution.value, resolution.supersedes});
    }
}

// Who edits a record wants it: an "alive" that goes on from the last one.
void LogInvariants::touch(const RecordEdit &edit, const OpId &op, const Id &device)
{
    std::vector<Written> &lifecycle = m_written[{edit.type, edit.record, LifecycleRegister}];
    const auto isLifecycle = [](const CellEdit &cell) { return cell.reg == LifecycleRegister; };
    if ((device.isNull() && !lifecycle.empty()) || std::ranges::any_of(edit.cells, isLifecycle))
        return;
    const QByteArray alive(1, '\0');
    Written touched{op, device, alive, {}, true};
    for (const Written &earlier : lifecycle) {
        if (earlier.value == alive)
            touched.seen = {earlier.op};
    }
    lifecycle.push_back(touched);
}

void LogInvariants::checkDigest(const QString &scope)
{
    const auto row = m_server.log().scope(scope);
    const Result<QByteArray> digest = support::recomputedServerDigest(m_server.log(), (*row)->id);
    if (!digest || *digest != (*row)->stateDigest)
        m_world.trace.fail(u"the server's digest of %1 is not that of its records"_qs.arg(scope));
}

void LogInvariants::readHeld()
{
    const auto held = m_server.log().held();
    for (const syncing::HeldGroup &group : *held) {
        if (const Result<Group> decoded = decode<Group>(group.body))
            m_held.emplace(decoded->op, *decoded);
    }
    for (const auto &device : m_devices) {
        Statement rejected = device->database().cached("SELECT body FROM sync_outbox WHERE state IN (5,6)");
        const Outcome read = eachRow(rejected, [&](Statement &row) {
            if (const Result<Group> decoded = decode<Group>(row.blob(0)))
                m_held.emplace(decoded->op, *decoded);
        });
        if (!read)
            m_world.trace.fail(u"an outbox cannot be read"_qs);
    }
}

// 0: captured; -1: not known any more.
int LogInvariants::stateAtAuthor(const SavedOp &op) const
{
    const std::map<OpId, int> known = m_devices[static_cast<size_t>(op.machine)]->knownOps();
    const auto state = known.find(op.op);
    return state == known.end() ? -1 : state->second;
}

// I1, I2: whatever happened, what a user saved is in the log, or kept aside for a person.
void LogInvariants::checkSaved(const SavedOp &op)
{
    const auto inLog = m_log.find(op.op);
    const auto aside = m_held.find(op.op);
    if (inLog == m_log.end() && aside == m_held.end()) {
        // What no server could read goes with its scope: there is nobody else to give it to.
        const bool wentWithScope = op.forgotten && (m_world.historyLost || m_world.weather.unreadable > 0);
        const Id device = m_devices[static_cast<size_t>(op.machine)]->identity().device;
        const bool cannotKnow = m_server.caller(device).isRevoked && m_world.historyLost && stateAtAuthor(op) == 4;
        if (!op.diskLost && !op.givenUp && !wentWithScope && !cannotKnow)
            m_world.trace.fail(u"lost: save %1 of m%2 in %3, there %4"_qs.arg(op.op.toHex())
                                   .arg(op.machine)
                                   .arg(op.scope)
                                   .arg(stateAtAuthor(op)));
        return;
    }
    const Group &group = inLog != m_log.end() ? inLog->second : aside->second;
    for (const SavedCell &cell : op.cells)
        checkCell(op, group, cell);
}

void LogInvariants::checkCell(const SavedOp &op, const Group &group, const SavedCell &cell)
{
    for (const RecordEdit &edit : group.records) {
        const bool isEmptied = cell.value == emptyRegisterValue(*typeWithId(cell.type), cell.reg);
        if (edit.isNew && edit.record == cell.record && edit.type == cell.type && isEmptied)
            return; // what a new record does not name is empty
        for (const CellEdit &written : edit.cells) {
            if (edit.record != cell.record || edit.type != cell.type || written.reg != cell.reg ||
                written.value != cell.value)
                continue;
            if (!edit.isNew || !written.seen.isNull()) // what was refused once is told again as a whole
                checkSeen(op, cell, written.seen);
            return;
        }
    }
    const auto isIt = [&](const Resolution &r) {
        return r.record == cell.record && r.reg == cell.reg && r.value == cell.value;
    };
    if (std::ranges::none_of(group.resolutions, isIt))
        m_world.trace.fail(
            u"op %1 lost register %2 of %3"_qs.arg(op.op.toHex()).arg(cell.reg).arg(cell.record.toHex()));
}

// The op that is named as seen must have written what the user had before his eyes.
void LogInvariants::checkSeen(const SavedOp &op, const SavedCell &cell, const OpId &seen)
{
    if (!cell.shown)
        return;
    const auto wrong = [&](const QByteArray &was) {
        m_world.trace.fail(u"op %1 says that register %2 of type %3 held %4 and its author saw %5"_qs.arg(op.op.toHex())
                               .arg(cell.reg)
                               .arg(cell.type)
                               .arg(QString::fromLatin1(was.toHex()), QString::fromLatin1(cell.shown->toHex())));
    };
    const QByteArray empty = emptyRegisterValue(*typeWithId(cell.type), cell.reg);
    if (seen.isNull() && *cell.shown != empty)
        wrong({});
    const auto written = m_written.find({cell.type, cell.record, cell.reg});
    if (written == m_written.end())
        return;
    for (const Written &one : written->second) {
        if (one.op == seen && !one.isTouch && one.value != *cell.shown)
            wrong(one.value);
    }
}

void LogInvariants::checkVanished()
{
    for (const auto &[cell, written] : m_written) {
        const auto record = m_server.log().record(std::get<0>(cell), std::get<1>(cell));
        if (!record || !*record) {
            m_world.trace.fail(u"a record of the log is not there: "_qs + std::get<1>(cell).toHex());
            continue;
        }
        std::vector<QByteArray> standing;
        const FieldId reg = std::get<2>(cell);
        for (const Version *version : inDispute(reg, (*record)->state.registers.at(reg)))
            standing.push_back(version->value);
        if (reg == LifecycleRegister && (*record)->state.isRemoved() && standing.size() > 1)
            m_world.trace.fail(u"a removal beat an edit that it had not seen: "_qs + std::get<1>(cell).toHex());
        checkVanished(cell, written, standing);
    }
}

std::set<OpId> LogInvariants::known(const std::vector<Written> &written, const Written &by) const
{
    std::set<OpId> known;
    std::vector<OpId> open = by.seen;
    while (!open.empty()) {
        const OpId op = open.back();
        open.pop_back();
        const auto found = std::ranges::find(written, op, &Written::op);
        if (known.insert(op).second && found != written.end())
            open.insert(open.end(), found->seen.begin(), found->seen.end());
    }
    return known;
}

// A value that no longer stands was seen by whoever wrote another one in its place, or its own device did that.
void LogInvariants::checkVanished(const Cell &cell, const std::vector<Written> &written,
                                  const std::vector<QByteArray> &standing)
{
    for (const Written &gone : written) {
        if (std::ranges::find(standing, gone.value) != standing.end())
            continue;
        const auto replaces = [&](const Written &other) {
            if (other.op == gone.op)
                return false;
            const std::set<OpId> seen = known(written, other);
            const auto isAlias = [&](const Written &w) { return w.value == gone.value && seen.contains(w.op); };
            return (other.device == gone.device && !gone.device.isNull()) || std::ranges::any_of(written, isAlias);
        };
        if (std::ranges::none_of(written, replaces))
            m_world.trace.fail(u"a value vanished that nobody had seen: register %1 of type %2, record %3, op %4"_qs
                                   .arg(std::get<2>(cell))
                                   .arg(std::get<0>(cell))
                                   .arg(std::get<1>(cell).toHex(), gone.op.toHex()));
    }
}

} // namespace simulation
