// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/DeviceFile.h"
#include "models/storage/DurableFile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace models;
using namespace syncing;

class DeviceFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrote();
    void refusesAnotherKey();
    void isReadFromItsCopyWhenDamagedOrGone();
    void refusesEveryChangedByte();
};

static DeviceIdentity someIdentity()
{
    DeviceIdentity identity;
    identity.device.bytes[0] = 4;
    identity.account.id.bytes[0] = 5;
    identity.account.name = u"cadre"_qs;
    identity.account.displayName = u"演示干部"_qs;
    identity.account.role = Role::Cadre;
    identity.keys = makeSigningKeys();
    identity.serverSigningKey = QByteArray(32, 's');
    identity.recoveryKey = QByteArray(32, 'r');
    return identity;
}

void DeviceFileTest::readsBackWhatItWrote()
{
    const QTemporaryDir folder;
    const DataKey key = DataKey::random();
    const DeviceIdentity identity = someIdentity();
    QVERIFY(writeDeviceFile(folder.filePath(u"device"_qs), key, identity).ok());
    const Result<DeviceIdentity> read = readDeviceFile(folder.filePath(u"device"_qs), key);
    QVERIFY(read.ok());
    QCOMPARE(read->device, identity.device);
    QCOMPARE(read->account, identity.account);
    QCOMPARE(read->keys.secretKey, identity.keys.secretKey);
    QCOMPARE(read->serverSigningKey, identity.serverSigningKey);
    QCOMPARE(read->recoveryKey, identity.recoveryKey);
}

void DeviceFileTest::refusesAnotherKey()
{
    const QTemporaryDir folder;
    QVERIFY(writeDeviceFile(folder.filePath(u"device"_qs), DataKey::random(), someIdentity()).ok());
    QCOMPARE(readDeviceFile(folder.filePath(u"device"_qs), DataKey::random()).error().kind, ErrorKind::Corrupt);
    QCOMPARE(readDeviceFile(folder.filePath(u"none"_qs), DataKey::random()).error().kind, ErrorKind::Corrupt);
}

// Its unsent work would be stranded: the data open by the key alone, but no server knows another device's stream.
void DeviceFileTest::isReadFromItsCopyWhenDamagedOrGone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"device"_qs);
    const DataKey key = DataKey::random();
    const DeviceIdentity identity = someIdentity();
    QVERIFY(writeDeviceFile(path, key, identity).ok());
    QVERIFY(QFile::resize(path, 10));
    QCOMPARE(readDeviceFile(path, key)->device, identity.device);
    QVERIFY(QFile::remove(path));
    QCOMPARE(readDeviceFile(path, key)->device, identity.device);
}

void DeviceFileTest::refusesEveryChangedByte()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"device"_qs);
    const DataKey key = DataKey::random();
    QVERIFY(writeDeviceFile(path, key, someIdentity()).ok());
    QFile file(path);
    QVERIFY(QFile::remove(copyOf(path)));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray whole = file.readAll();
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        file.seek(0);
        file.write(changed);
        file.flush();
        QCOMPARE(readDeviceFile(path, key).error().kind, ErrorKind::Corrupt);
    }
}

QTEST_GUILESS_MAIN(DeviceFileTest)
#include "DeviceFileTest.moc"
