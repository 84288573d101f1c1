// SPDX-License-Identifier: GPL-3.0-or-later
// Every rule in both directions: one change of a faultless case, and the problems it must and must not raise.
#include "models/rules/HouseholdRules.h"
#include "SampleCase.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/rules/IdentityNumber.h"

#include <QTest>

#include <functional>

using namespace models;
using Change = std::function<void(HouseholdCase &)>;

class HouseholdRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInAFaultlessCase();
    void judgesStructure_data();
    void judgesStructure();
    void judgesPersons_data();
    void judgesPersons();
    void judgesCauses_data();
    void judgesCauses();
    void judgesIncomes_data();
    void judgesIncomes();
    void judgesIdentities_data();
    void judgesIdentities();
    void judgesFields_data();
    void judgesFields();
    void judgesContact_data();
    void judgesContact();
    void namesFieldAndRecord();
    void ignoresMembersWhoLeft();
    void flagsDocumentsOfOtherHouseholds();
    void refusesInventedPeopleOutsideDemonstrations();
    void survivesAnEmptyCase();
    void findsNoErrorInTheDemonstrationVillage();

private:
    void compare();
};

static RuleContext context()
{
    return {.codes = CodeBook::shipped(), .today = QDate(2020, 10, 20), .demonstration = true};
}

// "E V-ST-1 member.relation", sorted, one a problem.
static QStringList described(const HouseholdCase &subject, const RuleContext &rules = context())
{
    QStringList lines;
    for (const Problem &problem : problemsOf(subject, rules)) {
        const EntityType &type = problem.type == typeOf<Household>().id        ? typeOf<Household>()
                                 : problem.type == typeOf<Member>().id         ? typeOf<Member>()
                                 : problem.type == typeOf<MemberIdentity>().id ? typeOf<MemberIdentity>()
                                 : problem.type == typeOf<Income>().id         ? typeOf<Income>()
                                                                               : typeOf<HouseholdContact>();
        const Field *field = type.field(problem.field);
        const QString place = QLatin1String(type.name) + (field ? u"."_qs + QLatin1String(field->name) : QString());
        lines += (problem.severity == Severity::Error ? u"E "_qs : u"W "_qs) + problem.rule + u' ' + place;
    }
    lines.sort();
    return lines;
}

static void columns()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("expected");
}

static void row(const char *name, const Change &change, const char *expected = "")
{
    QStringList lines = QString::fromLatin1(expected).split(u';', Qt::SkipEmptyParts);
    lines.sort();
    QTest::newRow(name) << change << lines;
}

void HouseholdRulesTest::compare()
{
    QFETCH(Change, change);
    QFETCH(QStringList, expected);
    HouseholdCase subject = sampleCase();
    change(subject);
    QCOMPARE(described(subject), expected);
}

static void rename(HouseholdCase &c, size_t member, const QString &relation)
{
    c.members[member].relation = relation;
}

// Keeps birth date and document in step.
static void bear(HouseholdCase &c, size_t member, QDate birth)
{
    c.members[member].birthDate = birth;
    const QString seventeen = u"990323"_qs + birth.toString(u"yyyyMMdd") + c.identities[member].number.mid(14, 3);
    c.identities[member].number = seventeen + identityCheck(seventeen).value();
}

static void makeSex(HouseholdCase &c, size_t member, const QString &sex)
{
    c.members[member].sex = sex;
    const QString seventeen = c.identities[member].number.left(14) + (sex == u"1" ? u"003"_qs : u"004"_qs);
    c.identities[member].number = seventeen + identityCheck(seventeen).value();
}

void HouseholdRulesTest::findsNothingInAFaultlessCase()
{
    QCOMPARE(described(sampleCase()), QStringList());
    QVERIFY(!anyError(problemsOf(sampleCase(), context())));
}

