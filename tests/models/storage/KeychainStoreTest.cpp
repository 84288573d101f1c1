// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in a session of its own with a real, unlocked keychain; see CMakeLists.txt.
#include "models/storage/KeychainStore.h"

#include <QTest>

using namespace models;

class KeychainStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsBackWhatWasWritten();
    void overwrites();
    void keepsNamesApart();
    void saysThatThereIsNone();
    void removesAndForgivesRemovingAgain();
    void answersManyAtOnce();

private:
    std::unique_ptr<KeychainStore> m_store;
};

void KeychainStoreTest::initTestCase()
{
    if (!qEnvironmentVariableIsSet("HEMAI_TEST_KEYCHAIN"))
        QSKIP("no session with a keychain: dbus-run-session or gnome-keyring-daemon is not installed");
    m_store = std::make_unique<KeychainStore>(u"hemai test"_qs);
}

// The main thread sleeps here: the keychain must work without its event loop.
void KeychainStoreTest::readsBackWhatWasWritten()
{
    const QByteArray secret("\0\1\xfe\xff binary", 11);
    QVERIFY(m_store->write(u"pepper"_qs, secret).result());
    const auto read = m_store->read(u"pepper"_qs).result();
    QVERIFY(read);
    QCOMPARE(*read, secret);
}

void KeychainStoreTest::overwrites()
{
    QVERIFY(m_store->write(u"twice"_qs, "first").result());
    QVERIFY(m_store->write(u"twice"_qs, "second").result());
    QCOMPARE(*m_store->read(u"twice"_qs).result(), QByteArray("second"));
}

void KeychainStoreTest::keepsNamesApart()
{
    QVERIFY(m_store->write(u"a"_qs, "of a").result());
    QVERIFY(m_store->write(u"b"_qs, "of b").result());
    QCOMPARE(*m_store->read(u"a"_qs).result(), QByteArray("of a"));
}

void KeychainStoreTest::saysThatThereIsNone()
{
    const auto read = m_store->read(u"never written"_qs).result();
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::NotFound);
    QVERIFY(!read.error().message.isEmpty());
}

void KeychainStoreTest::removesAndForgivesRemovingAgain()
{
    QVERIFY(m_store->write(u"short-lived"_qs, "x").result());
    QVERIFY(m_store->remove(u"short-lived"_qs).result());
    QCOMPARE(m_store->read(u"short-lived"_qs).result().error().kind, ErrorKind::NotFound);
    QVERIFY(m_store->remove(u"short-lived"_qs).result());
}

void KeychainStoreTest::answersManyAtOnce()
{
    QList<QFuture<Outcome>> writes;
    for (int i = 0; i < 20; ++i)
        writes += m_store->write(QString::number(i), QByteArray::number(i));
    for (const auto &write : writes)
        QVERIFY(write.result());
    QCOMPARE(*m_store->read(u"17"_qs).result(), QByteArray("17"));
}

QTEST_GUILESS_MAIN(KeychainStoreTest)
#include "KeychainStoreTest.moc"
