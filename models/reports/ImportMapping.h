// SPDX-License-Identifier: GPL-3.0-or-later
// How a file of somebody else's making becomes households, members and incomes: a small JSON file that a person writes
// once and everybody can read (resources/examples/README.md explains it). One row of the file is one person; rows with
// the same key are one household.
#pragma once

#include "models/base/Result.h"
#include "models/rules/ExactNumber.h"
#include "models/schema/Field.h"

#include <QHash>
#include <QStringList>

#include <map>
#include <variant>
#include <vector>

namespace models {

// {"constant": "01"}
struct ImportConstant
{
    QString text{};
};

// {"column": "rb090", "codes": {"male": "1"}}; without codes the cell is read as people write it. A key "" in codes
// stands for an empty cell.
struct ImportColumn
{
    QString column{};
    QHash<QString, QString> codes{};
};

// {"sum": [{"member": "py010n"}, {"household": "hy145n", "keep": "negative"}], "times": "1"}. A member column is added
// up over all rows of a household, a household column is taken from the first. "keep" takes only amounts above zero,
// or those below zero without their sign. Cells that are empty count nothing; if all are, so is the sum.
struct ImportTerm
{
    enum class Keep { All, Positive, Negative };
    QString column{};
    bool perMember = false;
    Keep keep = Keep::All;
};
struct ImportSum
{
    std::vector<ImportTerm> terms{};
    ExactNumber times{1, 0};
};

// {"first_match": [{"column": "pl030", "is": ["6"], "then": "04"}, {"column": "py130n", "above": "0", "then": "04"}],
//  "else": "01"}. For a household the clauses are tried one after the other, each on all its rows.
struct ImportClause
{
    QString column{};
    QStringList is{};
    std::optional<ExactNumber> above{};
    QString then{};
};
struct ImportFirstMatch
{
    std::vector<ImportClause> clauses{};
    QString otherwise{};
};

// {"age": "age", "in_year": 2020}: 1 January of the year in which somebody of that age was born.
struct ImportAge
{
    QString column{};
    int year = 0;
};

// {"label": "受访者", "number": "rb030"}: a label and the digits of a number in hanzi, for files without names.
struct ImportLabel
{
    QString label{};
    QString column{};
};

// {"first_row": "01", "other_rows": "99"}
struct ImportPosition
{
    QString first{};
    QString others{};
};

using ImportRule =
    std::variant<ImportConstant, ImportColumn, ImportSum, ImportFirstMatch, ImportAge, ImportLabel, ImportPosition>;

using ImportRules = std::map<QString, ImportRule>; // by the name of the field

struct ImportMapping
{
    QString source{};        // names the file; keys of records are made from it, so a second import makes the same
    QString householdKey{};  // column
    QString memberKey{};     // column
    QString householdSize{}; // column with the number of rows there should be; may be empty
    ImportRules household{};
    ImportRules member{};
    ImportRules income{};

    QStringList columns() const; // all that the file must have
};

// Everything is checked: unknown keys, unknown fields, fields that only the server writes, and rules that are half are
// errors that name the place.
Result<ImportMapping> importMappingFromJson(const QByteArray &json, Language language = Language::Chinese);
Result<ImportMapping> readImportMapping(const QString &path, Language language = Language::Chinese);

// An Error: a field that none of these roles may write. The server would refuse all that was made by such a mapping.
Outcome checkMayFill(const ImportMapping &mapping, Roles roles, Language language = Language::Chinese);

} // namespace models
