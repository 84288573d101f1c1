// SPDX-License-Identifier: GPL-3.0-or-later
// The groups of rules that problemsOf() asks one after the other, and how a rule reports. Inside of models/rules.
#pragma once

#include "models/rules/HouseholdRules.h"

namespace models::caseRules {

// A case under judgement, and what was found so far.
struct Judgement
{
    const HouseholdCase &subject;
    const RuleContext &context;
    std::vector<const Member *> members; // active ones
    QDate day;                           // of the survey
    Problems found{};

    template <class Record>
    void error(const char *rule, const Record &record, const char *field, const QString &message)
    {
        add(rule, Severity::Error, typeOf<Record>(), record.id, field, message);
    }
    template <class Record>
    void warn(const char *rule, const Record &record, const char *field, const QString &message)
    {
        add(rule, Severity::Warning, typeOf<Record>(), record.id, field, message);
    }

private:
    void add(const char *rule, Severity severity, const EntityType &type, const Id &record, const char *field,
             const QString &message)
    {
        const FieldId id = field == nullptr ? FieldId(0) : type[field].id;
        found.push_back({QString::fromLatin1(rule), severity, type.id, record, id, message});
    }
};

void judgeStructure(Judgement &judgement);  // V-ST
void judgePersons(Judgement &judgement);    // B02, V-ED, V-HE, V-LA, V-WK
void judgeIdentities(Judgement &judgement); // V-ID
void judgeCauses(Judgement &judgement);     // V-CA
void judgeIncomes(Judgement &judgement);    // V-IN, V-WK-2, V-DB, and that there is one
void judgeContact(Judgement &judgement);    // E-15, A07

// Codes that rules name, so that no rule holds a bare number.
namespace relation {
inline constexpr QStringView Head = u"01";
inline constexpr QStringView Spouse = u"02";
} // namespace relation
namespace health {
inline constexpr QStringView Healthy = u"01";
inline constexpr QStringView Chronic = u"02";
inline constexpr QStringView Serious = u"03";
inline constexpr QStringView Disabled = u"04";
} // namespace health
namespace school {
inline constexpr QStringView BelowAge = u"01";
inline constexpr QStringView Primary = u"03";
inline constexpr QStringView SeniorSecondary = u"07"; // its first year; what is higher comes behind it
} // namespace school

bool isPupil(const Member &member); // in any school; a child below school age is none

} // namespace models::caseRules
