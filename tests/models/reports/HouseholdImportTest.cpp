// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/HouseholdImport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace models;

class HouseholdImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsPersonsIntoHouseholds();
    void buildsRecordsByTheMapping();
    void whoIsListedIsInTheHousehold();
    void addsUpIncomeLines();
    void readsAmountsAsTheFormDoes();
    void namesEveryCellThatIsNoAmount();
    void makesDraftsThatSayWhy_data();
    void makesDraftsThatSayWhy();
    void readsLabelsAsPeopleWriteThem();
    void makesTheSameRecordsTwice();
    void countsMembersWithinTheirHousehold();
    void refusesFilesThatAreNotSound_data();
    void refusesFilesThatAreNotSound();
    void refusesWrongMappings_data();
    void refusesWrongMappings();
    void saysWhyAFileCannotBeRead();
    void refusesFieldsOfTheServer();
    void refusesFieldsOfOtherRoles();
    void countsWithoutNamingAnybody();

private:
    QString written(const QByteArray &content);
    Result<HouseholdImport> imported(const QByteArray &content);
    QTemporaryDir m_folder;
};

// Invented rows in the columns of the survey that the shipped mapping reads: a couple with a child, the man at work
// with a business that lost money, the woman unfit for work; and a single pensioner.
static const QByteArray header =
    "db030,hsize,db040,rb030,age,rb090,pl030,py010n,py050n,py090n,py100n,py110n,py120n,py130n,py140n,"
    "hy040n,hy050n,hy070n,hy080n,hy090n,hy110n,hy130n,hy145n\n";
static const QByteArray man = "7,3,Hill,701,40,male,1,10000.25,-500.5,0,0,0,0,0,0,100,20,0,0,1.255,0,30,-4\n";
static const QByteArray woman = "7,3,Hill,702,38,female,6,0,0,0,0,0,0,800,0,100,20,0,0,1.255,0,30,-4\n";
static const QByteArray child = "7,3,Hill,703,9,male,,,,,,,,,,100,20,0,0,1.255,0,30,-4\n";
static const QByteArray pensioner = "8,1,Dale,801,71,female,5,0,0,0,5000,0,0,0,0,0,0,0,0,0,0,0,12\n";

static ImportMapping shippedMapping()
{
    QFile file(QStringLiteral(HEMAI_SOURCE_DIR "/resources/examples/eusilc.mapping.json"));
    return file.open(QIODevice::ReadOnly) ? importMappingFromJson(file.readAll()).value() : ImportMapping();
}

static RuleContext context()
{
    return {.codes = CodeBook::shipped(), .today = QDate(2021, 1, 1)};
}

QString HouseholdImportTest::written(const QByteArray &content)
{
    const QString path = m_folder.filePath(u"file.csv"_qs);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the temporary file cannot be written");
    return path;
}

Result<HouseholdImport> HouseholdImportTest::imported(const QByteArray &content)
{
    return importHouseholds(written(header + content), shippedMapping(), context());
}

void HouseholdImportTest::putsPersonsIntoHouseholds()
{
    const auto result = imported(man + pensioner + woman + child);
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message));
    QCOMPARE(result->households.size(), size_t(2));
    QCOMPARE(result->members(), 4);
    QCOMPARE(result->households[0].key, u"7"_qs);
    QCOMPARE(result->households[0].householdCase.members.size(), size_t(3));
    QCOMPARE(result->households[1].line, 3);
}

void HouseholdImportTest::buildsRecordsByTheMapping()
{
    const auto result = imported(man + woman + child);
    const HouseholdCase &built = result.value().households[0].householdCase;
    QVERIFY(result->households[0].isComplete());
    QCOMPARE(built.household.villagerGroup, u"Hill"_qs);
    QCOMPARE(built.household.mainCause, u"02"_qs);
    QCOMPARE(built.household.listedMonth.value(), 202012);
    QCOMPARE(built.household.filledOn, QDate(2020, 12, 31));
    const Member &head = built.members[0];
    QCOMPARE(head.name, u"受访者七〇一"_qs);
    QCOMPARE(head.sex, u"1"_qs);
    QCOMPARE(head.relation, u"01"_qs);
    QCOMPARE(head.birthDate, QDate(1980, 1, 1));
    QCOMPARE(head.health, QStringList{u"01"_qs});
    QVERIFY(head.household == built.household.id);
    QCOMPARE(head.idRecorded, std::optional(false));
    QCOMPARE(built.members[1].health, QStringList{u"04"_qs});
    QCOMPARE(built.members[1].labourSkill, u"04"_qs);
    QCOMPARE(built.members[2].labourSkill, u"05"_qs);
    QCOMPARE(built.members[2].relation, u"99"_qs);
}

