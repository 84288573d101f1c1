// SPDX-License-Identifier: GPL-3.0-or-later
// A field's value as people read and type it. Pure: forms, reviews and tests share it.
#pragma once

#include "models/schema/CodeBook.h"
#include "models/schema/Field.h"

namespace views {

// In an editor: 2020-12-31, 2014-03, 18,600.00, code lists as their code.
QString editText(const models::Field &field, const models::Value &value);

// In a table: with unit, code and label, yes or no. Empty values are empty.
QString readText(const models::Field &field, const models::Value &value, const models::CodeBook &codes,
                 models::Language language);

// What was typed as a value of the field; nothing if it is none. Blank is the empty value. Dates and months are
// understood with or without separators, numbers with thousands commas and full-width digits.
std::optional<models::Value> typedValue(const models::Field &field, const QString &typed);

// What is wrong with what was typed: "This is not a date. Expected: 2001-08-14.", translated.
QString whatIsWrong(const models::Field &field, const QString &typed);

QString exampleOf(const models::Field &field); // "2001-08-14"; empty for what needs none

// "务工时间（月）": label and unit
QString labelText(const models::Field &field, models::Language language);

} // namespace views
