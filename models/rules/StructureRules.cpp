// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/CaseRules.h"
#include "models/rules/IdentityNumber.h"

#include <QCoreApplication>

#include <array>

namespace models::caseRules {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::HouseholdRules)
};

// V-ST-4: how many years somebody in this relation is younger than the head (negative: older), at least.
struct AgeGap
{
    QStringView relation;
    int youngerBy = 0;
};

constexpr std::array AgeGaps{AgeGap{u"03", 14},  AgeGap{u"04", 14},  AgeGap{u"07", 28},  AgeGap{u"08", 28},
                             AgeGap{u"09", 28},  AgeGap{u"10", 28},  AgeGap{u"11", -14}, AgeGap{u"12", -14},
                             AgeGap{u"17", -28}, AgeGap{u"18", -28}, AgeGap{u"19", -28}, AgeGap{u"20", -28}};

std::vector<const Member *> inRelation(const Judgement &judgement, QStringView wanted)
{
    std::vector<const Member *> found;
    for (const Member *member : judgement.members) {
        if (member->relation == wanted)
            found.push_back(member);
    }
    return found;
}

void judgeNumbers(Judgement &judgement)
{
    const Household &household = judgement.subject.household;
    if (judgement.members.empty()) {
        judgement.error("V-ST-6", household, nullptr,
                        Words::tr("The household has no members. Add at least its head."));
        return;
    }
    const auto heads = inRelation(judgement, relation::Head);
    const auto spouses = inRelation(judgement, relation::Spouse);
    if (heads.empty())
        judgement.error("V-ST-1", household, nullptr, Words::tr("Nobody is entered as head of the household."));
    for (size_t i = 1; i < heads.size(); ++i)
        judgement.error("V-ST-1", *heads[i], "relation", Words::tr("There is already a head of the household."));
    for (size_t i = 1; i < spouses.size(); ++i)
        judgement.error("V-ST-1", *spouses[i], "relation", Words::tr("There is already a spouse of the head."));
}

void judgeCouple(Judgement &judgement, const Member &head)
{
    const auto spouses = inRelation(judgement, relation::Spouse);
    if (!spouses.empty() && !head.sex.isEmpty() && spouses.front()->sex == head.sex)
        judgement.warn("V-ST-2", *spouses.front(), "sex", Words::tr("Head and spouse have the same sex."));
}

void judgeSexOfRelation(Judgement &judgement, const Member &member)
{
    const CodeItem *item = judgement.context.codes.find(QLatin1String("relation"), member.relation);
    if (item == nullptr || item->sex.isEmpty() || member.sex.isEmpty() || item->sex == member.sex)
        return;
    judgement.error(
        "V-ST-3", member, "relation",
        Words::tr("The relation \"%1\" does not fit the sex.").arg(item->label(judgement.context.language)));
}

bool gapHolds(const AgeGap &gap, const Member &head, const Member &member)
{
    if (gap.youngerBy > 0)
        return ageOn(member.birthDate, head.birthDate) >= gap.youngerBy;
    return ageOn(head.birthDate, member.birthDate) >= -gap.youngerBy;
}

void judgeAgeOfRelation(Judgement &judgement, const Member &head, const Member &member)
{
    if (!head.birthDate.isValid() || !member.birthDate.isValid())
        return;
    for (const AgeGap &gap : AgeGaps) {
        if (member.relation == gap.relation && !gapHolds(gap, head, member)) {
            judgement.warn("V-ST-4", member, "birth_date",
                           Words::tr("For this relation the ages should lie %1 years apart or more.")
                               .arg(std::abs(gap.youngerBy)));
        }
    }
}

void judgeHead(Judgement &judgement, const Member &head)
{
    const int age = ageOn(judgement.day, head.birthDate);
    if (age >= 0 && age < 16)
        judgement.warn("V-ST-5", head, "birth_date", Words::tr("The head of the household is younger than 16."));
}

} // namespace

void judgeStructure(Judgement &judgement)
{
    judgeNumbers(judgement);
    for (const Member *member : judgement.members)
        judgeSexOfRelation(judgement, *member);
    const auto heads = inRelation(judgement, relation::Head);
    if (heads.empty())
        return;
    const Member &head = *heads.front();
    judgeHead(judgement, head);
    judgeCouple(judgement, head);
    for (const Member *member : judgement.members)
        judgeAgeOfRelation(judgement, head, *member);
}

} // namespace models::caseRules
