// SPDX-License-Identifier: GPL-3.0-or-later
#include "CaseContent.h"

#include "models/schema/Registers.h"

#include <algorithm>

using namespace models;

namespace simulation {

template <class Record>
static QByteArray content(const Record &record)
{
    const EntityType &type = typeOf<Record>();
    const Row row = rowOf(record, QString());
    QByteArray text = QByteArray::number(type.id) + record.id.toBytes().toHex();
    for (const FieldId reg : registersOf(type)) {
        if (qstrcmp(type.field(reg)->name, "number") != 0)
            text += ' ' + registerValue(type, row, reg).toHex();
    }
    return text;
}

QByteArray caseContent(const HouseholdCase &value)
{
    QByteArrayList parts{content(value.household)};
    for (const Member &member : value.members)
        parts.append(content(member));
    for (const Income &income : value.incomes)
        parts.append(content(income));
    std::sort(parts.begin(), parts.end());
    return parts.join('\n');
}

} // namespace simulation
