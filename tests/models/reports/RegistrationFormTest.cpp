// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/RegistrationForm.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/schema/CodeBook.h"

#include <QTest>

using namespace models;

class RegistrationFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksEveryNumberOfAPerson();
    void withoutIdentitiesSaysOnlyWhetherOneIsRecorded();
    void whoHasLeftIsNotOnTheForm();
    void hasEmptyRowsUpToSixMembers();
    void ticksWhatWasChosenAlsoFromAnotherYear();
    void addsUpTheIncomeOfItsYear();
    void aYearWithoutIncomeStaysEmptyForThePen();
    void everyLineIsAsWideAsThePaper();
    void saysWhichNumberIsProvisional();
    void speaksEnglishWhenAsked();

private:
    HouseholdCase m_case = demonstrationHouseholds(1).front();
    PrintContext m_context{demonstrationVillage(), 2020, u"李芳"_qs, QDateTime({2020, 11, 18}, {16, 52}),
                           Language::Chinese,      true};
    PrintedForm form() const { return registrationForm(m_case, CodeBook::shipped(), m_context); }
};

static QString allText(const PrintedForm &form)
{
    QString text = form.place + form.number + form.foot + form.watermark;
    for (const FormSection &section : form.sections) {
        for (const FormLine &line : section.lines) {
            for (const FormCell &cell : line)
                text += cell.text + u'\n';
        }
    }
    return text;
}

static QStringList ticked(const FormSection &section, int line)
{
    QStringList labels;
    for (const FormCell &cell : section.lines[static_cast<size_t>(line)]) {
        for (const FormOption &option : cell.options) {
            if (option.ticked)
                labels.append(option.label);
        }
    }
    return labels;
}

void RegistrationFormTest::masksEveryNumberOfAPerson()
{
    const QString text = allText(form());
    for (const MemberIdentity &identity : m_case.identities) {
        QVERIFY(!identity.number.isEmpty());
        QVERIFY(!text.contains(identity.number));
        QVERIFY(text.contains(identity.number.left(6) + u"********" + identity.number.right(4)));
    }
    QVERIFY(m_case.contact);
    QVERIFY(!text.contains(m_case.contact->phone));
    QVERIFY(!text.contains(m_case.contact->bankAccount));
}

void RegistrationFormTest::withoutIdentitiesSaysOnlyWhetherOneIsRecorded()
{
    m_case.identities.clear();
    m_case.contact.reset();
    m_case.members[0].idRecorded = true;
    m_case.members[1].idRecorded = std::nullopt;
    const FormSection members = form().sections[1];
    QCOMPARE(members.lines[0][4].text, u"已登记"_qs);
    QCOMPARE(members.lines[1][4].text, u"未登记"_qs);
    m_case = demonstrationHouseholds(1).front();
}

void RegistrationFormTest::whoHasLeftIsNotOnTheForm()
{
    const QString name = m_case.members.back().name;
    m_case.members.back().status = u"2"_qs;
    QVERIFY(!allText(form()).contains(name));
    QVERIFY(form().sections[1].title.contains(QString::number(m_case.members.size() - 1)));
    m_case = demonstrationHouseholds(1).front();
}

void RegistrationFormTest::hasEmptyRowsUpToSixMembers()
{
    const FormSection members = form().sections[1];
    QCOMPARE(members.lines.size(), size_t(6));
    QCOMPARE(members.lines[5][0].text, QString());
    QCOMPARE(members.header.size(), size_t(1));
}

void RegistrationFormTest::ticksWhatWasChosenAlsoFromAnotherYear()
{
    m_case.household.kind = u"02"_qs; // a kind that ended in 2015
    m_case.household.mainCause = u"07"_qs;
    m_case.household.otherCauses = {u"01"_qs, u"03"_qs};
    const FormSection household = form().sections[0];
    QCOMPARE(ticked(household, 3), QStringList{u"低保户"_qs});
    QCOMPARE(ticked(household, 4), QStringList{u"缺技术"_qs});
    QCOMPARE(ticked(household, 5), (QStringList{u"因病"_qs, u"因学"_qs}));
    m_case = demonstrationHouseholds(1).front();
}

void RegistrationFormTest::addsUpTheIncomeOfItsYear()
{
    Income income;
    income.year = 2020;
    income.wages = 18'600'00;
    income.business = 4'200'00;
    income.businessCost = 1'420'00;
    income.pension = 5'624'00;
    income.otherProperty = 650'00;
    income.assetDividends = income.familyPlanningAward = income.minimumAllowance = 0;
    income.specialSupport = income.ecologicalCompensation = income.otherTransfers = 0;
    m_case.incomes = {income};
    m_case.members.resize(4);
    const FormSection section = form().sections[2];
    QCOMPARE(section.title, u"三、收入（2019年10月1日—2020年9月30日，单位：元）"_qs);
    QCOMPARE(section.lines[4][1].text, u"5,624.00"_qs);
    QCOMPARE(section.lines[4][3].text, u"29,074.00"_qs);
    QCOMPARE(section.lines[4][5].text, u"27,654.00"_qs);
    QCOMPARE(section.lines[5][3].text, u"6,913.50"_qs);
    m_case.incomes.front().businessCost = 30'000'00;
    QCOMPARE(form().sections[2].lines[4][5].text, u"\u2212926.00"_qs); // the minus of the screen
    m_case = demonstrationHouseholds(1).front();
}

void RegistrationFormTest::aYearWithoutIncomeStaysEmptyForThePen()
{
    m_context.year = 2016;
    for (size_t line = 0; line < 5; ++line)
        QCOMPARE(form().sections[2].lines[line][1].text, QString());
    m_context.year = 2020;
}

void RegistrationFormTest::everyLineIsAsWideAsThePaper()
{
    for (const FormSection &section : form().sections) {
        for (const FormLine &line : section.lines) {
            double share = 0;
            for (const FormCell &cell : line)
                share += cell.share;
            QCOMPARE(share, 100.0);
        }
    }
}

void RegistrationFormTest::saysWhichNumberIsProvisional()
{
    m_case.household.number.clear();
    m_case.household.provisionalNumber = u"L0001"_qs;
    QCOMPARE(form().number, u"临时编号：L0001"_qs);
    m_case.household.number = u"3603231062050017"_qs;
    QCOMPARE(form().number, u"户编号：3603231062050017"_qs);
}

void RegistrationFormTest::speaksEnglishWhenAsked()
{
    m_context.language = Language::English;
    const PrintedForm printed = form();
    QCOMPARE(printed.title, u"Household registration form"_qs);
    QVERIFY(printed.foot.contains(u"demonstration data"_qs));
    QCOMPARE(printed.sections[1].header[0][2].text, u"Relation"_qs);
    m_context.language = Language::Chinese;
}

QTEST_GUILESS_MAIN(RegistrationFormTest)
#include "RegistrationFormTest.moc"
