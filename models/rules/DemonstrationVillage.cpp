// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/DemonstrationVillage.h"

#include "models/base/Digest.h"
#include "models/rules/IdentityNumber.h"

#include <random>

namespace models {

namespace {

constexpr qint64 surveyYear = 2020;

// Only raw numbers of the generator are used: the standard's distributions differ between libraries.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_numbers(seed) {}

    int below(int limit) { return static_cast<int>(m_numbers() % static_cast<quint64>(limit)); }
    bool chance(int percent) { return below(100) < percent; }
    qint64 between(qint64 low, qint64 high)
    {
        return low + static_cast<qint64>(m_numbers() % static_cast<quint64>(high - low + 1));
    }
    QChar of(QStringView characters) { return characters[below(static_cast<int>(characters.size()))]; }
    template <size_t Count>
    QString weighted(const std::array<std::pair<QStringView, int>, Count> &choices)
    {
        int at = below(100);
        for (const auto &[code, percent] : choices) {
            if ((at -= percent) < 0)
                return code.toString();
        }
        return choices.back().first.toString();
    }

private:
    std::mt19937_64 m_numbers;
};

constexpr QStringView surnames = u"李刘王陈张黄周吴罗廖钟赖彭易邓何肖曾林贺欧阳谢";
constexpr QStringView maleCharacters = u"建国金贵强军平生华明辉勇斌水根福林海志高新民";
constexpr QStringView femaleCharacters = u"桂英秀兰梅芳菊珍玉红霞燕冬凤莲丽娟香琴云";

Id derivedId(quint64 seed, int household, int part)
{
    const QByteArray name = "demonstration" + QByteArray::number(seed) + '/' + QByteArray::number(household) + '/'
                            + QByteArray::number(part);
    return *Id::fromBytes(digest16(name));
}

QString identityNumber(const QDate &birth, bool female, int serial)
{
    const int order = serial * 2 % 998 + (female ? 2 : 1);
    const QString seventeen =
        u"990323"_qs + birth.toString(u"yyyyMMdd"_qs) + QString::number(order).rightJustified(3, u'0');
    return seventeen + *identityCheck(seventeen);
}

struct Person
{
    QStringView relation;
    bool female;
    int age;
};

class HouseholdMaker
{
public:
    HouseholdMaker(quint64 seed, int number, Dice &dice) : m_seed(seed), m_number(number), m_dice(dice) {}

    HouseholdCase make()
    {
        m_surname = m_dice.of(surnames);
        makeHousehold();
        for (const Person &person : persons())
            addMember(person);
        makeContact();
        m_case.incomes = {income(surveyYear), income(surveyYear - 1)};
        return std::move(m_case);
    }

private:
    void makeHousehold()
    {
        static constexpr std::array<std::pair<QStringView, int>, 8> causes{
            {{u"01", 36}, {u"07", 16}, {u"02", 14}, {u"08", 12}, {u"03", 9}, {u"09", 6}, {u"11", 5}, {u"04", 2}}};
        static constexpr std::array<std::pair<QStringView, int>, 3> kinds{{{u"01", 66}, {u"04", 26}, {u"06", 8}}};
        Household &household = m_case.household;
        household.id = derivedId(m_seed, m_number, 0);
        household.provisionalNumber = u"L"_qs + QString::number(m_number + 1).rightJustified(4, u'0');
        household.villagerGroup = QString(m_dice.of(u"一二三四五六")) + u'组';
        household.address = household.villagerGroup + QString::number(m_dice.between(1, 80)) + u'号';
        household.standard = u"02"_qs;
        household.kind = m_dice.weighted(kinds);
        household.mainCause = m_dice.weighted(causes);
        if (const QString other = m_dice.weighted(causes); m_dice.chance(60) && other != household.mainCause)
            household.otherCauses = {other};
        household.listedMonth = m_dice.chance(70) ? 201403 : 201610;
        household.plannedExitYear = m_dice.between(2017, surveyYear);
        household.exitStatus = u"00"_qs;
        household.soldierFamily = m_dice.chance(4);
        household.filledBy = u"演示填表人"_qs;
        household.filledOn = QDate(surveyYear, 10, static_cast<int>(m_dice.between(8, 31)));
        household.formYear = surveyYear;
    }

    std::vector<Person> persons()
    {
        const int age = static_cast<int>(m_dice.between(38, 72));
        const bool femaleHead = m_dice.chance(12);
        std::vector<Person> all{{u"01", femaleHead, age}};
        if (m_dice.chance(80))
            all.push_back({u"02", !femaleHead, age - 3});
        if (m_dice.chance(75))
            all.push_back({u"03", false, std::max(1, age - 24)});
        if (m_dice.chance(60))
            all.push_back({u"04", true, std::max(1, age - 28)});
        if (age < 60 && m_dice.chance(35))
            all.push_back({u"12", true, age + 22});
        return all;
    }

