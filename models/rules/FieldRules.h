// SPDX-License-Identifier: GPL-3.0-or-later
// What a record's description says of each field alone: required, range, length, codes and their years. Numbered
// V-FD-1 to V-FD-4. All are errors; a form may still save them as a draft.
#pragma once

#include "models/rules/Problem.h"
#include "models/schema/CodeBook.h"

namespace models {

struct FieldContext
{
    const CodeBook &codes;
    int formYear = 0; // year whose codes are valid; 0: any
    Language language = Language::Chinese;
};

// V-FD-1 empty though required, V-FD-2 number out of range, V-FD-3 too long, V-FD-4 no such code in that year.
void checkFields(const EntityType &type, const void *record, const FieldContext &context, Problems &problems);

template <class Record>
void checkFields(const Record &record, const FieldContext &context, Problems &problems)
{
    checkFields(typeOf<Record>(), &record, context, problems);
}

} // namespace models
