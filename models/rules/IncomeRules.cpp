// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Decimal.h"
#include "models/rules/CaseRules.h"
#include "models/rules/NetIncome.h"

#include <QCoreApplication>

#include <algorithm>

namespace models::caseRules {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::HouseholdRules)
};

constexpr qint64 Yuan = 100;

void compareStated(Judgement &judgement, const Income &income, const char *field, std::optional<qint64> stated,
                   std::optional<qint64> computed)
{
    if (!stated || !computed || *stated == *computed)
        return;
    judgement.error("V-IN-1", income, field,
                    Words::tr("The total on the form is %1, the lines add up to %2.")
                        .arg(decimalText(*stated, 2, true), decimalText(*computed, 2, true)));
}

void judgeTotals(Judgement &judgement, const Income &income, const KnownTotals &totals, std::optional<qint64> head)
{
    compareStated(judgement, income, "stated_property", income.statedProperty, totals.property);
    compareStated(judgement, income, "stated_transfers", income.statedTransfers, totals.transfers);
    compareStated(judgement, income, "stated_gross", income.statedGross, totals.gross);
    compareStated(judgement, income, "stated_net", income.statedNet, totals.net);
    compareStated(judgement, income, "stated_net_per_head", income.statedNetPerHead, head);
}

void judgeSizes(Judgement &judgement, const Income &income, std::optional<qint64> head)
{
    if (head && *head <= 0)
        judgement.warn("V-IN-3", income, nullptr, Words::tr("The net income per head is not above zero."));
    if (head && *head > 100'000 * Yuan)
        judgement.warn("V-IN-3", income, nullptr, Words::tr("The net income per head is above 100,000 yuan."));
    const qint64 wages = income.wages.value_or(0);
    if (wages > 0 && wages < 300 * Yuan)
        judgement.warn("V-IN-3", income, "wages", Words::tr("Wages below 300 yuan a year are unlikely."));
    if (wages > 300'000 * Yuan)
        judgement.warn("V-IN-3", income, "wages", Words::tr("Wages above 300,000 yuan a year are unlikely."));
}

void judgeBusiness(Judgement &judgement, const Income &income)
{
    if (income.business.value_or(0) > 0 && income.businessCost == 0)
        judgement.warn("V-IN-2", income, "business_cost", Words::tr("Business income without any business cost."));
}

std::optional<qint64> headIncome(const Judgement &judgement, const Income &income)
{
    const auto net = knownTotals(income).net;
    return net ? perHead(*net, static_cast<qint64>(judgement.members.size())) : std::nullopt;
}

// More than half more or less than the year before.
bool jumps(qint64 now, qint64 before)
{
    return before > 0 && 2 * std::abs(now - before) > before;
}

void judgeChange(Judgement &judgement, const Income &income)
{
    const Income *before = income.year ? incomeOf(judgement.subject, *income.year - 1) : nullptr;
    const auto now = headIncome(judgement, income);
    const auto then = before != nullptr ? headIncome(judgement, *before) : std::nullopt;
    if (now && then && jumps(*now, *then))
        judgement.warn("V-IN-4", income, nullptr,
                       Words::tr("The net income per head changed by more than half against the year before."));
}

bool anyoneWorks(const Judgement &judgement)
{
    return std::ranges::any_of(judgement.members, [](const Member *m) { return m->workMonths.value_or(0) > 0; });
}

void judgeNewest(Judgement &judgement, const Income &income)
{
    const bool waged = income.wages.value_or(0) > 0;
    if (waged && !anyoneWorks(judgement))
        judgement.warn("V-WK-2", income, "wages", Words::tr("There are wages, but no member works away from home."));
    if (income.wages == 0 && anyoneWorks(judgement))
        judgement.warn("V-WK-2", income, "wages", Words::tr("A member works away from home, but there are no wages."));
    const Household &household = judgement.subject.household;
    const bool onAllowance = income.minimumAllowance.value_or(0) > 0;
    if ((household.kind == u"02" || household.kind == u"04") && income.minimumAllowance == 0)
        judgement.warn("V-DB-1", income, "minimum_allowance",
                       Words::tr("A household on the minimum living allowance, but the allowance is zero."));
    if (household.kind == u"01" && (onAllowance || income.specialSupport.value_or(0) > 0))
        judgement.warn("V-DB-1", household, "kind",
                       Words::tr("An ordinary poor household, but it receives the allowance or special support."));
}

// A form is of one year, and its income belongs to it. Said at the first line, and only there.
void judgeMissing(Judgement &judgement)
{
    const Household &household = judgement.subject.household;
    if (!household.formYear || incomeOf(judgement.subject, *household.formYear))
        return;
    const auto year = static_cast<int>(*household.formYear);
    judgement.error("V-FD-1", Income{.id = incomeId(household.id, year)}, "wages",
                    Words::tr("The income of %1 is not filled in. Where there is none, enter 0.").arg(year));
}

} // namespace

void judgeIncomes(Judgement &judgement)
{
    judgeMissing(judgement);
    const Income *newest = nullptr;
    for (const Income &income : judgement.subject.incomes) {
        if (!isOnForm(income, judgement.subject.household))
            continue;
        if (!newest || income.year > newest->year)
            newest = &income;
        const auto head = headIncome(judgement, income);
        judgeTotals(judgement, income, knownTotals(income), head);
        judgeBusiness(judgement, income);
        judgeSizes(judgement, income, head);
        judgeChange(judgement, income);
    }
    if (newest)
        judgeNewest(judgement, *newest);
}

} // namespace models::caseRules
