// SPDX-License-Identifier: GPL-3.0-or-later
// The main job end to end as the program runs it without a window: real server process, real devices, real files.
#include "models/rules/DemonstrationVillage.h"
#include "models/rules/Pinyin.h"
#include "tests/support/ByteSearch.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class MainJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVillageGoesAllTheWay();
    void nothingOfAPersonIsReadableOnDisk();
    void anotherRunTakesThePlaceOfTheFirst();
    void aSurveyOfOtherPeoplesMakingGoesAllTheWay();
    void touchesNoFolderOfSomebodyElse();

private:
    QTemporaryDir m_folder;
};

using namespace models;

static constexpr int Households = 12;

// Not part of the project: beside the checkout, or where the environment says.
static QString surveyFile()
{
    return qEnvironmentVariable("HEMAI_SURVEY_FILE", QStringLiteral(HEMAI_SOURCE_DIR "/../shared/data/eusilc.csv.gz"));
}

struct Run
{
    int code = -1;
    QJsonObject report;
    QByteArray told;
};

static Run mainJob(const QString &folder, const QStringList &more)
{
    QProcess process;
    process.start(QStringLiteral(HEMAI_BIN_DIR "/hemai-tool"),
                  QStringList{u"demo"_qs, u"--headless"_qs, u"--out"_qs, folder} + more);
    if (!process.waitForFinished(900'000))
        return {};
    QFile file(folder + u"/report.json");
    QJsonObject report;
    if (file.open(QIODevice::ReadOnly))
        report = QJsonDocument::fromJson(file.readAll()).object();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, report,
            process.readAllStandardError()};
}

static void verifyStory(const Run &run)
{
    QVERIFY2(run.code == 0, run.told.constData());
    QCOMPARE(run.report.value(u"conflicts_raised"_qs).toInt(), 1);
    QCOMPARE(run.report.value(u"conflicts_open"_qs).toInt(-1), 0);
    QVERIFY(run.report.value(u"devices_equal"_qs).toBool());
    QVERIFY(run.report.value(u"failure"_qs).isUndefined());
    QCOMPARE(run.report.value(u"databases"_qs).toArray().size(), 3);
    QVERIFY(run.report.value(u"seconds"_qs).toObject().contains(u"approve"_qs));
}

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void MainJobTest::aVillageGoesAllTheWay()
{
    const Run run = mainJob(m_folder.filePath(u"village"_qs), {u"--households"_qs, QString::number(Households)});
    verifyStory(run);
    QCOMPARE(run.report.value(u"households"_qs).toInt(), Households);
    for (const QJsonValue &database : run.report.value(u"databases"_qs).toArray())
        QVERIFY(!contentOf(database.toString()).startsWith("SQLite format 3")); // encrypted
    for (const QJsonValue &pdf : run.report.value(u"pdfs"_qs).toArray())
        QVERIFY(contentOf(pdf.toString()).startsWith("%PDF-"));
    const QString charts = m_folder.filePath(u"village/charts/"_qs);
    QVERIFY(!QImage(charts + u"causes-before.png").isNull());
    QVERIFY(QImage(charts + u"causes-before.png") != QImage(charts + u"causes-after.png"));
    QVERIFY(contentOf(charts + u"causes-after.svg").contains("</svg>"));
}

void MainJobTest::aSurveyOfOtherPeoplesMakingGoesAllTheWay()
{
    const QString survey = surveyFile();
    if (!QFile::exists(survey))
        QSKIP("the survey file is neither at ../shared/data/eusilc.csv.gz nor where HEMAI_SURVEY_FILE says");
    const Run run = mainJob(m_folder.filePath(u"survey"_qs),
                            {u"--households"_qs, QString::number(Households), u"--survey"_qs, survey, u"--mapping"_qs,
                             QStringLiteral(HEMAI_SOURCE_DIR "/resources/examples/eusilc.mapping.json")});
    verifyStory(run);
    QCOMPARE(run.report.value(u"households"_qs).toInt(), 6000 + Households);
    QVERIFY(run.report.value(u"members"_qs).toInt() > 14'827);
    QVERIFY(run.report.value(u"drafts"_qs).toInt() > 0);
}

// What stands in the folders of all three devices, in every encoding and in pinyin.
void MainJobTest::nothingOfAPersonIsReadableOnDisk()
{
    Pinyin pinyin;
    QStringList secrets;
    for (const HouseholdCase &household : demonstrationHouseholds(Households)) {
        for (const Member &member : household.members)
            secrets.append({member.name, pinyin.text(member.name)});
        for (const MemberIdentity &identity : household.identities)
            secrets.append(identity.number);
        secrets.append({household.contact->phone, household.contact->bankAccount, household.household.address});
    }
    const support::ByteSearch search = support::searchBytes({m_folder.filePath(u"village/devices"_qs)}, secrets);
    QVERIFY(search.files >= 9);
    QVERIFY(search.bytes > 500'000);
    QCOMPARE(search.found, QStringList());
}

void MainJobTest::anotherRunTakesThePlaceOfTheFirst()
{
    const QString folder = m_folder.filePath(u"village"_qs);
    if (!QFile::exists(folder + u"/report.json"))
        aVillageGoesAllTheWay(); // this function alone was asked for
    const Run run = mainJob(folder, {u"--households"_qs, QString::number(Households)});
    verifyStory(run);
    QCOMPARE(run.report.value(u"households"_qs).toInt(), Households);
}

void MainJobTest::touchesNoFolderOfSomebodyElse()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"mine/server"_qs));
    QVERIFY(mainJob(m_folder.filePath(u"mine"_qs), {}).code != 0);
    QVERIFY(QFile::exists(m_folder.filePath(u"mine/server"_qs)));
}

QTEST_GUILESS_MAIN(MainJobTest)
#include "MainJobTest.moc"