// As a member that is added in the form; there is no field in which one would type it.
void HouseholdImportTest::whoIsListedIsInTheHousehold()
{
    ImportMapping silent = shippedMapping();
    silent.member.erase(u"status"_qs);
    const auto result = importHouseholds(written(header + man + woman + child), silent, context());
    QVERIFY(result.ok() && result->households[0].isComplete());
    QCOMPARE(headcount(result->households[0].householdCase), 3);
    QCOMPARE(result->households[0].householdCase.members[2].status, memberStatus::InHousehold.toString());
}

void HouseholdImportTest::addsUpIncomeLines()
{
    const auto result = imported(man + woman + child);
    const Income &income = result.value().households[0].householdCase.incomes.at(0);
    QCOMPARE(income.wages.value(), 1'000'025);
    QCOMPARE(income.business.value(), 0);
    QCOMPARE(income.businessCost.value(), 50'050 + 3'000); // loss, transfers paid
    QCOMPARE(income.otherProperty.value(), 10'126);        // 101.255 rounded once
    QCOMPARE(income.otherTransfers.value(), 82'000 + 400); // benefits and tax paid back
    QVERIFY(income.id == incomeId(income.household, 2020));
    QCOMPARE(result->netIncome(), 1'000'025 + 10'126 + 82'400 - 53'050);
}

void HouseholdImportTest::readsAmountsAsTheFormDoes()
{
    const auto wages = [&](const QByteArray &cell) {
        const auto result =
            imported(man + woman + QByteArray(child).replace(",,,,,,,,,100", QByteArray(',' + cell + ",,,,,,,,100")));
        return result.value().households[0].householdCase.incomes.at(0).wages.value_or(-1);
    };
    const qint64 others = wages("");
    QCOMPARE(wages("\"12,000.50\"") - others, 1'200'050);
    QCOMPARE(wages("１０００") - others, 100'000);
    QCOMPARE(wages("1e+05") - others, 10'000'000); // as programs write it
    QCOMPARE(wages("\"3000,5\""), -1);
}

void HouseholdImportTest::namesEveryCellThatIsNoAmount()
{
    const auto withX = [](const QByteArray &row) { return QByteArray(row).replace(",,,,,,,,,100", ",x,,,,,,,,100"); };
    const auto result = imported(man + woman + withX(child) + withX(child).replace("703", "704"));
    const auto &reasons = result.value().households[0].reasons;
    std::vector<qint64> lines;
    for (const ImportReason &reason : reasons) {
        if (reason.place == u"income.wages")
            lines.push_back(reason.line);
    }
    QCOMPARE(lines, (std::vector<qint64>{4, 5}));
}

void HouseholdImportTest::makesDraftsThatSayWhy_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("place");
    QTest::addColumn<qint64>("line");
    QTest::newRow("no cause in the file") << pensioner << u"household.main_cause"_qs << qint64(2);
    const auto changed = [](const char *from, const char *to) -> QByteArray {
        return man + woman + QByteArray(child).replace(from, to);
    };
    QTest::newRow("not born yet") << changed("703,9", "703,-1") << u"member.birth_date"_qs << qint64(4);
    QTest::newRow("age not asked") << changed("703,9", "703,") << u"member.birth_date"_qs << qint64(4);
    QTest::newRow("unknown word") << changed("male", "other") << u"member.sex"_qs << qint64(4);
    QTest::newRow("empty word") << changed("male", "") << u"member.sex"_qs << qint64(4);
    QTest::newRow("no amount") << changed(",,,,,,,,,100", ",x,,,,,,,,100") << u"income.wages"_qs << qint64(4);
    QByteArray longName = man + woman + child;
    QTest::newRow("longer than the field")
        << longName.replace("Hill", QByteArray(300, 'x')) << u"household.villager_group"_qs << qint64(2);
    QTest::newRow("somebody is missing") << QByteArray(man + woman) << u"household"_qs << qint64(2);
}

void HouseholdImportTest::makesDraftsThatSayWhy()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, place);
    QFETCH(qint64, line);
    const auto result = imported(rows);
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message));
    QCOMPARE(result->drafts(), 1);
    const auto &reasons = result->households[0].reasons;
    QCOMPARE(reasons.size(), size_t(1));
    QCOMPARE(reasons[0].place, place);
    QCOMPARE(reasons[0].line, line);
    QVERIFY(!reasons[0].message.isEmpty());
    QCOMPARE(result->draftsByReason().at(place), 1);
}

