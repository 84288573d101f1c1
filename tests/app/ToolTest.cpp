// SPDX-License-Identifier: GPL-3.0-or-later
// The command-line tool as a user meets it: arguments in, text and exit code out.
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class ToolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helps_data();
    void helps();
    void refusesWrongUse_data();
    void refusesWrongUse();
    void measuresAFile();
    void saysWhyItFailed();
    void describesTheRecords();
    void theDesktopTellsItsOptionsWithoutADisplay();

private:
    QTemporaryDir m_folder;
};

struct Run
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

static Run tool(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(HEMAI_BIN_DIR "/hemai-tool"), arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

void ToolTest::helps_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("usage");
    QTest::newRow("the program") << QStringList{u"--help"_qs} << QByteArray("Usage: hemai-tool COMMAND");
    QTest::newRow("measure") << QStringList{u"measure"_qs, u"--help"_qs} << QByteArray("Usage: hemai-tool measure ");
    QTest::newRow("describe") << QStringList{u"describe"_qs, u"-h"_qs} << QByteArray("Usage: hemai-tool describe ");
}

void ToolTest::helps()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, usage);
    const Run run = tool(arguments);
    QCOMPARE(run.code, 0);
    QVERIFY2(run.out.startsWith(usage), run.out.constData());
    QVERIFY(run.err.isEmpty());
}

void ToolTest::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown command") << QStringList{u"fly"_qs};
    QTest::newRow("unknown option") << QStringList{u"measure"_qs, u"--fly"_qs};
    QTest::newRow("no file") << QStringList{u"measure"_qs, u"--income"_qs, u"y"_qs, u"--line"_qs, u"1"_qs};
    QTest::newRow("no line") << QStringList{u"measure"_qs, u"f.csv"_qs, u"--income"_qs, u"y"_qs};
    QTest::newRow("line of nothing") << QStringList{u"measure"_qs, u"f.csv"_qs,  u"--income"_qs,
                                                    u"y"_qs,       u"--line"_qs, u"0"_qs};
    QTest::newRow("two types") << QStringList{u"describe"_qs, u"a"_qs, u"b"_qs};
}

void ToolTest::refusesWrongUse()
{
    QFETCH(QStringList, arguments);
    const Run run = tool(arguments);
    QCOMPARE(run.code, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY(!run.err.isEmpty());
}

void ToolTest::measuresAFile()
{
    const QString path = m_folder.filePath(u"收入.csv"_qs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("收入\n100\n110\n150\n160\n\n");
    file.close();
    const QStringList arguments{u"measure"_qs, path, u"--income"_qs, u"收入"_qs, u"--line"_qs, u"125"_qs};
    QVERIFY(tool(arguments).out.contains("0.500000"));
    const Run run = tool(arguments + QStringList{u"--json"_qs});
    QCOMPARE(run.code, 0);
    const QJsonObject json = QJsonDocument::fromJson(run.out).object();
    QCOMPARE(json.value(u"headcount_ratio").toDouble(), 0.5);
    QCOMPARE(json.value(u"poverty_gap").toDouble(), 0.08);
}

void ToolTest::saysWhyItFailed()
{
    const QStringList absent{u"measure"_qs, m_folder.filePath(u"absent.csv"_qs), u"--income"_qs, u"y"_qs,
                             u"--line"_qs,  u"1"_qs};
    const Run run = tool(absent);
    QCOMPARE(run.code, 1);
    QVERIFY(run.out.isEmpty());
    QVERIFY(!run.err.isEmpty());
    const Run json = tool(absent + QStringList{u"--json"_qs});
    QCOMPARE(json.code, 1);
    QCOMPARE(QJsonDocument::fromJson(json.out).object().value(u"error").toString(), QString::fromUtf8(run.err).trimmed());
    const Run misused = tool({u"describe"_qs, u"a"_qs, u"b"_qs, u"--json"_qs});
    QCOMPARE(misused.code, 2);
    QVERIFY(!QJsonDocument::fromJson(misused.out).object().value(u"error").toString().isEmpty());
}

void ToolTest::describesTheRecords()
{
    const Run run = tool({u"describe"_qs, u"--json"_qs});
    QCOMPARE(run.code, 0);
    QVERIFY(!QJsonDocument::fromJson(run.out).object().value(u"record_types").isUndefined());
    QCOMPARE(tool({u"describe"_qs, u"nothing"_qs}).code, 1);
}

void ToolTest::theDesktopTellsItsOptionsWithoutADisplay()
{
    QProcess desktop;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_qs, u"xcb"_qs);
    environment.remove(u"DISPLAY"_qs);
    desktop.setProcessEnvironment(environment);
    for (const QString &question : {u"--help"_qs, u"--version"_qs}) {
        desktop.start(QStringLiteral(HEMAI_BIN_DIR "/hemai"), {question});
        QVERIFY(desktop.waitForFinished(60'000));
        QCOMPARE(desktop.exitStatus(), QProcess::NormalExit);
        QCOMPARE(desktop.exitCode(), 0);
        QVERIFY(desktop.readAllStandardOutput().contains("hemai"));
    }
}

QTEST_GUILESS_MAIN(ToolTest)
#include "ToolTest.moc"
