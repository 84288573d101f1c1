// SPDX-License-Identifier: GPL-3.0-or-later
// The demonstration server as somebody meets it who tries the program: people, their village, and an end.
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

class DemoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWithTheDesktop();
    void itsPeopleFindTheirVillage();

private:
    QStringList demo(const QStringList &more) const;
    QTemporaryDir m_folder;
};

static const QString Tool = QStringLiteral(HEMAI_BIN_DIR "/hemai-tool");

struct Run
{
    int code = -1;
    QJsonObject json;
};

static Run tool(const QStringList &arguments)
{
    QProcess process;
    process.start(Tool, arguments + QStringList{u"--password-stdin"_qs, u"--json"_qs});
    process.write("hemai-2020\n");
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object()};
}

QStringList DemoTest::demo(const QStringList &more) const
{
    return QStringList{u"demo"_qs,   u"--out"_qs, m_folder.filePath(u"demo"_qs), u"--households"_qs, u"8"_qs,
                       u"--port"_qs, u"0"_qs} +
           more;
}

void DemoTest::endsWithTheDesktop()
{
    QProcess process;
    process.start(Tool, demo({u"--desktop"_qs, QStandardPaths::findExecutable(u"true"_qs)}));
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(process.readAllStandardOutput().contains("lifang"));
    QVERIFY(QFile::exists(m_folder.filePath(u"demo/furnished"_qs)));
    QVERIFY(!QFile::exists(m_folder.filePath(u"demo/setup"_qs)));
}

void DemoTest::itsPeopleFindTheirVillage()
{
    QProcess process;
    process.start(Tool, demo({}));
    QString told;
    while (!told.contains(u"admin") && process.waitForReadyRead(120'000))
        told += QString::fromUtf8(process.readAllStandardOutput());
    static const QRegularExpression place(u"(https://\\S+)[\\s\\S]*?([0-9a-f]{64})"_qs);
    const QRegularExpressionMatch match = place.match(told);
    QVERIFY2(match.hasMatch(), qPrintable(told));
    const Run enrolled = tool({u"enrol"_qs, u"--server"_qs, match.captured(1), u"--certificate"_qs, match.captured(2),
                               u"--login"_qs, u"lifang"_qs, u"--root"_qs, m_folder.filePath(u"accounts"_qs)});
    QCOMPARE(enrolled.code, 0);
    const QStringList account{u"--account"_qs, enrolled.json.value(u"account"_qs).toString()};
    QCOMPARE(tool(QStringList{u"sync"_qs} + account).code, 0);
    const Run check = tool(QStringList{u"check"_qs} + account);
    QCOMPARE(check.code, 0); // the village that it knows needs no name, and nothing in it is wrong
    QCOMPARE(check.json.value(u"households"_qs).toInt(), 8);
    process.terminate();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

QTEST_GUILESS_MAIN(DemoTest)
#include "DemoTest.moc"
