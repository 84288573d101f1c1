// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/CommonsQueries.h"

#include "models/entities/CodeEntry.h"
#include "models/entities/Parameter.h"
#include "models/storage/Database.h"
#include "models/storage/RecordTable.h"
#include "models/storage/ScopeTable.h"

#include <algorithm>

namespace models {

// An entry that names no label changes only what it does name: the years, the group.
static void apply(const CodeEntry &entry, CodeBook &codes)
{
    const QByteArray list = entry.list.toLatin1();
    const CodeItem *known = codes.find(QLatin1String(list), entry.code);
    CodeItem item = known ? *known : CodeItem{entry.code, entry.labelZh, entry.labelEn, 0, 9999, {}, {}, {}};
    if (!entry.labelZh.isEmpty())
        item.zh = entry.labelZh;
    if (!entry.labelEn.isEmpty())
        item.en = entry.labelEn;
    item.validFrom = static_cast<int>(entry.validFrom.value_or(item.validFrom));
    item.validTo = static_cast<int>(entry.validTo.value_or(item.validTo));
    item.grouping = entry.grouping;
    codes.put(entry.list, item);
}

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
    Commons commons{CodeBook::shipped(), PovertyLines::shipped()};
    const Result<std::vector<StoredRecord>> entries = RecordTable(database, typeOf<CodeEntry>()).all();
    if (!entries)
        return entries.error();
    for (const StoredRecord &stored : *entries)
        apply(recordOf<CodeEntry>(stored.row), commons.codes);
    const Result<std::vector<StoredRecord>> parameters = RecordTable(database, typeOf<Parameter>()).all();
    if (!parameters)
        return parameters.error();
    for (const StoredRecord &stored : *parameters)
        apply(recordOf<Parameter>(stored.row), commons);
    return commons;
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
