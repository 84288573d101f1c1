// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/StateAudit.h"

#include "models/base/Digest.h"
#include "models/entities/Catalogue.h"
#include "models/schema/StateDigest.h"
#include "models/storage/Database.h"
#include "models/storage/RecordTable.h"
#include "models/storage/Rows.h"

#include <set>

namespace models {

static void add(QByteArray &sum, TypeId type, const Id &record, FieldId reg, QByteArrayView value, const OpId &winner)
{
    const QByteArray member = stateMember(type, record, reg, value, winner);
    if (!member.isEmpty())
        addToSetDigest(sum, member);
}

// Registers whose value this program cannot show; mostly there are none, so they are read once.
using UnknownRegisters = std::set<std::tuple<TypeId, Id, FieldId>>;

static Result<UnknownRegisters> unknownRegisters(Database &database, const QString &scope)
{
    Statement statement = database.cached("SELECT type,record,reg FROM sync_unknown WHERE scope=?");
    statement.bind(1, scope);
    UnknownRegisters unknown;
    const Outcome read = eachRow(statement, [&](Statement &row) {
        unknown.emplace(static_cast<TypeId>(row.integer(0)), row.id(1), static_cast<FieldId>(row.integer(2)));
    });
    return read ? Result<UnknownRegisters>(std::move(unknown)) : read.error();
}

static void addRecord(QByteArray &sum, const EntityType &type, const StoredRecord &stored,
                      const UnknownRegisters &unknown)
{
    for (const FieldId reg : allRegistersOf(type)) {
        if (unknown.contains({type.id, stored.row.id, reg}))
            continue;
        if (const DirtyRegister *above = stored.dirty.find(reg))
            add(sum, type.id, stored.row.id, reg, above->remoteValue, above->remoteOp);
        else
            add(sum, type.id, stored.row.id, reg, registerValue(type, stored.row, reg),
                opOf(stored.ops, type, stored.row, reg));
    }
}

static Outcome addUnknown(Database &database, QByteArray &sum, const QString &scope)
{
    Statement statement = database.cached("SELECT type,record,reg,value,winner FROM sync_unknown WHERE scope=?");
    statement.bind(1, scope);
    return eachRow(statement, [&](Statement &row) {
        add(sum, static_cast<TypeId>(row.integer(0)), row.id(1), static_cast<FieldId>(row.integer(2)), row.blob(3),
            row.id(4));
    });
}

Result<QByteArray> recomputedStateDigest(Database &database, const QString &scope)
{
    QByteArray sum = emptyStateDigest();
    const Result<UnknownRegisters> unknown = unknownRegisters(database, scope);
    if (!unknown)
        return unknown.error();
    for (const EntityType *type : catalogue()) {
        const Outcome added = RecordTable(database, *type).eachShared(scope, [&](const StoredRecord &stored) {
            addRecord(sum, *type, stored, *unknown);
        });
        if (!added)
            return added.error();
    }
    if (const Outcome added = addUnknown(database, sum, scope); !added)
        return added.error();
    return sum;
}

} // namespace models
