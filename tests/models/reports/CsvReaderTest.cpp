// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/CsvReader.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

using namespace models;

class CsvReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCells_data();
    void readsCells();
    void refusesWhatIsNotSound_data();
    void refusesWhatIsNotSound();
    void tellsTheEncoding_data();
    void tellsTheEncoding();
    void countsLines();
    void readsOverTheEdgesOfPieces();
    void unpacksGzip();
    void refusesDamagedGzip();
    void stopsAtItsBounds();
    void saysWhenThereIsNoFile();
    void findsColumnsByName();
    void refusesRaggedRows();

private:
    QString written(const QByteArray &content);
    QTemporaryDir m_folder;
};

QString CsvReaderTest::written(const QByteArray &content)
{
    const QString path = m_folder.filePath(u"file.csv"_qs);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the temporary file cannot be written");
    return path;
}

// All rows, cells joined by |.
static Result<QStringList> rowsOf(const QString &path, const CsvOptions &options = {})
{
    auto reader = CsvReader::open(path, options);
    if (!reader)
        return reader.error();
    QStringList rows;
    while (true) {
        auto row = reader->next();
        if (!row)
            return row.error();
        if (!*row)
            return rows;
        rows += (*row)->cells.join(u'|');
    }
}

static QByteArray gzipped(const QByteArray &content)
{
    QByteArray packed(content.size() + 1024, '\0');
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
    QByteArray input = content;
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

void CsvReaderTest::readsCells_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << QStringList{u"a|b"_qs, u"1|2"_qs};
    QTest::newRow("no newline at the end") << QByteArray("a,b\n1,2") << QStringList{u"a|b"_qs, u"1|2"_qs};
    QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << QStringList{u"a|b"_qs, u"1|2"_qs};
    QTest::newRow("CR alone") << QByteArray("a,b\r1,2\r") << QStringList{u"a|b"_qs, u"1|2"_qs};
    QTest::newRow("empty cells") << QByteArray(",\n,x,\n") << QStringList{u"|"_qs, u"|x|"_qs};
    QTest::newRow("trailing comma at the end of the file") << QByteArray("a,") << QStringList{u"a|"_qs};
    QTest::newRow("quoted") << QByteArray("\"a,b\",\"c\"\"d\"\n") << QStringList{u"a,b|c\"d"_qs};
    QTest::newRow("quoted and empty") << QByteArray("\"\"\n\"\",\"\"") << QStringList{QString(), u"|"_qs};
    QTest::newRow("newlines in quotes") << QByteArray("\"a\r\nb\",c\r\n") << QStringList{u"a\r\nb|c"_qs};
    QTest::newRow("blank lines") << QByteArray("\n\na\n\r\n\r\nb\n\n") << QStringList{u"a"_qs, u"b"_qs};
    QTest::newRow("blanks are kept") << QByteArray(" a , b\n") << QStringList{u" a | b"_qs};
    QTest::newRow("nothing") << QByteArray() << QStringList();
    QTest::newRow("mark alone") << QByteArray("\xEF\xBB\xBF") << QStringList();
    QTest::newRow("mark before a quote") << QByteArray("\xEF\xBB\xBF\"a\"\n") << QStringList{u"a"_qs};
}

void CsvReaderTest::readsCells()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, rows);
    const auto read = rowsOf(written(content));
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(*read, rows);
}

void CsvReaderTest::refusesWhatIsNotSound_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("line");
    QTest::newRow("quote never closed") << QByteArray("a\n\"b\nc\n") << u"line 2"_qs;
    QTest::newRow("quote inside a plain cell") << QByteArray("a\nb\"c\n") << u"Line 2"_qs;
    QTest::newRow("text behind a quote") << QByteArray("a\nb\n\"c\"d\n") << u"Line 3"_qs;
    QTest::newRow("NUL") << QByteArray("a\n\0b\n", 5) << u"Line 2"_qs;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE\x61\x00\x2C\x00", 6) << u"UTF-8"_qs;
    QTest::newRow("broken UTF-8 after good") << QByteArray("\xEF\xBB\xBF\xE7\xA6\xBE\n\xE7\xA6\n") << u"Line 2"_qs;
    QTest::newRow("character cut at the end") << QByteArray("\xEF\xBB\xBFok\n\xE7\xA6") << u"Line 2"_qs;
    QTest::newRow("broken GB18030") << QByteArray("\xB8\xCA,\xFF\xFF\n") << u"Line 1"_qs;
}

void CsvReaderTest::refusesWhatIsNotSound()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, line);
    const auto read = rowsOf(written(content));
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(line), qPrintable(read.error().message));
}