void HouseholdImportTest::readsLabelsAsPeopleWriteThem()
{
    const QByteArray json = R"({"source": "village", "household_key": "户", "member_key": "号",
        "household": {"main_cause": {"column": "原因"}, "filled_on": {"column": "日期"}},
        "member": {"sex": {"column": "性别"}, "health": {"column": "健康"}, "minimum_living_allowance": {"column": "低保"}}})";
    const auto mapping = importMappingFromJson(json);
    QVERIFY2(mapping.ok(), mapping ? "" : qPrintable(mapping.error().message));
    const QString path = written("户,号,原因,日期,性别,健康,低保\n1,1,因学致贫,2020年9月1日,女,残疾、长期慢性病,是\n");
    const auto result = importHouseholds(path, *mapping, context());
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message));
    const HouseholdCase &built = result->households[0].householdCase;
    QCOMPARE(built.household.mainCause, u"03"_qs);
    QCOMPARE(built.household.filledOn, QDate(2020, 9, 1));
    QCOMPARE(built.members[0].sex, u"2"_qs);
    QCOMPARE(built.members[0].health, (QStringList{u"02"_qs, u"04"_qs}));
    QCOMPARE(built.members[0].minimumLivingAllowance, std::optional(true));
}

void HouseholdImportTest::makesTheSameRecordsTwice()
{
    const auto first = imported(man + woman + child + pensioner);
    const auto again = imported(pensioner + child + man + woman);
    QVERIFY(first->households[1].householdCase.household == again->households[0].householdCase.household);
    QVERIFY(first->households[0].householdCase.members[0].id == again->households[1].householdCase.members[1].id);
    QVERIFY(first->households[0].householdCase.household.id != first->households[1].householdCase.household.id);
}

void HouseholdImportTest::countsMembersWithinTheirHousehold()
{
    const auto mapping = importMappingFromJson(
        R"({"source": "village", "household_key": "户", "member_key": "号", "member": {"name": {"column": "名"}}})");
    const auto result =
        importHouseholds(written("户,号,名\n1,1,甲一\n1,2,甲二\n2,1,乙一\n"), mapping.value(), context());
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message));
    QCOMPARE(result->members(), 3);
    const auto &households = result->households;
    QVERIFY(households[0].householdCase.members[0].id != households[1].householdCase.members[0].id);
    QVERIFY(!importHouseholds(written("户,号,名\n1,1,甲一\n2,1,乙一\n1,1,甲二\n"), mapping.value(), context()));
}

void HouseholdImportTest::refusesFilesThatAreNotSound_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    QTest::newRow("a person twice") << header + man + man << u"Line 3"_qs;
    QTest::newRow("only the header") << header << u"no rows"_qs;
    QTest::newRow("a workbook") << QByteArray("PK\x03\x04\x14\0\x06", 7) << u"CSV UTF-8"_qs;
    QTest::newRow("an old workbook") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", 10) << u"Excel"_qs;
    QTest::newRow("no household") << header + QByteArray(man).replace(0, 1, "") << u"Line 2"_qs;
    QTest::newRow("a column is missing") << QByteArray(header).replace("rb090", "sex") + man << u"rb090"_qs;
    QTest::newRow("a row is short") << header + "1,2\n" << u"Line 2"_qs;
}

void HouseholdImportTest::refusesFilesThatAreNotSound()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    const auto result = importHouseholds(written(content), shippedMapping(), context());
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(says), qPrintable(result.error().message));
}

