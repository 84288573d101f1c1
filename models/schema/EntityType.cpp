// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/EntityType.h"

namespace models {

const Field *EntityType::field(FieldId fieldId) const
{
    for (const Field &f : fields) {
        if (f.id == fieldId)
            return &f;
    }
    return nullptr;
}

const Field *EntityType::field(QLatin1String fieldName) const
{
    for (const Field &f : fields) {
        if (fieldName == QLatin1String(f.name))
            return &f;
    }
    return nullptr;
}

const Field &EntityType::operator[](const char *fieldName) const
{
    const Field *found = field(QLatin1String(fieldName));
    Q_ASSERT_X(found, "EntityType", fieldName);
    return *found;
}

Row rowOf(const EntityType &type, const void *record, const QString &scope)
{
    Row row{type.idOf(record), scope, false, {}};
    row.cells.reserve(type.fields.size());
    for (const Field &field : type.fields)
        row.cells.push_back(field.access.get(record));
    return row;
}

void fillFrom(const EntityType &type, const Row &row, void *record)
{
    Q_ASSERT(row.cells.size() == type.fields.size());
    type.setId(record, row.id);
    for (size_t i = 0; i < type.fields.size(); ++i)
        type.fields[i].access.set(record, row.cells[i]);
}

// With the slash, before a village's name.
static QStringView scopePrefix(ScopeKind kind)
{
    switch (kind) {
    case ScopeKind::Commons:
        return u"commons";
    case ScopeKind::Village:
        return u"village/";
    case ScopeKind::Identity:
        return u"identity/";
    }
    Q_UNREACHABLE();
}

QString scopeName(ScopeKind kind, QStringView village)
{
    return kind == ScopeKind::Commons ? scopePrefix(kind).toString() : scopePrefix(kind) + village;
}

bool isScopeOf(ScopeKind kind, QStringView scope)
{
    const QStringView prefix = scopePrefix(kind);
    return kind == ScopeKind::Commons ? scope == prefix : scope.startsWith(prefix) && scope.size() > prefix.size();
}

QString villageOfScope(QStringView scope)
{
    const qsizetype slash = scope.indexOf(u'/');
    return slash < 0 ? QString() : scope.mid(slash + 1).toString();
}

} // namespace models