void HouseholdRulesTest::judgesStructure_data()
{
    columns();
    row(
        "no head", [](auto &c) { rename(c, 0, u"99"_qs); }, "E V-ST-1 household");
    row(
        "two heads", [](auto &c) { rename(c, 1, u"01"_qs); }, "E V-ST-1 member.relation");
    row("no spouse", [](auto &c) { rename(c, 1, u"99"_qs); });
    row(
        "two spouses",
        [](auto &c) {
            rename(c, 2, u"02"_qs);
            rename(c, 1, u"02"_qs);
        },
        "E V-ST-1 member.relation");
    row(
        "spouse of the same sex", [](auto &c) { makeSex(c, 1, u"1"_qs); }, "W V-ST-2 member.sex");
    row(
        "a daughter who is male", [](auto &c) { makeSex(c, 2, u"1"_qs); }, "E V-ST-3 member.relation");
    row("a son who is male", [](auto &c) {
        makeSex(c, 2, u"1"_qs);
        rename(c, 2, u"03"_qs);
    });
    row("a sibling of either sex", [](auto &c) { rename(c, 2, u"21"_qs); });
    row(
        "a daughter thirteen years younger", [](auto &c) { bear(c, 0, QDate(1994, 6, 2)); },
        "W V-ST-4 member.birth_date");
    row("a daughter fourteen years younger", [](auto &c) { bear(c, 0, QDate(1994, 6, 1)); });
    row(
        "a mother younger than the head", [](auto &c) { rename(c, 1, u"12"_qs); }, "W V-ST-4 member.birth_date");
    row("a mother fourteen years older", [](auto &c) {
        rename(c, 1, u"12"_qs);
        bear(c, 1, QDate(1961, 3, 4));
    });
    row("a granddaughter 33 years younger", [](auto &c) { rename(c, 2, u"08"_qs); });
    row(
        "a granddaughter 27 years younger",
        [](auto &c) {
            rename(c, 2, u"08"_qs);
            bear(c, 0, QDate(1981, 3, 4));
        },
        "W V-ST-4 member.birth_date");
    row(
        "a head of fifteen",
        [](auto &c) {
            c.members.erase(c.members.begin(), c.members.begin() + 2);
            rename(c, 0, u"01"_qs);
            c.incomes.clear();
        },
        "E V-FD-1 income.wages;W V-ST-5 member.birth_date");
    row(
        "no members",
        [](auto &c) {
            c.members.clear();
            c.incomes.clear();
        },
        "E V-FD-1 income.wages;E V-ST-6 household");
}

void HouseholdRulesTest::judgesStructure()
{
    compare();
}

void HouseholdRulesTest::judgesPersons_data()
{
    columns();
    row("a minority name", [](auto &c) { c.members[0].name = u"阿依古丽·买买提"_qs; });
    row("a rare character", [](auto &c) { c.members[0].name = u"甘𬭎"_qs; });
    row(
        "one character", [](auto &c) { c.members[0].name = u"甘"_qs; }, "E B02 member.name");
    row(
        "a Latin name", [](auto &c) { c.members[0].name = u"Gan"_qs; }, "E B02 member.name");
    row(
        "a dot at the end", [](auto &c) { c.members[0].name = u"甘大·"_qs; }, "E B02 member.name");
    row(
        "education and school", [](auto &c) { c.members[2].education = u"02"_qs; }, "E V-ED-1 member.school_status");
    row(
        "neither education nor school", [](auto &c) { c.members[0].education.clear(); }, "E V-ED-1 member.education");
    row(
        "a child out of school",
        [](auto &c) {
            c.members[2].schoolStatus.clear();
            c.members[2].education = u"02"_qs;
            c.household.mainCause = u"04"_qs;
        },
        "W V-ED-2 member.school_status");
    row(
        "a child who finished high school",
        [](auto &c) {
            c.members[2].schoolStatus.clear();
            c.members[2].education = u"04"_qs;
            c.household.mainCause = u"04"_qs;
        },
        "W V-ED-2 member.school_status;W V-ED-3 member.education");
    row(
        "a child in senior secondary school", [](auto &c) { c.members[2].schoolStatus = u"07"_qs; },
        "W V-ED-3 member.school_status");
    row(
        "a grown-up in primary school",
        [](auto &c) {
            c.members[0].education.clear();
            c.members[0].schoolStatus = u"03"_qs;
        },
        "W V-ED-3 member.school_status");
    row("a grown-up at university", [](auto &c) {
        c.members[0].education.clear();
        c.members[0].schoolStatus = u"20"_qs;
    });
    row("ill and disabled", [](auto &c) { c.members[0].health = {u"02"_qs, u"04"_qs}; });
    row(
        "healthy and ill",
        [](auto &c) {
            c.members[0].health = {u"01"_qs, u"02"_qs};
        },
        "E V-HE-1 member.health");
    row(
        "labour not stated at 45", [](auto &c) { c.members[0].labourSkill.clear(); }, "E V-LA-1 member.labour_skill");
    row("labour not stated at 12", [](auto &c) { c.members[2].labourSkill.clear(); });
    row(
        "a child with labour", [](auto &c) { c.members[2].labourSkill = u"02"_qs; }, "E V-LA-1 member.labour_skill");
    row(
        "healthy but weak", [](auto &c) { c.members[1].labourSkill = u"03"_qs; }, "W V-LA-2 member.labour_skill");
    row("ill and weak", [](auto &c) {
        c.members[1].labourSkill = u"03"_qs;
        c.members[1].health = {u"02"_qs};
    });
    row(
        "works without labour",
        [](auto &c) {
            c.members[0].labourSkill = u"04"_qs;
            c.members[0].health = {u"02"_qs};
        },
        "W V-LA-3 member.work_months");
    row(
        "months without a place", [](auto &c) { c.members[0].workPlace.clear(); }, "E V-WK-1 member.work_place");
    row(
        "a place without months", [](auto &c) { c.members[0].workMonths.reset(); },
        "E V-WK-1 member.work_months;W V-WK-2 income.wages");
    row(
        "thirteen months", [](auto &c) { c.members[0].workMonths = 13; }, "E V-FD-2 member.work_months");
}

