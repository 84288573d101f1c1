// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/CaseFigures.h"

#include "models/rules/NetIncome.h"

namespace models {

static std::optional<qint64> netIncome(const HouseholdCase &householdCase, qint64 year)
{
    const Income *income = incomeOf(householdCase, year);
    return income ? knownTotals(*income).net : std::nullopt;
}

std::optional<qint64> netPerHead(const HouseholdCase &householdCase, qint64 year)
{
    const auto net = netIncome(householdCase, year);
    return net ? perHead(*net, headcount(householdCase)) : std::nullopt;
}

std::optional<Observation> observationOf(const HouseholdCase &householdCase, qint64 year)
{
    const auto fen = netPerHead(householdCase, year);
    if (!fen)
        return std::nullopt;
    return Observation{ExactNumber::fromFen(*fen), static_cast<long double>(headcount(householdCase))};
}

CauseCase causeCaseOf(const HouseholdCase &householdCase, qint64 year, const QString &village)
{
    return {.village = village,
            .main = householdCase.household.mainCause,
            .others = householdCase.household.otherCauses,
            .persons = static_cast<int>(headcount(householdCase)),
            .netIncome = netIncome(householdCase, year)};
}

namespace {

struct Completeness
{
    int required = 0;
    int filled = 0;

    void count(const EntityType &type, const void *record)
    {
        for (const Field &field : type.fields) {
            if (!field.required || field.references)
                continue;
            ++required;
            filled += isNull(field.access.get(record)) ? 0 : 1;
        }
    }
};

} // namespace

int completePercent(const HouseholdCase &householdCase, qint64 year)
{
    Completeness all;
    all.count(typeOf<Household>(), &householdCase.household);
    for (const Member &member : householdCase.members)
        all.count(typeOf<Member>(), &member);
    if (householdCase.members.empty()) {
        const Member nobody;
        all.count(typeOf<Member>(), &nobody);
    }
    const Income *income = incomeOf(householdCase, year);
    const Income none;
    all.count(typeOf<Income>(), income ? income : &none);
    return all.required == 0 ? 0 : all.filled * 100 / all.required;
}

} // namespace models
