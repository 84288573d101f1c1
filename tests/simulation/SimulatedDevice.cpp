// SPDX-License-Identifier: GPL-3.0-or-later
#include "SimulatedDevice.h"

#include "BlankDisks.h"
#include "models/entities/Catalogue.h"
#include "models/storage/RecordTable.h"
#include "models/storage/Rows.h"

using namespace models;

namespace simulation {

SimulatedDevice::SimulatedDevice(World &world, SimulatedNetwork &network, Oracle &oracle, int machine,
                                 const syncing::DeviceIdentity &identity, std::unique_ptr<support::FaultyDisk> disk,
                                 bool encrypted)
    : m_world(world)
    , m_oracle(oracle)
    , m_machine(machine)
    , m_name(u"m%1"_qs.arg(machine))
    , m_encrypted(encrypted)
    , m_identity(identity)
    , m_clock(world.clock)
    , m_ids(world.dice.split())
    , m_random(world.dice.split())
    , m_disk(std::move(disk), world.dice.split())
    , m_transport(network, machine)
{
    network.setMachine(
        machine, [this](const Request &request, const SimulatedNetwork::Answer &answer) { receive(request, answer); });
    open();
}

void SimulatedDevice::turnOff()
{
    m_transport.setMute(true);
    m_client.reset();
    m_store.reset();
    m_transport.startAgain();
    m_places.clear();
    ++m_timer;
    if (m_onReboot)
        m_onReboot();
}

void SimulatedDevice::open()
{
    turnOff();
    m_disk.boot();
    Result<std::unique_ptr<ClientStore>> store =
        ClientStore::open(DataPath, m_encrypted ? &dataKey() : nullptr, m_clock, m_ids, m_disk.vfs());
    if (!store) {
        m_world.trace.step(m_name, u"cannot open its data: "_qs + store.error().detail);
        openAgainIn(3000);
        return;
    }
    m_store = std::move(*store);
    checkAfterBoot();
    m_client =
        std::make_unique<syncing::SyncClient>(database(), m_identity, m_transport, m_clock, m_random, u"simulation"_qs);
    m_client->setOnTouched([this](const std::vector<Touched> &touched) { onTouched(touched); });
    m_world.trace.step(m_name, u"is on"_qs);
    step([this] { m_client->start(); });
}

void SimulatedDevice::openAgainIn(qint64 ms)
{
    m_world.agenda.in(ms, [this] {
        if (!isOn())
            open();
    });
}

void SimulatedDevice::step(const std::function<void()> &what)
{
    if (!isOn())
        return;
    what();
    afterwards();
}

void SimulatedDevice::receive(const Request &request, const SimulatedNetwork::Answer &answer)
{
    step([&] {
        if (m_transport.receive(request, answer))
            m_world.trace.step(m_name, u"hears of %1: %2"_qs.arg(request.what.path)
                                           .arg(answer ? QString::number(answer->status) : u"nothing"_qs));
    });
}

void SimulatedDevice::afterwards()
{
    if (m_disk.isDead()) {
        m_world.trace.step(m_name, u"lost its power"_qs);
        turnOff();
        openAgainIn(m_random.between(10, static_cast<int>(m_world.weather.pauseMs) * 3));
        return;
    }
    check();
    setTimer();
}

// A timer runs by the time that passes, not by the clock on the wall.
void SimulatedDevice::setTimer()
{
    const std::optional<qint64> sleep = m_client->sleepMs();
    const quint64 timer = ++m_timer;
    if (!sleep)
        return;
    m_world.agenda.in(*sleep, [this, timer] {
        if (timer == m_timer)
            step([this] { m_client->tick(); });
    });
}

// Those that a save inserts and that are there already, unseen by their author.
SimulatedDevice::PresentRecords SimulatedDevice::presentRecords(Database &database, const Change &change)
{
    PresentRecords present;
    for (const RecordChange &record : change.records()) {
        const auto stored = RecordTable(database, *record.type).find(record.row.id);
        if (record.isNew && stored && *stored)
            present.emplace(std::pair(record.type->id, record.row.id), (*stored)->row);
    }
    return present;
}

bool SimulatedDevice::save(const Change &change)
{
    const PresentRecords present = presentRecords(database(), change);
    const Result<CommitReceipt> receipt = m_store->commit(change);
    m_world.trace.step(m_name, receipt ? u"saves %1"_qs.arg(receipt->ops.empty() ? QString() : receipt->ops[0].toHex())
                                       : u"could not save: "_qs + receipt.error().detail);
    for (const SettledDraft &draft : change.drafts())
        m_drafts.erase(draft.key);
    if (!receipt) {
        forgetExpected(change);
        return false;
    }
    noteSaved(change, receipt->txn, present);
    m_client->localChange();
    return true;
}

static SavedCell cellOf(const RecordChange &record, const RegisterChange &reg)
{
    return {record.type->id, record.row.id, reg.reg, registerValue(*record.type, record.row, reg.reg), reg.was};
}

// `present`: what stood there before an insert, which then writes only what differs. What was refused and is sent again
// as a whole names no registers.
static std::vector<SavedCell> cellsOf(const RecordChange &record, const Row *present)
{
    const EntityType &type = *record.type;
    std::vector<SavedCell> cells;
    for (const RegisterChange &reg : record.registers)
        cells.push_back(cellOf(record, reg));
    if (!record.isNew && !record.registers.empty())
        return cells;
    for (const FieldId reg : registersOf(type)) {
        const QByteArray value = registerValue(type, record.row, reg);
        const bool isThere = present && registerValue(type, *present, reg) == value;
        if (value != emptyRegisterValue(type, reg) && !isThere)
            cells.push_back({type.id, record.row.id, reg, value, emptyRegisterValue(type, reg)});
    }
    return cells;
}

void SimulatedDevice::noteSaved(const Change &change, qint64 txn, const PresentRecords &present)
{
    Statement statement = database().cached("SELECT DISTINCT op,scope FROM sync_change WHERE txn=? ORDER BY n");
    statement.bind(1, txn);
    std::map<QString, SavedOp> byScope;
    const auto take = [&](Statement &row) { byScope[row.text(1)] = {row.id(0), row.text(1), m_machine, {}}; };
    if (!eachRow(statement, take))
        m_world.trace.fail(u"what was captured cannot be read"_qs);
    for (const RecordChange &record : change.records()) {
        const auto there = present.find({record.type->id, record.row.id});
        for (SavedCell cell : cellsOf(record, there == present.end() ? nullptr : &there->second)) {
            if (!change.held().empty())
                cell.shown.reset(); // it is sent upon what its author saw before it was refused
            byScope[record.row.scope].cells.push_back(std::move(cell));
        }
    }
    for (const Resolution &resolution : change.resolutions()) {
        for (auto &[scope, op] : byScope)
            op.cells.push_back({resolution.type, resolution.record, resolution.reg, resolution.value, std::nullopt});
    }
    for (auto &[scope, op] : byScope) {
        if (op.op.isNull()) {
            m_world.trace.fail(u"a save wrote nothing into %1"_qs.arg(scope));
            return;
        }
        expect(op);
        m_oracle.saved(std::move(op));
    }
}

void SimulatedDevice::expect(const SavedOp &op)
{
    for (const SavedCell &cell : op.cells)
        m_expected[{cell.type, cell.record, cell.reg}].push_back({cell.value, op.op});
}

// A save that failed may turn up whole if the power goes next.
void SimulatedDevice::forgetExpected(const Change &change)
{
    for (const RecordChange &record : change.records())
        std::erase_if(m_expected, [&](const auto &item) { return std::get<1>(item.first) == record.row.id; });
    for (const Resolution &resolution : change.resolutions())
        std::erase_if(m_expected, [&](const auto &item) { return std::get<1>(item.first) == resolution.record; });
}

void SimulatedDevice::saveDraft(const QString &key, const QByteArray &content)
{
    if (m_store->saveDraft(key, content))
        m_drafts[key] = content;
    else
        m_drafts.erase(key);
}

// A scope whose rows have gone: all its work must have been handed in before.
void SimulatedDevice::onTouched(const std::vector<Touched> &touched)
{
    for (const Touched &one : touched) {
        if (one.type != 0)
            continue;
        m_world.trace.step(m_name, u"removes "_qs + one.scope);
        m_places.erase(one.scope);
        for (SavedOp &op : m_oracle.ops())
            op.forgotten = op.forgotten || (op.machine == m_machine && op.scope == one.scope);
    }
}

std::map<OpId, int> SimulatedDevice::knownOps()
{
    std::map<OpId, int> known;
    for (const char *sql : {"SELECT op,state FROM sync_outbox", "SELECT op,0 FROM sync_change"}) {
        Statement statement = database().cached(sql);
        if (!eachRow(statement, [&](Statement &row) { known[row.id(0)] = static_cast<int>(row.integer(1)); }))
            m_world.trace.fail(u"the outbox cannot be read"_qs);
    }
    return known;
}

// Only if something was written since the last time.
void SimulatedDevice::check()
{
    if (std::exchange(m_checkedAt, m_disk.operations()) == m_disk.operations())
        return;
    checkShown();
    checkPlaces();
}

// I8, I12: unsent work is what its author sees, whatever came down.
void SimulatedDevice::checkShown()
{
    if (m_expected.empty())
        return;
    const std::map<OpId, int> known = knownOps();
    const auto stateOf = [&known](const Shown &shown) {
        const auto state = known.find(shown.op);
        return state == known.end() ? static_cast<int>(GroupState::Confirmed) : state->second; // dropped later on
    };
    for (auto item = m_expected.begin(); item != m_expected.end();) {
        auto &[cell, saved] = *item;
        while (!saved.empty() && stateOf(saved.back()) > static_cast<int>(GroupState::Confirmed))
            saved.pop_back(); // refused: the edit before it is seen again
        if (saved.empty() || stateOf(saved.back()) == static_cast<int>(GroupState::Confirmed)) {
            item = m_expected.erase(item);
            continue;
        }
        const Shown &shown = saved.back();
        const auto &[typeId, record, reg] = cell;
        const EntityType &type = *typeWithId(typeId);
        const auto stored = RecordTable(database(), type).find(record);
        if (!stored || !*stored || registerValue(type, (*stored)->row, reg) != shown.value)
            m_world.trace.fail(
                u"%1: unsent work was replaced in register %2 of type %3, record %4, op %5"_qs.arg(m_name)
                    .arg(reg)
                    .arg(typeId)
                    .arg(record.toHex(), shown.op.toHex()));
        ++item;
    }
}

// I8: nobody goes back in a log whose server has kept all of it.
void SimulatedDevice::checkPlaces()
{
    const Result<std::vector<ScopeLine>> lines = ScopeTable(database()).all();
    if (!lines)
        return;
    for (const ScopeLine &line : *lines) {
        qint64 &place = m_places[line.scope];
        if (line.at.seq < place && !m_world.historyLost)
            m_world.trace.fail(u"%1 went back in %2"_qs.arg(m_name, line.scope));
        place = line.at.seq;
    }
}

static bool isSound(Database &database)
{
    Statement integrity = database.cached("PRAGMA quick_check");
    const Result<bool> checked = integrity.step();
    Statement keys = database.cached("PRAGMA foreign_key_check");
    const Result<bool> violated = keys.step();
    return checked && *checked && integrity.text(0) == u"ok" && violated && !*violated;
}

// I7, and that nothing is lost with the power: what the user was told is saved lies in the file.
void SimulatedDevice::checkAfterBoot()
{
    if (!isSound(database()))
        m_world.trace.fail(m_name + u": the data file is not sound"_qs);
    const std::map<OpId, int> known = knownOps();
    for (SavedOp &op : m_oracle.ops()) {
        if (op.machine != m_machine || op.diskLost || op.forgotten || known.contains(op.op))
            continue;
        const auto line = ScopeTable(database()).find(op.scope);
        op.forgotten = line && !*line; // the removal had reached the disk
        if (!op.forgotten)
            m_world.trace.fail(u"%1: a save was lost with the power: %2"_qs.arg(m_name, op.op.toHex()));
    }
    checkDrafts();
}

void SimulatedDevice::checkDrafts()
{
    const Result<std::vector<Draft>> drafts = m_store->drafts();
    if (!drafts)
        return;
    for (const auto &[key, content] : m_drafts) {
        const auto isIt = [&](const Draft &draft) { return draft.key == key && draft.content == content; };
        if (std::none_of(drafts->begin(), drafts->end(), isIt))
            m_world.trace.fail(u"%1: a draft was lost"_qs.arg(m_name));
    }
}

void SimulatedDevice::putBackDisk(std::unique_ptr<support::FaultyDisk> disk, size_t savedThen)
{
    m_world.trace.step(m_name, u"has its disk put back"_qs);
    turnOff();
    m_expected.clear();
    m_drafts.clear();
    m_oracle.diskPutBack(m_machine, savedThen);
    m_disk.replace(std::move(disk));
    open();
}

} // namespace simulation
