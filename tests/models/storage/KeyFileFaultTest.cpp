// SPDX-License-Identifier: GPL-3.0-or-later
// The key file on a disk that fails: after every fault it opens with the password of before or with the new one.
#include "models/storage/KeyFile.h"
#include "tests/support/ShortFiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

using namespace models;

class KeyFileFaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aWriteThatEndsShortAnywhereChangesNothing();
    void aFullDiskIsSaidAndChangesNothing_data();
    void aFullDiskIsSaidAndChangesNothing();
    void aRefusedFileChangesNothing_data();
    void aRefusedFileChangesNothing();
    void aFileTornAnywhereLeavesThePreviousOne();
    void aKeyThatCouldNotBeMadeCanBeMadeAgain();

private:
    KeyFile file() const { return KeyFile(m_path, {1, 8192}); } // one cheap guess
    Outcome create() const { return file().create(*m_key, Id(), u"old"_qs, nullptr, m_public); }
    Outcome change() const { return file().setPassword(*m_key, u"new"_qs, nullptr); }
    bool opensWith(const QString &password) const
    {
        const Result<DataKey> key = file().unlock(password, nullptr);
        return key && *key == *m_key;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    std::optional<DataKey> m_key;
    QByteArray m_public = QByteArray(crypto_box_PUBLICKEYBYTES, '\0');
};

void KeyFileFaultTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(u"keys"_qs);
    m_key = DataKey::random();
    QByteArray secret(crypto_box_SECRETKEYBYTES, '\0');
    crypto_box_keypair(reinterpret_cast<unsigned char *>(m_public.data()),
                       reinterpret_cast<unsigned char *>(secret.data()));
    QVERIFY(create());
}

void KeyFileFaultTest::aWriteThatEndsShortAnywhereChangesNothing()
{
    const qint64 size = QFile(m_path).size();
    QVERIFY(size > 100);
    for (qint64 bytes = 0; bytes < size; ++bytes) {
        const Outcome changed = [&] {
            const support::ShortFiles disk(bytes);
            return change();
        }();
        QVERIFY2(!changed, qPrintable(QString::number(bytes)));
        QVERIFY2(opensWith(u"old"_qs), qPrintable(QString::number(bytes)));
    }
    QVERIFY(change());
    QVERIFY(opensWith(u"new"_qs));
}

void KeyFileFaultTest::aFullDiskIsSaidAndChangesNothing_data()
{
    QTest::addColumn<QString>("beside");
    QTest::newRow("for the file") << u".new"_qs;
    QTest::newRow("for the one that is kept") << u".previous.new"_qs;
}

void KeyFileFaultTest::aFullDiskIsSaidAndChangesNothing()
{
    QFETCH(QString, beside);
    QVERIFY(QFile::link(u"/dev/full"_qs, m_path + beside));
    const Outcome changed = change();
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, ErrorKind::DiskFull);
    QVERIFY(opensWith(u"old"_qs));
    QVERIFY(change()); // there is room again
    QVERIFY(opensWith(u"new"_qs));
}

void KeyFileFaultTest::aRefusedFileChangesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("beside it") << u".new"_qs;
    QTest::newRow("beside the one that is kept") << u".previous.new"_qs;
    QTest::newRow("the one that is kept") << u".previous"_qs;
}

// A folder in its place cannot be opened and not be replaced.
void KeyFileFaultTest::aRefusedFileChangesNothing()
{
    QFETCH(QString, name);
    QVERIFY(QDir().mkpath(m_path + name + u"/full"));
    const Outcome changed = change();
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, ErrorKind::Storage);
    QVERIFY(opensWith(u"old"_qs));
    QVERIFY(QDir(m_path + name).removeRecursively());
    QVERIFY(change());
    QVERIFY(opensWith(u"new"_qs));
}

void KeyFileFaultTest::aFileTornAnywhereLeavesThePreviousOne()
{
    QVERIFY(change()); // the file of the old password is kept
    QFile whole(m_path);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    whole.close();
    for (qsizetype cut = 0; cut < bytes.size(); ++cut) {
        QFile torn(m_path);
        QVERIFY(torn.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(torn.write(bytes.first(cut)), cut);
        torn.close();
        QVERIFY2(opensWith(u"old"_qs), qPrintable(QString::number(cut)));
    }
    QVERIFY(change()); // and a torn one is not kept in its stead
    QVERIFY(opensWith(u"new"_qs));
    QVERIFY(QFile::remove(m_path));
    QVERIFY(opensWith(u"old"_qs));
}

void KeyFileFaultTest::aKeyThatCouldNotBeMadeCanBeMadeAgain()
{
    m_path = m_dir->filePath(u"another"_qs);
    const Outcome made = [&] {
        const support::ShortFiles disk(50);
        return create();
    }();
    QVERIFY(!made);
    QVERIFY(!file().exists());
    QVERIFY(create());
    QVERIFY(opensWith(u"old"_qs));
}

QTEST_GUILESS_MAIN(KeyFileFaultTest)
#include "KeyFileFaultTest.moc"
