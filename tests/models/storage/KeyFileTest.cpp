// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/KeyFile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

using namespace models;

class KeyFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void unlocksWithPasswordAndPepper();
    void refusesTheWrongPassword();
    void saysThatThePepperIsMissing();
    void refusesAnotherPepper();
    void worksWithoutAKeychainAndSaysSo();
    void composesThePasswordBeforeUse();
    void recoversThroughTheOrganisation();
    void recoveryTellsWhoseKeyItIs();
    void changesThePasswordAlone();
    void refusesToWrapAnotherKey();
    void refusesASecondAccountInTheSameFile();
    void refusesAWrongRecoveryKey();
    void usesThePreviousFileWhenTorn();
    void usesThePreviousFileWhenMissing();
    void locksTheKeyAway();
    void neverTakesAFlippedByte();
    void aTornFileDoesNotPushOutItsPredecessor();
    void leavesAFileOfANewerVersionAlone();
    void showsNeitherKeyNorPassword();
    void isReadableByTheOwnerAlone();
    void limitsWhatAFileMayCost();

private:
    KeyFile file() const { return KeyFile(m_path, {1, 8192}); } // one cheap guess
    QByteArray stored(const QString &suffix = {}) const;
    void overwrite(const QByteArray &bytes, const QString &suffix = {}) const;
    bool unlocks(const QString &password) const;
    ErrorKind refusal(const QString &password, const Pepper *pepper) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    std::optional<DataKey> m_key;
    std::optional<Pepper> m_pepper;
    QByteArray m_public = QByteArray(crypto_box_PUBLICKEYBYTES, '\0');
    QByteArray m_secret = QByteArray(crypto_box_SECRETKEYBYTES, '\0');
    const Id m_account = *Id::fromHex(u"00112233445566778899aabbccddeeff");
};

static const QString Password = u"山路十八弯"_qs;

void KeyFileTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(u"account.key"_qs);
    m_key = DataKey::random();
    m_pepper = Pepper::random();
    crypto_box_keypair(reinterpret_cast<unsigned char *>(m_public.data()),
                       reinterpret_cast<unsigned char *>(m_secret.data()));
    QVERIFY(!file().exists());
    QVERIFY(file().create(*m_key, m_account, Password, &*m_pepper, m_public));
    QVERIFY(file().exists());
}

