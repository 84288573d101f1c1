// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/ExportedFile.h"

#include "tests/support/ShortFiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace models;

class ExportedFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesThePlaceOfAnOlderOne();
    void leavesTheOlderOneOnAFullDisk();
    void tellsThatThePlaceCannotBeWritten();

private:
    QByteArray content() const;
    const QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(u"table.csv"_qs);
};

QByteArray ExportedFileTest::content() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ExportedFileTest::takesThePlaceOfAnOlderOne()
{
    QVERIFY(writeExported(m_path, "older"));
    QVERIFY(writeExported(m_path, "newer\r\n"));
    QCOMPARE(content(), QByteArray("newer\r\n"));
}

void ExportedFileTest::leavesTheOlderOneOnAFullDisk()
{
    QVERIFY(writeExported(m_path, "older"));
    for (const qsizetype size : {100, 100'000}) { // a small one goes to the disk only with the last step
        const auto written = [&] {
            const support::ShortFiles disk(50);
            return writeExported(m_path, QByteArray(size, 'x'));
        }();
        QVERIFY(!written);
        QVERIFY(!written.error().message.isEmpty());
        QCOMPARE(content(), QByteArray("older"));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), 1);
    }
}

void ExportedFileTest::tellsThatThePlaceCannotBeWritten()
{
    const Outcome written = writeExported(m_folder.filePath(u"no/such/folder.csv"_qs), "text");
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Storage);
}

QTEST_GUILESS_MAIN(ExportedFileTest)
#include "ExportedFileTest.moc"
