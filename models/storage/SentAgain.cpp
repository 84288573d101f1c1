// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/SentAgain.h"

#include "models/entities/Catalogue.h"
#include "models/schema/Registers.h"
#include "models/storage/HeldCases.h"
#include "models/storage/RecordTable.h"

#include <algorithm>
#include <list>

namespace models {

namespace {

struct SentRecord
{
    RecordChange change;
    bool isNew = false; // the server never had it: all of it is sent as it stands here
};

class SendingAgain
{
public:
    SendingAgain(Database &database, bool withEdits) : m_database(database), m_withEdits(withEdits) {}

    Outcome takeCase(const GroupCodec &codec, const Id &household);
    Change before(Change saved); // with what was taken

private:
    Outcome take(const SavedGroup &refused);
    Outcome take(const OpId &op, const RecordEdit &edit);
    Result<SentRecord *> find(const EntityType &type, const Id &record);
    static void put(RecordChange &change, const CellEdit &cell);

    Database &m_database;
    const bool m_withEdits;
    std::list<SentRecord> m_records; // in the order of the groups, so that nothing comes before what it refers to
    std::vector<HeldRecord> m_held;
};

} // namespace

// As it stands here; null if it was given up.
Result<SentRecord *> SendingAgain::find(const EntityType &type, const Id &record)
{
    const auto known = std::ranges::find_if(
        m_records, [&](const SentRecord &one) { return one.change.type == &type && one.change.row.id == record; });
    if (known != m_records.end())
        return &*known;
    Result<std::optional<StoredRecord>> stored = RecordTable(m_database, type).find(record);
    if (!stored)
        return stored.error();
    if (!*stored)
        return nullptr;
    const bool isNew = (*stored)->standing == Standing::Refused;
    return &m_records.emplace_back(SentRecord{{&type, std::move((*stored)->row), false, {}}, isNew});
}

// The value that was refused last counts, and what was seen first.
void SendingAgain::put(RecordChange &change, const CellEdit &cell)
{
    const QByteArray was = registerValue(*change.type, change.row, cell.reg);
    if (was == cell.value || !setRegisterValue(*change.type, change.row, cell.reg, cell.value))
        return;
    const auto at = std::ranges::lower_bound(change.registers, cell.reg, {}, &RegisterChange::reg);
    if (at == change.registers.end() || at->reg != cell.reg)
        change.registers.insert(at, {cell.reg, cell.seen, was});
}

Outcome SendingAgain::take(const OpId &op, const RecordEdit &edit)
{
    const EntityType *type = typeWithId(edit.type);
    if (!type)
        return {};
    const Result<SentRecord *> found = find(*type, edit.record);
    if (!found)
        return found.error();
    SentRecord *sent = *found;
    if (!sent || (!sent->isNew && !m_withEdits))
        return {};
    for (const CellEdit &cell : edit.cells) {
        if (!sent->isNew)
            put(sent->change, cell);
    }
    m_held.push_back({op, edit.type, edit.record});
    return {};
}

Outcome SendingAgain::take(const SavedGroup &refused)
{
    for (const RecordEdit &edit : refused.records) {
        if (Outcome taken = take(refused.op, edit); !taken)
            return taken;
    }
    return {};
}

Outcome SendingAgain::takeCase(const GroupCodec &codec, const Id &household)
{
    const Result<std::vector<HeldCase>> cases = heldCases(m_database, codec);
    if (!cases)
        return cases.error();
    for (const HeldCase &one : *cases) {
        for (const HeldGroup &held : one.groups) {
            if (one.household != household || held.state != GroupState::Rejected)
                continue;
            if (Outcome taken = take(held.group); !taken)
                return taken;
        }
    }
    return {};
}

// A save of a refused record tells all of it by itself.
Change SendingAgain::before(Change saved)
{
    Change change;
    for (SentRecord &sent : m_records) {
        const bool isSaved = std::ranges::any_of(saved.records(), [&](const RecordChange &record) {
            return record.type == sent.change.type && record.row.id == sent.change.row.id;
        });
        if (!isSaved && (sent.isNew || !sent.change.registers.empty()))
            change.again(std::move(sent.change));
    }
    for (const HeldRecord &held : m_held)
        change.settlesHeld(held);
    return std::move(change.append(std::move(saved)));
}

Result<Change> everythingAgain(Database &database, const GroupCodec &codec, const Id &household)
{
    SendingAgain sending(database, true);
    if (const Outcome taken = sending.takeCase(codec, household); !taken)
        return taken.error();
    return sending.before({});
}

Result<Change> withNewRecordsAgain(Database &database, const GroupCodec &codec, const Id &household, Change saved)
{
    SendingAgain sending(database, false);
    if (const Outcome taken = sending.takeCase(codec, household); !taken)
        return taken.error();
    return sending.before(std::move(saved));
}

} // namespace models
