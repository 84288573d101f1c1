// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/HouseholdNumber.h"

#include "models/base/Cbor.h"
#include "models/entities/Household.h"
#include "models/entities/Village.h"

#include <algorithm>

using namespace models;

namespace syncing {

static constexpr size_t MostOfAnOp = 500; // households: an entry stays small

static QString textOf(const RecordState &state, FieldId reg)
{
    const auto versions = state.registers.find(reg);
    if (versions == state.registers.end())
        return {};
    const QByteArray value = displayed(reg, versions->second)->value;
    CborReader in(value);
    return in.peek() == CborReader::Kind::Text ? in.text() : QString();
}

static bool isDivisionCode(const QString &text)
{
    return text.size() == 12 && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// The code that the village has now, or the one that its scope is named after.
Result<QString> HouseholdNumber::villageCode(const ScopeRow &scope)
{
    const EntityType &village = typeOf<Village>();
    const Result<std::vector<QByteArray>> states = m_writer.store().villages(scope.id);
    if (!states)
        return states.error();
    QString code = villageOfScope(scope.name);
    for (const QByteArray &bytes : *states) {
        const Result<RecordState> state = decodeRecordState(bytes);
        if (!state)
            return state.error();
        if (!state->isRemoved())
            code = textOf(*state, village["code"].reg);
    }
    return isDivisionCode(code) ? code : QString();
}

Result<bool> HouseholdNumber::lacksNumber(const Id &household)
{
    const EntityType &type = typeOf<Household>();
    const Result<const StoredRecord *> record = m_writer.record(type.id, household);
    if (!record)
        return record.error();
    return textOf((*record)->state, type["number"].reg).isEmpty();
}

static QByteArray numberValue(const QString &code, qint64 number)
{
    CborWriter out;
    out.text(u"%1%2"_qs.arg(code).arg(number, 4, 10, QLatin1Char('0')));
    return out.take();
}

void HouseholdNumber::note(const QString &scope, const std::vector<std::pair<TypeId, Id>> &newRecords)
{
    for (const auto &[type, id] : newRecords) {
        if (type == typeOf<Household>().id)
            m_noted[scope].push_back(id);
    }
}

Outcome HouseholdNumber::give()
{
    for (const auto &[scope, households] : m_noted) {
        if (const Outcome given = give(scope, households); !given)
            return given;
    }
    m_noted.clear();
    return {};
}

Outcome HouseholdNumber::give(const QString &scopeName, const std::vector<Id> &households)
{
    const EntityType &type = typeOf<Household>();
    const Result<ScopeRow *> scope = m_writer.scope(scopeName);
    if (!scope)
        return scope.error();
    const Result<QString> code = villageCode(**scope);
    if (!code || code->isEmpty())
        return code ? Outcome() : code.error();
    std::vector<RecordEdit> edits;
    for (const Id &id : households) {
        const Result<bool> lacks = lacksNumber(id);
        if (!lacks)
            return lacks.error();
        if (*lacks)
            edits.push_back(
                {type.id, id, false, {{type["number"].reg, numberValue(*code, (*scope)->nextNumber++), {}}}});
    }
    return write(scopeName, edits);
}

Outcome HouseholdNumber::write(const QString &scope, std::span<const RecordEdit> edits)
{
    while (!edits.empty()) {
        const auto some = edits.first(std::min(edits.size(), MostOfAnOp));
        edits = edits.subspan(some.size());
        Group group;
        group.op = m_ids.next();
        group.scope = scope;
        group.records.assign(some.begin(), some.end());
        if (const Result<Appended> appended = m_writer.appendOwn(std::move(group)); !appended)
            return appended.error();
    }
    return {};
}

} // namespace syncing
