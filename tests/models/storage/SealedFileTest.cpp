// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/SealedFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace models;

class SealedFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBack_data();
    void readsBack();
    void showsNoClearText();
    void opensUnderItsNameAndKeyOnly();
    void neverTakesAChangedByteOrACut();
    void saysThatItIsMissing();
    void refusesMoreThanTheLimit();
    void leavesNothingBesideIt();
    void saysThatTheFolderIsMissing();

private:
    QString path() const { return m_dir.filePath(u"photo"_qs); }
    QTemporaryDir m_dir;
    const DataKey m_key = DataKey::random();
};

void SealedFileTest::readsBack_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a byte") << QByteArray("x");
    QTest::newRow("a photo") << QByteArray(3'000'000, '\x8f');
}

void SealedFileTest::readsBack()
{
    QFETCH(QByteArray, content);
    QVERIFY(writeSealedFile(path(), content, "name", m_key));
    const auto read = readSealedFile(path(), "name", m_key);
    QVERIFY(read);
    QCOMPARE(*read, content);
}

void SealedFileTest::showsNoClearText()
{
    QVERIFY(writeSealedFile(path(), QByteArray(1000, 'A'), "name", m_key));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("AAAA"));
}

void SealedFileTest::opensUnderItsNameAndKeyOnly()
{
    QVERIFY(writeSealedFile(path(), "content", "name", m_key));
    QCOMPARE(readSealedFile(path(), "other", m_key).error().kind, ErrorKind::Corrupt);
    QCOMPARE(readSealedFile(path(), "name", DataKey::random()).error().kind, ErrorKind::Corrupt);
}

void SealedFileTest::neverTakesAChangedByteOrACut()
{
    QVERIFY(writeSealedFile(path(), "content", "name", m_key));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    const auto refuses = [&](const QByteArray &stored) {
        QFile out(path());
        return out.open(QIODevice::WriteOnly) && out.write(stored) == stored.size() && out.flush() &&
               !readSealedFile(path(), "name", m_key);
    };
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 4);
        QVERIFY(refuses(changed));
        QVERIFY(refuses(whole.left(at)));
    }
}

void SealedFileTest::saysThatItIsMissing()
{
    QCOMPARE(readSealedFile(m_dir.filePath(u"none"_qs), "name", m_key).error().kind, ErrorKind::NotFound);
}

void SealedFileTest::refusesMoreThanTheLimit()
{
    QVERIFY(writeSealedFile(path(), QByteArray(100, 'x'), "name", m_key));
    QVERIFY(readSealedFile(path(), "name", m_key, 100));
    QCOMPARE(readSealedFile(path(), "name", m_key, 99).error().kind, ErrorKind::Invalid);
}

void SealedFileTest::leavesNothingBesideIt()
{
    QVERIFY(writeSealedFile(path(), "first", "name", m_key));
    QVERIFY(writeSealedFile(path(), "second", "name", m_key));
    QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files), QStringList(u"photo"_qs));
}

void SealedFileTest::saysThatTheFolderIsMissing()
{
    const Outcome written = writeSealedFile(m_dir.filePath(u"no/photo"_qs), "x", "name", m_key);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Storage);
}

QTEST_GUILESS_MAIN(SealedFileTest)
#include "SealedFileTest.moc"