QByteArray KeyFileTest::stored(const QString &suffix) const
{
    QFile file(m_path + suffix);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void KeyFileTest::overwrite(const QByteArray &bytes, const QString &suffix) const
{
    QFile file(m_path + suffix);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

bool KeyFileTest::unlocks(const QString &password) const
{
    const auto key = file().unlock(password, &*m_pepper);
    return key && *key == *m_key;
}

ErrorKind KeyFileTest::refusal(const QString &password, const Pepper *pepper) const
{
    const auto key = file().unlock(password, pepper);
    return key ? ErrorKind::Internal : key.error().kind;
}

void KeyFileTest::unlocksWithPasswordAndPepper()
{
    QVERIFY(unlocks(Password));
    QCOMPARE(*file().needsPepper(), true);
}

void KeyFileTest::refusesTheWrongPassword()
{
    QCOMPARE(refusal(u"别的"_qs, &*m_pepper), ErrorKind::Denied);
    QCOMPARE(refusal(QString(), &*m_pepper), ErrorKind::Denied);
}

void KeyFileTest::saysThatThePepperIsMissing()
{
    QCOMPARE(refusal(Password, nullptr), ErrorKind::Locked);
}

void KeyFileTest::refusesAnotherPepper()
{
    const Pepper other = Pepper::random();
    QCOMPARE(refusal(Password, &other), ErrorKind::Denied);
}

void KeyFileTest::worksWithoutAKeychainAndSaysSo()
{
    QVERIFY(file().setPassword(*m_key, Password, nullptr));
    QCOMPARE(*file().needsPepper(), false);
    QVERIFY(file().unlock(Password, nullptr));
    QVERIFY(unlocks(Password)); // a keychain that has come since does no harm
}

void KeyFileTest::composesThePasswordBeforeUse()
{
    QVERIFY(file().setPassword(*m_key, u"caf\u00e9"_qs, &*m_pepper));
    QVERIFY(unlocks(u"cafe\u0301"_qs));
}

void KeyFileTest::recoversThroughTheOrganisation()
{
    const auto recovered = openRecoveryEnvelope(*file().recoveryEnvelope(), m_public, m_secret);
    QVERIFY(recovered);
    QVERIFY(recovered->key == *m_key);
    QVERIFY(file().setPassword(recovered->key, u"新的密码"_qs, &*m_pepper));
    QVERIFY(unlocks(u"新的密码"_qs));
    QVERIFY(!unlocks(Password));
}

void KeyFileTest::recoveryTellsWhoseKeyItIs()
{
    const QByteArray envelope = *file().recoveryEnvelope();
    QVERIFY(openRecoveryEnvelope(envelope, m_public, m_secret)->account == m_account);
    QVERIFY(!openRecoveryEnvelope(envelope, m_public, QByteArray(32, 'x')));
    QVERIFY(!openRecoveryEnvelope(envelope.chopped(1), m_public, m_secret));
    QByteArray flipped = envelope;
    flipped[50] = static_cast<char>(flipped[50] ^ 1);
    QCOMPARE(openRecoveryEnvelope(flipped, m_public, m_secret).error().kind, ErrorKind::Denied);
}

void KeyFileTest::changesThePasswordAlone()
{
    const QByteArray before = *file().recoveryEnvelope();
    QVERIFY(file().setPassword(*m_key, u"新的密码"_qs, &*m_pepper));
    QCOMPARE(*file().recoveryEnvelope(), before);
    QVERIFY(!unlocks(Password));
    QVERIFY(unlocks(u"新的密码"_qs));
}

void KeyFileTest::refusesToWrapAnotherKey()
{
    const DataKey other = DataKey::random();
    const Outcome refused = file().setPassword(other, u"新的密码"_qs, &*m_pepper);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY(unlocks(Password));
}

void KeyFileTest::refusesASecondAccountInTheSameFile()
{
    const DataKey other = DataKey::random();
    QCOMPARE(file().create(other, m_account, Password, nullptr, m_public).error().kind, ErrorKind::Conflict);
    QVERIFY(unlocks(Password));
}

void KeyFileTest::refusesAWrongRecoveryKey()
{
    const KeyFile another(m_dir->filePath(u"b.key"_qs), {1, 8192});
    QCOMPARE(another.create(*m_key, m_account, Password, nullptr, "short").error().kind, ErrorKind::Invalid);
    QVERIFY(!another.exists());
}

void KeyFileTest::usesThePreviousFileWhenTorn()
{
    QVERIFY(file().setPassword(*m_key, u"新的密码"_qs, &*m_pepper));
    const QByteArray whole = stored();
    for (qsizetype size = 0; size < whole.size(); ++size) {
        overwrite(whole.left(size));
        QVERIFY2(unlocks(Password), qPrintable(QString::number(size)));
    }
    QFile::remove(m_path + u".previous");
    for (qsizetype size = 0; size < whole.size(); ++size) {
        overwrite(whole.left(size));
        QCOMPARE(refusal(u"新的密码"_qs, &*m_pepper), ErrorKind::Corrupt);
    }
}

void KeyFileTest::usesThePreviousFileWhenMissing()
{
    QVERIFY(file().setPassword(*m_key, u"新的密码"_qs, &*m_pepper));
    QVERIFY(QFile::remove(m_path));
    QVERIFY(file().exists());
    QVERIFY(unlocks(Password));
}

// Neither the password nor the file's predecessor opens it any more; the organisation does, and gives it back.
void KeyFileTest::locksTheKeyAway()
{
    const QByteArray envelope = *file().recoveryEnvelope();
    QVERIFY(!file().isLockedAway());
    QVERIFY(file().lockAway());
    QVERIFY(file().isLockedAway());
    QCOMPARE(refusal(Password, &*m_pepper), ErrorKind::Locked);
    QVERIFY(!*file().needsPepper());
    QCOMPARE(*file().recoveryEnvelope(), envelope);
    const QByteArray whole = stored();
    for (qsizetype size = 0; size < whole.size(); ++size) {
        overwrite(whole.left(size));
        QCOMPARE(refusal(Password, &*m_pepper), ErrorKind::Locked);
    }
    const Result<Recovered> recovered = openRecoveryEnvelope(*file().recoveryEnvelope(), m_public, m_secret);
    QVERIFY(file().setPassword(recovered->key, u"新的密码"_qs, &*m_pepper));
    QVERIFY(unlocks(u"新的密码"_qs));
    QVERIFY(!file().isLockedAway());
}

void KeyFileTest::neverTakesAFlippedByte()
{
    const QByteArray whole = stored();
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << (at % 8)));
        overwrite(flipped);
        QVERIFY2(!file().unlock(Password, &*m_pepper), qPrintable(QString::number(at)));
    }
}

void KeyFileTest::aTornFileDoesNotPushOutItsPredecessor()
{
    QVERIFY(file().setPassword(*m_key, u"第二"_qs, &*m_pepper));
    overwrite(stored().chopped(3));
    QVERIFY(file().setPassword(*m_key, u"第三"_qs, &*m_pepper));
    QVERIFY(unlocks(u"第三"_qs));
    overwrite(stored().chopped(3));
    QVERIFY(unlocks(Password));
}

void KeyFileTest::leavesAFileOfANewerVersionAlone()
{
    QByteArray newer = stored();
    QCOMPARE(newer[1], '\x01');
    newer[1] = '\x02';
    overwrite(newer);
    QCOMPARE(refusal(Password, &*m_pepper), ErrorKind::TooNew);
    QCOMPARE(file().setPassword(*m_key, Password, nullptr).error().kind, ErrorKind::TooNew);
    QCOMPARE(stored(), newer);
}

void KeyFileTest::showsNeitherKeyNorPassword()
{
    const QByteArray whole = stored();
    QVERIFY(!whole.contains(QByteArrayView(m_key->bytes(), 8)));
    QVERIFY(!whole.contains(QByteArrayView(m_pepper->bytes(), 8)));
    QVERIFY(!whole.contains(Password.toUtf8()));
}

void KeyFileTest::isReadableByTheOwnerAlone()
{
#ifdef Q_OS_WIN
    QSKIP("Windows keeps the folder of the user to the user");
#endif
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(m_path) & others, QFile::Permissions());
}

void KeyFileTest::limitsWhatAFileMayCost()
{
    const KeyFile dear(m_dir->filePath(u"dear.key"_qs), {1000, 8192});
    QVERIFY(dear.create(*m_key, m_account, Password, nullptr, m_public));
    QCOMPARE(dear.unlock(Password, nullptr).error().kind, ErrorKind::Corrupt);
}

QTEST_GUILESS_MAIN(KeyFileTest)
#include "KeyFileTest.moc"
