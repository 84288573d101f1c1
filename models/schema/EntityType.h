// SPDX-License-Identifier: GPL-3.0-or-later
// The description of a record type, and records with their type erased.
#pragma once

#include "models/schema/Field.h"

#include <array>
#include <span>
#include <vector>

namespace models {

using TypeId = quint16; // stable for ever, never re-used

// Who reads it: the audience a record type is written for (DESIGN.md §5).
enum class ScopeKind { Commons, Village, Identity };

struct EntityType
{
    TypeId id = 0;
    const char *name = ""; // table
    QStringView zh;
    const char *en = "";
    ScopeKind scope = ScopeKind::Village;
    std::span<const Field> fields;
    void *(*create)() = nullptr;
    void (*destroy)(void *record) = nullptr;
    Id (*idOf)(const void *record) = nullptr;
    void (*setId)(void *record, const Id &id) = nullptr;

    const Field *field(FieldId fieldId) const;
    const Field *field(QLatin1String fieldName) const;
    const Field &operator[](const char *fieldName) const; // must exist
};

// A record with its type erased: one value for each field of the description, in its order.
struct Row
{
    Id id;
    QString scope;        // name: "commons", "village/360323106205", "identity/360323106205"
    bool removed = false; // the lifecycle register, field id 0
    std::vector<Value> cells;

    bool operator==(const Row &) const = default;
};

// Each record type specialises this in its .cpp.
template <class Record>
const EntityType &typeOf();

Row rowOf(const EntityType &type, const void *record, const QString &scope);
void fillFrom(const EntityType &type, const Row &row, void *record);

template <class Record>
Row rowOf(const Record &record, const QString &scope)
{
    return rowOf(typeOf<Record>(), &record, scope);
}

template <class Record>
Record recordOf(const Row &row)
{
    Record record;
    fillFrom(typeOf<Record>(), row, &record);
    return record;
}

// The name of the scope of a kind that belongs to a village: ("identity", "360323106205") → "identity/360323106205".
QString scopeName(ScopeKind kind, QStringView village);
QString villageOfScope(QStringView scope); // empty for commons
bool isScopeOf(ScopeKind kind, QStringView scope);

// For the tables: fields and the functions a type-erased consumer needs.
template <class Record>
constexpr EntityType describe(TypeId id, const char *name, QStringView zh, const char *en, ScopeKind scope,
                              std::span<const Field> fields)
{
    return {id,
            name,
            zh,
            en,
            scope,
            fields,
            []() -> void * { return new Record; },
            [](void *record) { delete static_cast<Record *>(record); },
            [](const void *record) { return static_cast<const Record *>(record)->id; },
            [](void *record, const Id &newId) { static_cast<Record *>(record)->id = newId; }};
}

// Stops the compiler at a description that cannot be right, and names each field's register: the smallest id of its group.
template <size_t Count>
consteval std::array<Field, Count> checked(std::array<Field, Count> fields)
{
    for (size_t i = 0; i < Count; ++i) {
        if (fields[i].id == 0 || (i > 0 && fields[i].id <= fields[i - 1].id))
            throw "fields stand in the order of their ids, which begin at 1";
        if (fields[i].access.get == nullptr)
            throw "a field needs the member it reads";
        if ((fields[i].access.kind == Kind::Reference) != (fields[i].references != nullptr))
            throw "a reference field must name the record type it refers to";
        if (fields[i].zh.isEmpty() || *fields[i].en == '\0')
            throw "a field needs a label in both languages";
        fields[i].reg = fields[i].id;
        for (size_t j = i; j-- > 0;) {
            if (fields[i].group != 0 && fields[j].group == fields[i].group)
                fields[i].reg = fields[j].reg;
        }
    }
    return fields;
}

} // namespace models
