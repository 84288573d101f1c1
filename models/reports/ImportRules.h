// SPDX-License-Identifier: GPL-3.0-or-later
// One rule of a mapping applied to the rows of one household. Inside of the import.
#pragma once

#include "models/reports/CsvReader.h"
#include "models/reports/ImportMapping.h"

namespace models {

// The rows of one household with the places of their columns.
struct ImportRows
{
    const std::vector<CsvRow> &rows;
    const QHash<QString, qsizetype> &columns;

    QString cell(size_t row, const QString &column) const
    {
        return rows[row].cells.at(columns.value(column)).trimmed();
    }
};

struct ImportFault
{
    QString message; // for the user
    size_t row = 0;
};

// What a rule made: a text for the field, or everything that was in its way.
struct ImportedText
{
    QString text{};
    std::vector<ImportFault> faults{};
};

// For a member `row` is its row; for household and income fields it is nothing, and all rows are looked at.
ImportedText applied(const ImportRule &rule, const ImportRows &rows, std::optional<size_t> row);

} // namespace models
