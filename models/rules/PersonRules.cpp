// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/CaseRules.h"
#include "models/rules/IdentityNumber.h"

#include <QCoreApplication>

namespace models::caseRules {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::HouseholdRules)
};

bool isHan(char32_t c)
{
    return QChar::script(c) == QChar::Script_Han;
}

// Hanzi, with “·” between the parts of minority names.
bool isPersonName(const QString &name)
{
    const auto letters = name.toUcs4();
    if (letters.size() < 2 || letters.size() > 25 || !isHan(letters.first()) || !isHan(letters.last()))
        return false;
    return std::all_of(letters.begin(), letters.end(), [](char32_t c) { return isHan(c) || c == U'·'; });
}

void judgeName(Judgement &judgement, const Member &member)
{
    if (!member.name.isEmpty() && !isPersonName(member.name))
        judgement.error(
            "B02", member, "name",
            Words::tr("A name has 2 to 25 Chinese characters as on the ID card, with \"·\" inside at most."));
}

void judgeBirth(Judgement &judgement, const Member &member)
{
    const QDate birth = member.birthDate;
    const bool inRange = birth >= QDate(1900, 1, 1) && birth <= judgement.day && ageOn(judgement.day, birth) <= 120;
    if (birth.isValid() && !inRange)
        judgement.error("V-ID-3", member, "birth_date",
                        Words::tr("The birth date lies before 1900, after the survey, or more than 120 years back."));
}

void judgeSchooling(Judgement &judgement, const Member &member, int age)
{
    const bool educated = !member.education.isEmpty();
    const bool atSchool = !member.schoolStatus.isEmpty();
    if (educated == atSchool)
        judgement.error("V-ED-1", member, educated ? "school_status" : "education",
                        educated ? Words::tr("Enter either the education or the school status, not both.")
                                 : Words::tr("Enter the education, or for a pupil the school status."));
    if (age >= 6 && age <= 23 && !atSchool)
        judgement.warn("V-ED-2", member, "school_status",
                       age <= 15 ? Words::tr("At school age but not at school. Please say why.")
                                 : Words::tr("Aged 6 to 23 without a school status. Please ask."));
}

void judgeSchoolAge(Judgement &judgement, const Member &member, int age)
{
    const QString &status = member.schoolStatus;
    if (age >= 0 && age <= 14 && member.education >= u"04")
        judgement.warn("V-ED-3", member, "education", Words::tr("This education is unlikely up to the age of 14."));
    if (age >= 0 && age <= 14 && status >= school::SeniorSecondary)
        judgement.warn("V-ED-3", member, "school_status",
                       Words::tr("This school status is unlikely up to the age of 14."));
    if (age >= 20 && !status.isEmpty() && status <= school::Primary)
        judgement.warn("V-ED-3", member, "school_status",
                       Words::tr("This school status is unlikely from the age of 20."));
}

void judgeHealth(Judgement &judgement, const Member &member)
{
    if (member.health.size() > 1 && member.health.contains(health::Healthy))
        judgement.error("V-HE-1", member, "health",
                        Words::tr("\"Healthy\" cannot stand beside an illness or disability."));
}

void judgeLabour(Judgement &judgement, const Member &member, int age)
{
    const QString &labour = member.labourSkill;
    if (age >= 16 && age <= 65 && labour.isEmpty())
        judgement.error("V-LA-1", member, "labour_skill", Words::tr("From 16 to 65 the labour skill is needed."));
    if (age >= 0 && age < 16 && !labour.isEmpty() && labour != u"05")
        judgement.error("V-LA-1", member, "labour_skill", Words::tr("Below 16 there is no labour."));
    const bool healthy = member.health == QStringList{health::Healthy.toString()};
    if (age >= 16 && age <= 59 && healthy && !isPupil(member) && labour >= u"03")
        judgement.warn("V-LA-2", member, "labour_skill",
                       Words::tr("Healthy, of working age and no pupil, but without full labour."));
    if (labour >= u"04" && member.workMonths.value_or(0) > 0)
        judgement.warn("V-LA-3", member, "work_months",
                       Words::tr("Works away from home, but is entered without labour."));
}

void judgeWork(Judgement &judgement, const Member &member)
{
    const bool works = member.workMonths.value_or(0) > 0;
    const bool placed = !member.workPlace.isEmpty();
    if (works && !placed)
        judgement.error("V-WK-1", member, "work_place", Words::tr("Months of work need a place of work."));
    if (placed && !works)
        judgement.error("V-WK-1", member, "work_months", Words::tr("A place of work needs the months worked."));
}

} // namespace

bool isPupil(const Member &member)
{
    return !member.schoolStatus.isEmpty() && member.schoolStatus != school::BelowAge;
}

void judgePersons(Judgement &judgement)
{
    for (const Member *member : judgement.members) {
        const int age = ageOn(judgement.day, member->birthDate);
        judgeName(judgement, *member);
        judgeBirth(judgement, *member);
        judgeSchooling(judgement, *member, age);
        judgeSchoolAge(judgement, *member, age);
        judgeHealth(judgement, *member);
        judgeLabour(judgement, *member, age);
        judgeWork(judgement, *member);
    }
}

} // namespace models::caseRules
