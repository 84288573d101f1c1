// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCase.h"

#include "models/rules/IdentityNumber.h"

using namespace models;

Id idNumber(int number)
{
    Id id;
    id.bytes[15] = static_cast<quint8>(number);
    return id;
}

static Member person(int number, const QString &name, const QString &sex, QDate birth, const QString &relation)
{
    return {.id = idNumber(number),
            .household = idNumber(1),
            .name = name,
            .sex = sex,
            .idKind = u"01"_qs,
            .idRecorded = true,
            .idChecked = true,
            .birthDate = birth,
            .relation = relation,
            .ethnicGroup = u"01"_qs,
            .education = u"03"_qs,
            .health = {u"01"_qs},
            .labourSkill = u"02"_qs,
            .residentMedicalInsurance = true,
            .seriousIllnessInsurance = true,
            .minimumLivingAllowance = false,
            .status = u"1"_qs};
}

static MemberIdentity documentOf(const Member &member)
{
    const QString serial = member.sex == u"1" ? u"001"_qs : u"002"_qs;
    const QString seventeen = u"990323"_qs + member.birthDate.toString(u"yyyyMMdd") + serial;
    return {.id = member.id, .household = member.household, .number = seventeen + identityCheck(seventeen).value()};
}

HouseholdCase sampleCase()
{
    HouseholdCase sample;
    sample.household = {.id = idNumber(1),
                        .standard = u"01"_qs,
                        .kind = u"01"_qs,
                        .mainCause = u"03"_qs,
                        .otherCauses = {u"07"_qs},
                        .listedMonth = 201601,
                        .exitStatus = u"00"_qs,
                        .filledBy = u"演示员"_qs,
                        .filledOn = QDate(2020, 10, 20),
                        .formYear = 2020};
    Member father = person(2, u"甘大山"_qs, u"1"_qs, QDate(1975, 3, 4), u"01"_qs);
    father.workPlace = u"03"_qs;
    father.workMonths = 8;
    Member daughter = person(4, u"甘小禾"_qs, u"2"_qs, QDate(2008, 6, 1), u"04"_qs);
    daughter.education.clear();
    daughter.schoolStatus = u"04"_qs;
    daughter.labourSkill = u"05"_qs;
    sample.members = {father, person(3, u"林秋月"_qs, u"2"_qs, QDate(1977, 8, 9), u"02"_qs), daughter};
    for (const Member &member : sample.members)
        sample.identities.push_back(documentOf(member));
    sample.incomes = {{.id = incomeId(idNumber(1), 2020),
                       .household = idNumber(1),
                       .year = 2020,
                       .wages = 1'800'000,
                       .business = 600'000,
                       .assetDividends = 50'000,
                       .otherProperty = 30'000,
                       .familyPlanningAward = 0,
                       .minimumAllowance = 0,
                       .specialSupport = 0,
                       .pension = 126'000,
                       .ecologicalCompensation = 40'000,
                       .otherTransfers = 100'000,
                       .businessCost = 250'000}};
    sample.contact = HouseholdContact{.id = idNumber(1), .phone = u"13800005521"_qs};
    return sample;
}
