// SPDX-License-Identifier: GPL-3.0-or-later
// The main job end to end as the program runs it without a window: real server process, real devices, real files.
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
    void aSurveyOfOtherPeoplesMakingGoesAllTheWay();
    void runsTwiceIntoTheSameFolder();
    void touchesNoFolderOfSomebodyElse();

private:
    QTemporaryDir m_folder;
};

static const QString Survey = QStringLiteral(HEMAI_SOURCE_DIR "/../shared/data/eusilc.csv.gz");

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
    const Run run = mainJob(m_folder.filePath(u"village"_qs), {u"--households"_qs, u"12"_qs});
    verifyStory(run);
    QCOMPARE(run.report.value(u"households"_qs).toInt(), 12);
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
    if (!QFile::exists(Survey))
        QSKIP("the survey file ../shared/data/eusilc.csv.gz is not beside this checkout");
    const Run run = mainJob(m_folder.filePath(u"survey"_qs),
                            {u"--households"_qs, u"12"_qs, u"--survey"_qs, Survey, u"--mapping"_qs,
                             QStringLiteral(HEMAI_SOURCE_DIR "/resources/examples/eusilc.mapping.json")});
    verifyStory(run);
    QCOMPARE(run.report.value(u"households"_qs).toInt(), 6000 + 12);
    QVERIFY(run.report.value(u"members"_qs).toInt() > 14'827);
    QVERIFY(run.report.value(u"drafts"_qs).toInt() > 0);
}

void MainJobTest::runsTwiceIntoTheSameFolder()
{
    const Run run = mainJob(m_folder.filePath(u"village"_qs), {u"--households"_qs, u"12"_qs});
    verifyStory(run);
    QCOMPARE(run.report.value(u"households"_qs).toInt(), 12);
}

void MainJobTest::touchesNoFolderOfSomebodyElse()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"mine/server"_qs));
    QVERIFY(mainJob(m_folder.filePath(u"mine"_qs), {}).code != 0);
    QVERIFY(QFile::exists(m_folder.filePath(u"mine/server"_qs)));
}

QTEST_GUILESS_MAIN(MainJobTest)
#include "MainJobTest.moc"