void HouseholdRulesTest::judgesPersons()
{
    compare();
}

void HouseholdRulesTest::judgesCauses_data()
{
    columns();
    row(
        "illness among the healthy", [](auto &c) { c.household.mainCause = u"01"_qs; },
        "W V-CA-1 household.main_cause");
    row("illness with an ill member", [](auto &c) {
        c.household.mainCause = u"01"_qs;
        c.members[1].health = {u"03"_qs};
    });
    row(
        "illness with a member that is entered as healthy too",
        [](auto &c) {
            c.household.mainCause = u"01"_qs;
            c.members[1].health = {u"01"_qs, u"02"_qs};
        },
        "E V-HE-1 member.health");
    row(
        "disability without a disabled member", [](auto &c) { c.household.mainCause = u"02"_qs; },
        "W V-CA-1 household.main_cause");
    row("disability with a disabled member", [](auto &c) {
        c.household.mainCause = u"02"_qs;
        c.members[1].health = {u"04"_qs};
    });
    row(
        "schooling without a pupil", [](auto &c) { c.members[2].schoolStatus = u"01"_qs; },
        "W V-CA-1 household.main_cause");
    row(
        "another cause repeats the main one", [](auto &c) { c.household.otherCauses = {u"03"_qs}; },
        "E V-CA-2 household.other_causes");
    row(
        "the same other cause twice",
        [](auto &c) {
            c.household.otherCauses = {u"07"_qs, u"07"_qs};
        },
        "E V-CA-2 household.other_causes");
    row(
        "three other causes",
        [](auto &c) {
            c.household.otherCauses = {u"04"_qs, u"05"_qs, u"07"_qs};
        },
        "E V-FD-3 household.other_causes");
    row(
        "other without a remark", [](auto &c) { c.household.mainCause = u"99"_qs; }, "E A11 household.cause_remark");
    row("other with a remark", [](auto &c) {
        c.household.mainCause = u"99"_qs;
        c.household.causeRemark = u"诉讼"_qs;
    });
}

void HouseholdRulesTest::judgesCauses()
{
    compare();
}