void HouseholdImportTest::refusesWrongMappings_data()
{
    QTest::addColumn<QByteArray>("household");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown field") << QByteArray(R"("colour": {"constant": "1"})") << u"household.colour"_qs;
    QTest::newRow("unknown key") << QByteArray(R"("kind": {"constnt": "1"})") << u"constnt"_qs;
    QTest::newRow("no rule") << QByteArray(R"("kind": {})") << u"household.kind"_qs;
    QTest::newRow("empty sum") << QByteArray(R"("kind": {"sum": []})") << u"household.kind"_qs;
    QTest::newRow("half a term") << QByteArray(R"("kind": {"sum": [{"keep": "positive"}]})") << u"household.kind"_qs;
    QTest::newRow("keeps what") << QByteArray(R"("kind": {"sum": [{"member": "a", "keep": "big"}]})") << u"keep"_qs;
    QTest::newRow("half a clause") << QByteArray(R"("kind": {"first_match": [{"column": "a", "then": "1"}]})")
                                   << u"clause"_qs;
    QTest::newRow("no JSON") << QByteArray("\n}") << u"“line 2”: this is not sound JSON"_qs;
}

void HouseholdImportTest::refusesWrongMappings()
{
    QFETCH(QByteArray, household);
    QFETCH(QString, says);
    const auto mapping = importMappingFromJson(
        R"({"source": "s", "household_key": "h", "member_key": "m", "household": {)" + household + "}}");
    QVERIFY(!mapping);
    QVERIFY2(mapping.error().message.contains(says), qPrintable(mapping.error().message));
}

// In the user's words; what the system says is for the log.
void HouseholdImportTest::saysWhyAFileCannotBeRead()
{
    const QString absent = m_folder.filePath(u"absent.csv"_qs);
    for (const Error &error : {importHouseholds(absent, shippedMapping(), context()).error(),
                               readImportMapping(absent).error(), readImportMapping(absent + u"/m.json"_qs).error()})
        QVERIFY2(error.message.startsWith(u"There is no file"), qPrintable(error.message));
    const Error folder = readImportMapping(m_folder.path()).error();
    QVERIFY2(folder.message.contains(u"is a folder"), qPrintable(folder.message));
    QVERIFY(!folder.message.contains(folder.detail));
}

static Result<ImportMapping> mappingOf(const QByteArray &household, Language language = Language::Chinese)
{
    return importMappingFromJson(
        R"({"source": "s", "household_key": "h", "member_key": "m", "household": {)" + household + "}}", language);
}

void HouseholdImportTest::refusesFieldsOfTheServer()
{
    const auto refused = mappingOf(R"("number": {"column": "h"})", Language::English);
    QVERIFY(!refused);
    const QString message = refused.error().message;
    QVERIFY2(message.contains(u"“household.number” (Household number)"), qPrintable(message));
    QVERIFY2(message.contains(u"“household.provisional_number”"), qPrintable(message));
    QVERIFY(mappingOf(R"("number": {"column": "h"})").error().message.contains(u"户编号"));
    QVERIFY(mappingOf(R"("provisional_number": {"column": "h"})").ok());
}

void HouseholdImportTest::refusesFieldsOfOtherRoles()
{
    const auto mapping = mappingOf(R"("kind": {"constant": "01"})");
    QVERIFY(checkMayFill(*mapping, static_cast<Roles>(Role::Cadre)));
    QVERIFY(checkMayFill(*mapping, Role::Cadre | Role::Reviewer));
    const Outcome refused = checkMayFill(*mapping, static_cast<Roles>(Role::Reviewer));
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"household.kind"), qPrintable(refused.error().message));
    QVERIFY(refused.error().message.contains(roleLabel(Role::Cadre)));
}

void HouseholdImportTest::countsWithoutNamingAnybody()
{
    const auto result = imported(man + woman + child + pensioner);
    const QJsonObject json = toJson(result.value());
    QCOMPARE(json.value(u"households").toInt(), 2);
    QCOMPARE(json.value(u"members").toInt(), 4);
    QCOMPARE(json.value(u"complete").toInt(), 1);
    QCOMPARE(json.value(u"drafts").toInt(), 1);
    QCOMPARE(json.value(u"draft_reasons").toObject().value(u"household.main_cause").toInt(), 1);
    QCOMPARE(json.value(u"problems").toObject().value(u"E B05").toInt(), 2);
    QVERIFY(!toText(*result).contains(u"受访者"));
}

QTEST_GUILESS_MAIN(HouseholdImportTest)
#include "HouseholdImportTest.moc"
