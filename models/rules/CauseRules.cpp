// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/CaseRules.h"

#include <QCoreApplication>

#include <algorithm>

namespace models::caseRules {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::HouseholdRules)
};

constexpr QStringView Illness = u"01";
constexpr QStringView Disability = u"02";
constexpr QStringView Schooling = u"03";
constexpr QStringView Other = u"99";

bool hasHealth(const Member &member, QStringView code)
{
    return member.health.contains(code);
}

template <class Predicate>
bool anyMember(const Judgement &judgement, Predicate holds)
{
    return std::ranges::any_of(judgement.members, [&](const Member *member) { return holds(*member); });
}

// Members whose health nobody asked yet support no doubt. Whoever has an illness beside "healthy" (V-HE-1) is not.
bool allHealthy(const Judgement &judgement)
{
    const QStringList healthy{health::Healthy.toString()};
    return !anyMember(judgement, [&](const Member &m) { return m.health != healthy; });
}

bool nobodyDisabled(const Judgement &judgement)
{
    return !anyMember(judgement, [](const Member &m) { return m.health.isEmpty() || hasHealth(m, health::Disabled); });
}

void judgeMainCause(Judgement &judgement)
{
    const Household &household = judgement.subject.household;
    const auto doubt = [&](const QString &message) { judgement.warn("V-CA-1", household, "main_cause", message); };
    if (judgement.members.empty())
        return;
    if (household.mainCause == Illness && allHealthy(judgement))
        doubt(Words::tr("The main cause is illness, but all members are healthy."));
    if (household.mainCause == Schooling && !anyMember(judgement, isPupil))
        doubt(Words::tr("The main cause is the cost of schooling, but nobody is at school."));
    if (household.mainCause == Disability && nobodyDisabled(judgement))
        doubt(Words::tr("The main cause is disability, but nobody is disabled."));
}

void judgeOtherCauses(Judgement &judgement)
{
    const Household &household = judgement.subject.household;
    QStringList distinct = household.otherCauses;
    if (!household.mainCause.isEmpty() && distinct.contains(household.mainCause))
        judgement.error("V-CA-2", household, "other_causes", Words::tr("Another cause repeats the main cause."));
    if (distinct.removeDuplicates() > 0)
        judgement.error("V-CA-2", household, "other_causes", Words::tr("The same cause is entered twice."));
}

void judgeRemark(Judgement &judgement)
{
    const Household &household = judgement.subject.household;
    const bool named = household.mainCause == Other || household.otherCauses.contains(Other);
    if (named && household.causeRemark.trimmed().isEmpty())
        judgement.error("A11", household, "cause_remark", Words::tr("The cause \"other\" needs a remark."));
}

} // namespace

void judgeCauses(Judgement &judgement)
{
    judgeMainCause(judgement);
    judgeOtherCauses(judgement);
    judgeRemark(judgement);
}

} // namespace models::caseRules
