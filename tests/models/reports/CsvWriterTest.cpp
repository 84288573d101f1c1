// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/CsvWriter.h"

#include <QBuffer>
#include <QFile>
#include <QStringDecoder>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace models;

class CsvWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guardsCells_data();
    void guardsCells();
    void writesNumbersAsTheyAre();
    void writesGb18030();
    void reportsAFullDevice();
    void readsBackWhateverWasWritten();
};

static QByteArray line(const QString &cell, bool asText)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    asText ? writer.text(cell) : writer.number(cell);
    writer.endRow();
    return writer.finish().ok() ? buffer.data().mid(3) : QByteArray("failed");
}

void CsvWriterTest::guardsCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("name") << u"甘大山"_qs << u"甘大山\r\n"_qs;
    QTest::newRow("comma") << u"a,b"_qs << u"\"a,b\"\r\n"_qs;
    QTest::newRow("quote") << u"a\"b"_qs << u"\"a\"\"b\"\r\n"_qs;
    QTest::newRow("formula") << u"=1+1"_qs << u"'=1+1\r\n"_qs;
    QTest::newRow("plus") << u"+86"_qs << u"'+86\r\n"_qs;
    QTest::newRow("minus") << u"-2"_qs << u"'-2\r\n"_qs;
    QTest::newRow("at") << u"@SUM"_qs << u"'@SUM\r\n"_qs;
    QTest::newRow("full-width formula") << u"＝1"_qs << u"'＝1\r\n"_qs;
    QTest::newRow("apostrophe alone") << u"'a"_qs << u"'a\r\n"_qs;
    QTest::newRow("identity number") << u"99032320000229002X"_qs << u"\"=\"\"99032320000229002X\"\"\"\r\n"_qs;
    QTest::newRow("short number") << u"13800005521"_qs << u"13800005521\r\n"_qs;
}

void CsvWriterTest::guardsCells()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    QCOMPARE(QString::fromUtf8(line(text, true)), written);
}

void CsvWriterTest::writesNumbersAsTheyAre()
{
    QCOMPARE(line(u"-12.50"_qs, false), QByteArray("-12.50\r\n"));
    QCOMPARE(line(QString(), false), QByteArray("\r\n"));
}

void CsvWriterTest::writesGb18030()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, CsvEncoding::Gb18030);
    writer.text(u"禾脉"_qs);
    writer.endRow();
    QVERIFY(writer.finish().ok());
    QStringDecoder decoder("GB18030");
    QCOMPARE(QString(decoder.decode(buffer.data())), u"禾脉\r\n"_qs);
}

void CsvWriterTest::reportsAFullDevice()
{
    QBuffer closed;
    closed.open(QIODevice::ReadOnly);
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    CsvWriter writer(closed);
    writer.text(u"a"_qs);
    writer.endRow();
    QCOMPARE(writer.finish().error().kind, ErrorKind::Storage);
}

static QString anyCell()
{
    static const QString characters = u"ab'\"=+-@,;\n\r\t 019X禾＝𬭎"_qs;
    const auto letters = characters.toUcs4();
    QString cell;
    const auto size = *rc::gen::inRange(0, 16);
    for (int i = 0; i < size; ++i)
        cell += QString::fromUcs4(
            reinterpret_cast<const char32_t *>(&letters[*rc::gen::inRange<qsizetype>(0, letters.size())]), 1);
    return cell;
}

void CsvWriterTest::readsBackWhateverWasWritten()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"file.csv"_qs);
    QVERIFY(rc::check([&] {
        const auto encoding = *rc::gen::element(CsvEncoding::Utf8, CsvEncoding::Gb18030);
        const QStringList cells{anyCell(), anyCell(), anyCell()};
        QFile file(path);
        RC_ASSERT(file.open(QIODevice::WriteOnly));
        CsvWriter writer(file, encoding);
        for (const QString &cell : cells)
            writer.text(cell);
        writer.endRow();
        RC_ASSERT(writer.finish().ok());
        file.close();

        CsvOptions options;
        options.encoding = encoding;
        auto reader = CsvReader::open(path, options);
        const auto row = reader->next();
        RC_ASSERT(row.ok() && row->has_value());
        QStringList read;
        for (const QString &cell : (*row)->cells)
            read += plainCell(cell);
        RC_ASSERT(read == cells);
    }));
}

QTEST_GUILESS_MAIN(CsvWriterTest)
#include "CsvWriterTest.moc"