void HouseholdRulesTest::judgesIncomes_data()
{
    columns();
    row("right totals", [](auto &c) {
        c.incomes[0].statedProperty = 80'000;
        c.incomes[0].statedTransfers = 266'000;
        c.incomes[0].statedGross = 2'746'000;
        c.incomes[0].statedNet = 2'496'000;
        c.incomes[0].statedNetPerHead = 832'000;
    });
    row(
        "wrong property", [](auto &c) { c.incomes[0].statedProperty = 80'001; }, "E V-IN-1 income.stated_property");
    row(
        "wrong transfers", [](auto &c) { c.incomes[0].statedTransfers = 0; }, "E V-IN-1 income.stated_transfers");
    row(
        "wrong gross", [](auto &c) { c.incomes[0].statedGross = 1; }, "E V-IN-1 income.stated_gross");
    row(
        "wrong net", [](auto &c) { c.incomes[0].statedNet = 1; }, "E V-IN-1 income.stated_net");
    row(
        "wrong net per head", [](auto &c) { c.incomes[0].statedNetPerHead = 1; },
        "E V-IN-1 income.stated_net_per_head");
    row(
        "business without cost", [](auto &c) { c.incomes[0].businessCost = 0; }, "W V-IN-2 income.business_cost");
    row("neither business nor cost", [](auto &c) {
        c.incomes[0].business = 0;
        c.incomes[0].businessCost = 0;
    });
    row(
        "a loss", [](auto &c) { c.incomes[0].businessCost = 3'000'000; }, "W V-IN-3 income");
    row(
        "far too rich", [](auto &c) { c.incomes[0].business = 40'000'000; }, "W V-IN-3 income");
    row(
        "wages of 299.99", [](auto &c) { c.incomes[0].wages = 29'999; }, "W V-IN-3 income.wages");
    row("wages of 300", [](auto &c) { c.incomes[0].wages = 30'000; });
    row(
        "a slip of the finger", [](auto &c) { c.incomes[0].pension = 99'999'999'999'999'900; },
        "E V-FD-2 income.pension");
    row(
        "wages above 300,000", [](auto &c) { c.incomes[0].wages = 30'000'001; },
        "W V-IN-3 income;W V-IN-3 income.wages");
    row(
        "no wages though somebody works", [](auto &c) { c.incomes[0].wages = 0; }, "W V-WK-2 income.wages");
    row("half as much again as last year", [](auto &c) {
        c.incomes.push_back(c.incomes[0]);
        c.incomes[1].year = 2019;
        c.incomes[1].wages = *c.incomes[0].wages - 832'000;
    });
    row(
        "more than half more than last year",
        [](auto &c) {
            c.incomes.push_back(c.incomes[0]);
            c.incomes[1].year = 2019;
            c.incomes[1].wages = *c.incomes[0].wages - 832'003;
        },
        "W V-IN-4 income");
    row(
        "an allowance household without allowance", [](auto &c) { c.household.kind = u"04"_qs; },
        "W V-DB-1 income.minimum_allowance");
    row(
        "an allowance household whose allowance is not filled in yet",
        [](auto &c) {
            c.household.kind = u"04"_qs;
            c.incomes[0].minimumAllowance.reset();
        },
        "E V-FD-1 income.minimum_allowance");
    row(
        "an ordinary household with allowance", [](auto &c) { c.incomes[0].minimumAllowance = 100; },
        "W V-DB-1 household.kind");
    row(
        "a negative line", [](auto &c) { c.incomes[0].pension = -1; }, "E V-FD-2 income.pension");
    row(
        "an empty line", [](auto &c) { c.incomes[0].pension.reset(); }, "E V-FD-1 income.pension");
}

void HouseholdRulesTest::judgesIncomes()
{
    compare();
}

void HouseholdRulesTest::judgesIdentities_data()
{
    columns();
    const auto number = [](const QString &text) { return [text](HouseholdCase &c) { c.identities[0].number = text; }; };
    row("too short", number(u"99032319750304001"_qs), "E V-ID-1 member_identity.number");
    row(
        "other sex", [](auto &c) { c.members[0].sex = u"2"_qs; },
        "E V-ID-4 member_identity.number;W V-ST-2 member.sex");
    row(
        "other birth date", [](auto &c) { c.members[0].birthDate = QDate(1975, 3, 5); }, "E V-ID-3 member.birth_date");
    row(
        "the same number twice",
        [](auto &c) {
            c.identities[2].number = c.identities[1].number;
            c.members[2].birthDate = c.members[1].birthDate;
            c.members[2].schoolStatus = u"25"_qs;
            c.members[2].relation = u"21"_qs;
            c.members[2].labourSkill = u"02"_qs;
        },
        "E V-ID-7 member_identity.number");
    row(
        "no number",
        [](auto &c) {
            c.identities.erase(c.identities.begin());
            c.members[0].idRecorded = false;
        },
        "E B05 member.id_recorded");
    row("a number that only others may read", [](auto &c) { c.identities.clear(); });
    row("an officer's card is not judged by digits", [](auto &c) {
        c.members[0].idKind = u"02"_qs;
        c.identities[0].number = u"军字第1234567号"_qs;
    });
    row("a disability card", [](auto &c) {
        c.members[0].idKind = u"09"_qs;
        c.identities[0].number += u"43"_qs;
    });
    row(
        "a disability card of an unknown kind",
        [](auto &c) {
            c.members[0].idKind = u"09"_qs;
            c.identities[0].number += u"93"_qs;
        },
        "E V-ID-6 member_identity.number");
}

void HouseholdRulesTest::judgesIdentities()
{
    compare();
}

void HouseholdRulesTest::judgesFields_data()
{
    columns();
    row(
        "no main cause", [](auto &c) { c.household.mainCause.clear(); }, "E V-FD-1 household.main_cause");
    row(
        "no birth date", [](auto &c) { c.members[1].birthDate = QDate(); }, "E V-FD-1 member.birth_date");
    row(
        "born after the survey", [](auto &c) { bear(c, 1, QDate(2020, 10, 21)); },
        "E V-ID-3 member.birth_date;E V-ID-3 member_identity.number");
    row(
        "a month 13", [](auto &c) { c.household.listedMonth = 201613; }, "E V-FD-2 household.listed_month");
    row(
        "listed too early", [](auto &c) { c.household.listedMonth = 201201; }, "E V-FD-2 household.listed_month");
    row(
        "too long", [](auto &c) { c.household.villagerGroup = QString(31, u'组'); },
        "E V-FD-3 household.villager_group");
    row(
        "an unknown code", [](auto &c) { c.household.standard = u"77"_qs; }, "E V-FD-4 household.standard");
    row(
        "a code of a year that is over", [](auto &c) { c.household.kind = u"03"_qs; }, "E V-FD-4 household.kind");
    row("the same code in its year", [](auto &c) {
        c.household.kind = u"03"_qs;
        c.household.formYear = 2015;
        c.incomes[0].year = 2015;
    });
    row(
        "no income of its year", [](auto &c) { c.household.formYear = 2019; }, "E V-FD-1 income.wages");
    row("an unfinished sheet of another year",
        [](auto &c) { c.incomes.push_back({.id = incomeId(c.household.id, 2021), .year = 2021, .wages = 100}); });
}

void HouseholdRulesTest::judgesFields()
{
    compare();
}

void HouseholdRulesTest::judgesContact_data()
{
    columns();
    row(
        "ten digits", [](auto &c) { c.contact->phone = u"1380000552"_qs; }, "E E-15 household_contact.phone");
    row("blanks and hyphens", [](auto &c) { c.contact->phone = u"138-0000 5521"_qs; });
    row(
        "an account without its bank", [](auto &c) { c.contact->bankAccount = u"6222000000000000"_qs; },
        "E A07 household_contact.bank");
    row(
        "a bank without an account", [](auto &c) { c.contact->bank = u"农商银行"_qs; },
        "E A07 household_contact.bank_account");
    row(
        "a short account",
        [](auto &c) {
            c.contact->bank = u"农商银行"_qs;
            c.contact->bankAccount = u"622200"_qs;
        },
        "E A08 household_contact.bank_account");
}

void HouseholdRulesTest::judgesContact()
{
    compare();
}

void HouseholdRulesTest::namesFieldAndRecord()
{
    HouseholdCase subject = sampleCase();
    subject.members[1].education.clear();
    const Problems problems = problemsOf(subject, context());
    QCOMPARE(problems.size(), size_t(1));
    QVERIFY(problems[0].record == subject.members[1].id);
    QCOMPARE(problems[0].field, typeOf<Member>()["education"].id);
    QVERIFY(!problems[0].message.isEmpty());
}

void HouseholdRulesTest::ignoresMembersWhoLeft()
{
    HouseholdCase subject = sampleCase();
    Member gone = subject.members[0];
    gone.id = idNumber(9);
    gone.status = u"2"_qs;
    gone.name.clear();
    subject.members.push_back(gone);
    QCOMPARE(described(subject), QStringList());
}

void HouseholdRulesTest::flagsDocumentsOfOtherHouseholds()
{
    RuleContext rules = context();
    rules.numbersElsewhere.insert(sampleCase().identities[1].number);
    QCOMPARE(described(sampleCase(), rules), QStringList{u"W V-ID-7 member_identity.number"_qs});
}

void HouseholdRulesTest::refusesInventedPeopleOutsideDemonstrations()
{
    RuleContext rules = context();
    rules.demonstration = false;
    QCOMPARE(described(sampleCase(), rules), QStringList(3, u"E V-ID-9 member_identity.number"_qs));
}

void HouseholdRulesTest::survivesAnEmptyCase()
{
    const QStringList found = described(HouseholdCase());
    QVERIFY(found.contains(u"E V-ST-6 household"_qs));
    QVERIFY(found.contains(u"E V-FD-1 household.filled_on"_qs));
}

void HouseholdRulesTest::findsNoErrorInTheDemonstrationVillage()
{
    for (const HouseholdCase &subject : demonstrationHouseholds(300))
        QCOMPARE(described(subject).filter(u"E "_qs), QStringList());
}

QTEST_GUILESS_MAIN(HouseholdRulesTest)
#include "HouseholdRulesTest.moc"