    void addMember(const Person &person)
    {
        const int order = static_cast<int>(m_case.members.size()) + 1;
        Member member;
        member.id = derivedId(m_seed, m_number, order);
        member.household = m_case.household.id;
        const QStringView characters = person.female ? femaleCharacters : maleCharacters;
        const bool ownName = person.relation == u"02" || person.relation == u"12";
        member.name =
            QString(ownName ? m_dice.of(surnames) : m_surname) + m_dice.of(characters) + m_dice.of(characters);
        member.sex = person.female ? u"2"_qs : u"1"_qs;
        member.idKind = u"01"_qs;
        member.idRecorded = true;
        member.idChecked = true;
        member.birthDate = QDate(static_cast<int>(surveyYear) - person.age, 1 + m_dice.below(9), 1 + m_dice.below(28));
        member.relation = person.relation.toString();
        member.ethnicGroup = u"01"_qs;
        member.residentMedicalInsurance = true;
        member.seriousIllnessInsurance = true;
        member.minimumLivingAllowance = m_case.household.kind == u"04";
        member.status = memberStatus::InHousehold.toString();
        setSchoolAndWork(member, person.age, order == 1);
        m_case.members.push_back(member);

        MemberIdentity identity;
        identity.id = member.id;
        identity.household = member.household;
        identity.number = identityNumber(member.birthDate, person.female, m_number * 8 + order);
        m_case.identities.push_back(identity);
    }

    void setSchoolAndWork(Member &member, int age, bool head)
    {
        if (age < 6)
            member.schoolStatus = u"01"_qs;
        else if (age < 13)
            member.schoolStatus = u"03"_qs;
        else if (age < 16)
            member.schoolStatus = u"05"_qs;
        else if (age < 19)
            member.schoolStatus = u"08"_qs;
        else
            member.education = age > 60 ? u"02"_qs : m_dice.chance(70) ? u"03"_qs : u"04"_qs;
        // The head carries what the main cause says, so that cause and members agree (V-CA-1).
        const QString &cause = m_case.household.mainCause;
        member.health = {head && cause == u"01" ? u"03"_qs : head && cause == u"02" ? u"04"_qs : u"01"_qs};
        const bool healthy = member.health == QStringList{u"01"_qs};
        if (age < 16)
            member.labourSkill = u"05"_qs;
        else if (!healthy)
            member.labourSkill = u"03"_qs;
        else if (age > 65)
            member.labourSkill = u"05"_qs;
        else
            member.labourSkill = u"02"_qs;
        const bool works = member.labourSkill == u"02" && member.schoolStatus.isEmpty() && m_dice.chance(55);
        member.workMonths = works ? m_dice.between(2, 11) : 0;
        if (works) {
            member.workPlace = m_dice.chance(50) ? u"04"_qs : u"02"_qs;
            m_someoneWorks = true;
        }
    }

    void makeContact()
    {
        HouseholdContact contact;
        contact.id = m_case.household.id;
        // 199 0000 xxxx: a block that no operator has given out.
        contact.phone = u"1990000"_qs + QString::number(1000 + m_number % 9000);
        contact.bank = u"芦溪农商银行麻田支行"_qs;
        contact.bankAccount = u"99000000"_qs + QString::number(10'000'000 + m_number);
        m_case.contact = contact;
    }

    Income income(qint64 year)
    {
        const auto yuan = [this](qint64 low, qint64 high) { return m_dice.between(low, high) * 100; };
        const qint64 persons = static_cast<qint64>(m_case.members.size());
        Income income;
        income.household = m_case.household.id;
        income.year = year;
        income.id = incomeId(income.household, static_cast<int>(year));
        income.wages = m_someoneWorks ? yuan(1200, 5200) * persons : 0;
        income.business = yuan(400, 2600) * persons;
        income.assetDividends = yuan(0, 800);
        income.otherProperty = yuan(0, 300);
        income.familyPlanningAward = 0;
        income.minimumAllowance = m_case.household.kind == u"04" ? yuan(1800, 4200) : 0;
        income.specialSupport = m_case.household.kind == u"06" ? yuan(3600, 5200) : 0;
        income.pension = yuan(0, 1) > 0 ? yuan(1260, 2520) : 0;
        income.ecologicalCompensation = 0;
        income.otherTransfers = yuan(100, 900);
        income.businessCost = *income.business * m_dice.between(18, 42) / 100;
        return income;
    }

    const quint64 m_seed;
    const int m_number;
    Dice &m_dice;
    QChar m_surname;
    bool m_someoneWorks = false;
    HouseholdCase m_case;
};

} // namespace

Village demonstrationVillage()
{
    Village village;
    const QByteArray name = "village" + demonstrationVillageCode.toUtf8();
    village.id = *Id::fromBytes(digest16(name));
    village.code = demonstrationVillageCode.toString();
    village.name = u"龙王潭村"_qs;
    village.alias = u"王龙潭村"_qs;
    village.township = u"麻田镇"_qs;
    village.county = u"芦溪县"_qs;
    village.city = u"萍乡市"_qs;
    village.province = u"江西省"_qs;
    return village;
}

std::vector<HouseholdCase> demonstrationHouseholds(int count, quint64 seed)
{
    Dice dice(seed);
    std::vector<HouseholdCase> households;
    households.reserve(static_cast<size_t>(count));
    for (int number = 0; number < count; ++number)
        households.push_back(HouseholdMaker(seed, number, dice).make());
    for (HouseholdCase &household : households)
        sortCase(household);
    return households;
}

} // namespace models
