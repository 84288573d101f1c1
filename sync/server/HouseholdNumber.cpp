// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/HouseholdNumber.h"

#include "models/entities/Household.h"
#include "models/entities/Village.h"

#include <algorithm>

using namespace models;

namespace syncing {

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
    const auto known = m_codes.find(scope.id);
    if (known != m_codes.end())
        return known->second;
    const EntityType &village = typeOf<Village>();
    const Result<std::vector<QByteArray>> states = m_writer.store().recordsOfType(scope.id, village.id);
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
    return m_codes[scope.id] = isDivisionCode(code) ? code : QString();
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

Outcome HouseholdNumber::give(const QString &scopeName, const std::vector<std::pair<TypeId, Id>> &newRecords)
{
    const EntityType &type = typeOf<Household>();
    Group group;
    for (const auto &[typeId, id] : newRecords) {
        if (typeId != type.id)
            continue;
        const Result<ScopeRow *> scope = m_writer.scope(scopeName);
        if (!scope)
            return scope.error();
        const Result<QString> code = villageCode(**scope);
        const Result<bool> lacks = lacksNumber(id);
        if (!code || !lacks)
            return code ? lacks.error() : code.error();
        if (*lacks && !code->isEmpty())
            group.records.push_back(
                {type.id, id, false, {{type["number"].reg, numberValue(*code, (*scope)->nextNumber++), {}}}});
    }
    if (group.records.empty())
        return {};
    group.op = m_ids.next();
    group.scope = scopeName;
    group.kind = GroupKind::Server;
    const Result<Appended> appended = m_writer.appendOwn(group);
    return appended ? Outcome() : appended.error();
}

} // namespace syncing
