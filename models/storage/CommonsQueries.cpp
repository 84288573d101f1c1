// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/CommonsQueries.h"

#include "models/entities/Parameter.h"
#include "models/rules/ReviewStatus.h"
#include "models/storage/Database.h"
#include "models/storage/RecordTable.h"
#include "models/storage/ScopeTable.h"
#include "models/storage/StoredCodes.h"

#include <algorithm>

namespace models {

static void apply(const Parameter &parameter, Commons &commons)
{
    const QString &key = parameter.key;
    if (key == u"demonstration")
        commons.demonstration = parameter.number == 1;
    else if (key == u"form_year" && parameter.number)
        commons.formYear = static_cast<int>(*parameter.number);
    else if (parameter.number && parameter.year && (key == u"poverty" || key == u"monitoring"))
        commons.lines.put(
            {key, parameter.region, static_cast<int>(*parameter.year), *parameter.number, parameter.source});
}

Result<Commons> readCommons(Database &database)
{
    Result<CodeBook> codes = storedCodes(database);
    if (!codes)
        return codes.error();
    Commons commons{std::move(*codes), PovertyLines::shipped()};
    const Result<std::vector<StoredRecord>> parameters = RecordTable(database, typeOf<Parameter>()).all();
    if (!parameters)
        return parameters.error();
    for (const StoredRecord &stored : *parameters)
        apply(recordOf<Parameter>(stored.row), commons);
    return commons;
}

static QSet<QString> villagesWith(const std::vector<ReadableVillage> &villages, QStringView step)
{
    QSet<QString> names;
    for (const ReadableVillage &village : villages) {
        if (mayTakeStep(village.role, step))
            names.insert(village.name);
    }
    return names;
}

QSet<QString> villagesToJudge(const std::vector<ReadableVillage> &villages)
{
    return villagesWith(villages, reviewAction::Approved);
}

QSet<QString> villagesToEnter(const std::vector<ReadableVillage> &villages)
{
    return villagesWith(villages, reviewAction::Submitted);
}

Result<std::vector<ReadableVillage>> readVillages(Database &database)
{
    const Result<std::vector<ScopeLine>> scopes = ScopeTable(database).all();
    if (!scopes)
        return scopes.error();
    const Result<std::vector<StoredRecord>> records = RecordTable(database, typeOf<Village>()).all();
    if (!records)
        return records.error();
    std::vector<ReadableVillage> villages;
    for (const ScopeLine &line : *scopes) {
        const QString name = villageOfScope(line.scope);
        if (name.isEmpty() || line.scope != scopeName(ScopeKind::Village, name))
            continue;
        ReadableVillage village{name, {}, roleFromCode(line.role).value_or(Role::Expert), false};
        for (const StoredRecord &stored : *records) {
            if (stored.row.scope == line.scope)
                village.village = recordOf<Village>(stored.row);
        }
        const QString identity = scopeName(ScopeKind::Identity, name);
        village.readsIdentity = std::ranges::find(*scopes, identity, &ScopeLine::scope) != scopes->end();
        villages.push_back(village);
    }
    return villages;
}

} // namespace models
