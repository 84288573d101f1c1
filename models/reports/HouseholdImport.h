// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a file of somebody else's making into cases, by a mapping. Nothing is stored here: every household of the file
// comes out as a value, complete or as a draft with the reasons why, for people to look at before anything is saved.
#pragma once

#include "models/reports/CsvReader.h"
#include "models/reports/ImportMapping.h"
#include "models/rules/HouseholdRules.h"

#include <QJsonObject>

namespace models {

// Why a household is a draft: a required field that the file does not fill, or a cell that cannot be read.
struct ImportReason
{
    QString place{}; // "member.birth_date"
    qint64 line = 0; // of the file
    QString message{};
    TypeId type = 0; // what it is about: a field of a record of the case; field 0: the record as a whole
    Id record{};
    FieldId field = 0;
    bool isOfFile = false; // only the file shows it; everything else the rules of the form say again at any time

    bool operator==(const ImportReason &) const = default;
};

struct ImportedHousehold
{
    QString key{};   // as in the file
    qint64 line = 0; // of its first row
    HouseholdCase householdCase{};
    std::vector<ImportReason> reasons{}; // empty: complete
    Problems problems{};                 // what the rules find besides, to be settled before submission

    bool isComplete() const { return reasons.empty(); }
};

struct HouseholdImport
{
    std::vector<ImportedHousehold> households{}; // in the order of the file

    qint64 members() const;
    qint64 drafts() const;
    qint64 netIncome() const; // fen, all households and years together: a sum to compare with the file's own
    std::map<QString, qint64> draftsByReason() const;   // households, by place
    std::map<QString, qint64> householdsByRule() const; // households, by rule with its severity: "E V-ED-1"
};

// An Error if the file or the mapping is not sound, or if a column is missing; then there is no result at all.
Result<HouseholdImport> importHouseholds(const QString &path, const ImportMapping &mapping, const RuleContext &context,
                                         const CsvOptions &options = {});

// Counts for other programs and for people; no personal value is in them.
QJsonObject toJson(const HouseholdImport &result);
QString toText(const HouseholdImport &result);

} // namespace models
