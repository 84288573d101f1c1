// SPDX-License-Identifier: GPL-3.0-or-later
// A register is what wins or loses as one when two people edit: a field alone, or the fields of one group.
// It is named by the smallest field id in it. Its value on the wire and in the log is canonical CBOR: the field's
// value, or for a group an array of the values in the order of the ids. Equality of values is equality of these bytes.
#pragma once

#include "models/schema/EntityType.h"

namespace models {

constexpr FieldId LifecycleRegister = 0; // value: integer 1 = removed, 0 = alive

// Which register a field belongs to stands in its description: Field::reg.

// All registers of a type in ascending order, without the lifecycle.
std::vector<FieldId> registersOf(const EntityType &type);
std::vector<FieldId> allRegistersOf(const EntityType &type); // with it

QByteArray registerValue(const EntityType &type, const Row &row, FieldId reg);

// Puts a register's value into the row. False, and nothing changed, if it is not of this register's shape.
bool setRegisterValue(const EntityType &type, Row &row, FieldId reg, QByteArrayView value);

// A field can hold the value: its kind, and its length. What a value may mean, the rules judge.
bool fits(const Field &field, const Value &value);

// Is it a value that this register can hold: right count, right types, within the lengths. Ranges and codes are domain
// rules and not judged here (SYNC.md §0.7).
bool isWellFormed(const EntityType &type, FieldId reg, QByteArrayView value);

// Indexes into type.fields of the register's fields, by ascending field id.
std::vector<size_t> fieldsOf(const EntityType &type, FieldId reg);

// Who may write the register: all its fields must allow it. The lifecycle and registers of newer programs are open to
// whoever may write something of the record.
Roles editorsOf(const EntityType &type, FieldId reg);

// What a record of nothing but empty fields holds in a register.
QByteArray emptyRegisterValue(const EntityType &type, FieldId reg);

} // namespace models
