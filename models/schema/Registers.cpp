// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/Registers.h"

#include "models/base/Cbor.h"

#include <algorithm>

namespace models {

std::vector<FieldId> registersOf(const EntityType &type)
{
    std::vector<FieldId> registers;
    for (const Field &field : type.fields) {
        if (field.reg == field.id)
            registers.push_back(field.id);
    }
    return registers;
}

std::vector<FieldId> allRegistersOf(const EntityType &type)
{
    std::vector<FieldId> registers = registersOf(type);
    registers.insert(registers.begin(), LifecycleRegister);
    return registers;
}

std::vector<size_t> fieldsOf(const EntityType &type, FieldId reg)
{
    std::vector<size_t> indexes;
    for (size_t i = 0; i < type.fields.size(); ++i) {
        if (type.fields[i].reg == reg)
            indexes.push_back(i);
    }
    return indexes;
}

Roles editorsOf(const EntityType &type, FieldId reg)
{
    Roles some = 0;
    Roles all = ~Roles(0);
    bool isKnown = false;
    for (const Field &field : type.fields) {
        some |= field.editors;
        if (field.reg == reg) {
            all &= field.editors;
            isKnown = true;
        }
    }
    return isKnown ? all : some;
}

static bool isGroup(const EntityType &type, FieldId reg)
{
    const Field *field = type.field(reg);
    return field && field->group != 0;
}

QByteArray registerValue(const EntityType &type, const Row &row, FieldId reg)
{
    CborWriter out;
    if (reg == LifecycleRegister) {
        out.integer(row.removed ? 1 : 0);
        return out.take();
    }
    if (isGroup(type, reg))
        out.array(fieldsOf(type, reg).size());
    for (size_t i = 0; i < type.fields.size(); ++i) {
        if (type.fields[i].reg == reg)
            writeValue(out, row.cells[i]);
    }
    return out.take();
}

QByteArray emptyRegisterValue(const EntityType &type, FieldId reg)
{
    Row empty;
    empty.cells.resize(type.fields.size());
    return registerValue(type, empty, reg);
}

bool fits(const Field &field, const Value &value)
{
    if (isNull(value))
        return true;
    const auto *text = std::get_if<QString>(&value);
    switch (field.kind()) {
    case Kind::Text:
    case Kind::LongText:
        return text && text->size() <= field.maxLength;
    case Kind::Date:
        return text && text->size() == 10 && QDate::fromString(*text, Qt::ISODate).isValid();
    case Kind::Code:
        return text && text->size() <= 16;
    case Kind::CodeSet:
        return text && text->size() <= 17 * qMax(field.maxLength, 1);
    case Kind::Integer:
    case Kind::Decimal:
    case Kind::Year:
    case Kind::Month:
    case Kind::Moment:
        return std::holds_alternative<qint64>(value);
    case Kind::Boolean:
        return value == Value(qint64(0)) || value == Value(qint64(1));
    case Kind::Reference:
        return std::holds_alternative<QByteArray>(value) && std::get<QByteArray>(value).size() == 16;
    case Kind::Bytes:
        return std::holds_alternative<QByteArray>(value) && std::get<QByteArray>(value).size() <= 1024;
    }
    return false;
}

// Calls take(index of the field, value) for each of a register's fields, in order. False if the bytes are not of this
// register's shape; some values may have been taken then.
template <class Take>
static bool readRegister(const EntityType &type, FieldId reg, QByteArrayView value, Take take)
{
    const auto isOfIt = [reg](const Field &field) { return field.reg == reg; };
    const auto count = static_cast<size_t>(std::ranges::count_if(type.fields, isOfIt));
    CborReader in(value);
    if (count == 0 || (isGroup(type, reg) && in.array() != count))
        return false;
    for (size_t i = 0; i < type.fields.size(); ++i) {
        if (!isOfIt(type.fields[i]))
            continue;
        Value read = readValue(in);
        if (!fits(type.fields[i], read))
            return false;
        take(i, std::move(read));
    }
    return in.atEnd();
}

static std::optional<bool> decodedLifecycle(QByteArrayView value)
{
    CborReader in(value);
    const qint64 removed = in.integer();
    return in.atEnd() && (removed == 0 || removed == 1) ? std::optional(removed == 1) : std::nullopt;
}

bool isWellFormed(const EntityType &type, FieldId reg, QByteArrayView value)
{
    return reg == LifecycleRegister ? decodedLifecycle(value).has_value()
                                    : readRegister(type, reg, value, [](size_t, Value &&) {});
}

bool setRegisterValue(const EntityType &type, Row &row, FieldId reg, QByteArrayView value)
{
    if (reg == LifecycleRegister) {
        const std::optional<bool> removed = decodedLifecycle(value);
        row.removed = removed.value_or(row.removed);
        return removed.has_value();
    }
    std::vector<std::pair<size_t, Value>> values;
    if (!readRegister(type, reg, value,
                      [&](size_t index, Value &&read) { values.emplace_back(index, std::move(read)); }))
        return false;
    for (auto &[index, read] : values)
        row.cells[index] = std::move(read);
    return true;
}

} // namespace models
