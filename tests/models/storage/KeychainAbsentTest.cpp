// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/KeychainStore.h"

#include <QElapsedTimer>
#include <QTest>

using namespace models;

class KeychainAbsentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysThatThereIsNoKeychainWithinTheLimit();
    void endsWhatIsAskedWhenItGoes();
};

// Neither an address nor a place where one could be looked up.
void KeychainAbsentTest::initTestCase()
{
    for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "DISPLAY", "WAYLAND_DISPLAY"})
        qunsetenv(name);
}

void KeychainAbsentTest::saysThatThereIsNoKeychainWithinTheLimit()
{
    KeychainStore store(u"hemai test"_qs);
    QElapsedTimer time;
    time.start();
    const auto read = store.read(u"pepper"_qs).result();
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Locked);
    QVERIFY(!read.error().message.isEmpty());
    const auto written = store.write(u"pepper"_qs, "x").result();
    QVERIFY(!written);
    QVERIFY(time.elapsed() < 11'000);
}

void KeychainAbsentTest::endsWhatIsAskedWhenItGoes()
{
    QFuture<Result<QByteArray>> asked;
    {
        KeychainStore store(u"hemai test"_qs);
        asked = store.read(u"pepper"_qs);
    }
    QVERIFY(asked.isFinished());
    QCOMPARE(asked.resultCount(), 1);
    QVERIFY(!asked.result());
}

QTEST_GUILESS_MAIN(KeychainAbsentTest)
#include "KeychainAbsentTest.moc"