void CsvReaderTest::tellsTheEncoding_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QString>("text");
    QTest::newRow("GBK") << QByteArray("GB18030") << u"姓名,甘大山"_qs;
    QTest::newRow("four bytes in GB18030") << QByteArray("GB18030") << u"姓名,𬭎㐀"_qs;
    QTest::newRow("two characters that look like UTF-8 in GBK, with others")
        << QByteArray("GB18030") << u"联通,姓名"_qs;
    QTest::newRow("UTF-8 without a mark") << QByteArray("UTF-8") << u"姓名,甘大山,𬭎"_qs;
}

void CsvReaderTest::tellsTheEncoding()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QString, text);
    QStringEncoder encoder(encoding.constData());
    QVERIFY(encoder.isValid());
    const auto rows = rowsOf(written("ascii,first\n" + QByteArray(encoder.encode(text)) + "\n"));
    QVERIFY2(rows.ok(), rows ? "" : qPrintable(rows.error().message));
    QCOMPARE(rows->last(), QString(text).replace(u',', u'|'));
}

void CsvReaderTest::countsLines()
{
    auto reader = CsvReader::open(written("a\r\n\r\n\"b\r\nb\"\r\nc\n"));
    QVERIFY(reader.ok());
    QList<qint64> lines;
    for (auto row = reader->next(); row && *row; row = reader->next())
        lines += (*row)->line;
    QCOMPARE(lines, (QList<qint64>{1, 3, 5}));
}

void CsvReaderTest::readsOverTheEdgesOfPieces()
{
    QByteArray content;
    QStringList expected;
    for (int i = 0; i < 60'000; ++i) {
        content += "\"" + QByteArray::number(i) + "\",\xE7\xA6\xBE\xE8\x84\x89\r\n";
        expected += QString::number(i) + u"|禾脉";
    }
    const auto rows = rowsOf(written(content));
    QVERIFY2(rows.ok(), rows ? "" : qPrintable(rows.error().message));
    QVERIFY(*rows == expected);
    const auto packed = rowsOf(written(gzipped(content)));
    QVERIFY(packed.ok() && *packed == expected);
}

void CsvReaderTest::unpacksGzip()
{
    const QByteArray two = gzipped("a,b\n") + gzipped("1,2\n");
    QCOMPARE(rowsOf(written(two)).value(), (QStringList{u"a|b"_qs, u"1|2"_qs}));
    QCOMPARE(rowsOf(written(gzipped(""))).value(), QStringList());
}

void CsvReaderTest::refusesDamagedGzip()
{
    const QByteArray whole = gzipped(QByteArray("a,b\n").repeated(50));
    const auto cut = rowsOf(written(whole.chopped(3)));
    QVERIFY(!cut);
    QCOMPARE(cut.error().kind, ErrorKind::Corrupt);
    QByteArray changed = whole;
    changed[changed.size() - 6] = static_cast<char>(changed.at(changed.size() - 6) ^ 1);
    QVERIFY(!rowsOf(written(changed)));
    QVERIFY(!rowsOf(written(whole + "rubbish")));
}

void CsvReaderTest::stopsAtItsBounds()
{
    CsvOptions narrow;
    narrow.mostRowBytes = 100;
    const auto row = rowsOf(written("a\n" + QByteArray(101, 'x') + "\n"), narrow);
    QVERIFY(!row && row.error().message.contains(u"line 2"));

    CsvOptions few;
    few.mostCells = 3;
    QVERIFY(!rowsOf(written("a,b,c,d\n"), few));

    CsvOptions small;
    small.mostBytes = 1024 * 1024;
    QVERIFY(!rowsOf(written(gzipped(QByteArray("aaaaaaa\n").repeated(200'000))), small));
}

void CsvReaderTest::saysWhenThereIsNoFile()
{
    const auto none = rowsOf(m_folder.filePath(u"absent.csv"_qs));
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::Storage);
}

void CsvReaderTest::findsColumnsByName()
{
    auto table = CsvTable::open(written("a, b ,c,c\n1,2,3,4\n"));
    QVERIFY(table.ok());
    QCOMPARE(table->column(u"b"_qs).value(), 1);
    QVERIFY(table->column(u"d"_qs).error().message.contains(u"a, b, c, c"));
    QCOMPARE(table->column(u"c"_qs).error().kind, ErrorKind::Invalid);
    QVERIFY(!CsvTable::open(written("\n")));
}

void CsvReaderTest::refusesRaggedRows()
{
    auto table = CsvTable::open(written("a,b\n1,2\n3\n"));
    QVERIFY(table.ok());
    QVERIFY(table->next().ok());
    const auto ragged = table->next();
    QVERIFY(!ragged && ragged.error().message.contains(u"Line 3"));
}

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "CsvReaderTest.moc"
