// SPDX-License-Identifier: GPL-3.0-or-later
// An account whose card, keys, device or data are damaged is told from a sound one, and set aside whole when it is
// enrolled anew.
#include "sync/client/DamagedAccount.h"
#include "models/storage/DurableFile.h"
#include "models/storage/FileLock.h"
#include "sync/client/AccountKeys.h"
#include "sync/client/AccountStanding.h"
#include "sync/client/Enrolment.h"
#include "tests/support/MemorySecretStore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace models;
using namespace syncing;

class DamagedAccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSoundOneIsRefusedBeforeTheServerIsAsked();
    void whatIsDamagedIsSetAsideWhole_data();
    void whatIsDamagedIsSetAsideWhole();
    void anotherPasswordSaysNothing();
    void whatAnotherProgramHasOpenStays();

private:
    EnrolAnswer answer() const;
    EnrolmentWish wish() const;
    Result<EnrolledAccount> enrol(const EnrolmentWish &wish)
    {
        return makeEnrolledAccount(m_root->path(), wish, answer(), makeSigningKeys(), m_secrets, Cheap);
    }
    Outcome check(const QString &password) { return checkAccount(*m_folder, password, m_secrets, Cheap); }

    static constexpr PasswordCost Cheap{1, 8 * 1024 * 1024};
    support::MemorySecretStore m_secrets;
    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<AccountFolder> m_folder;
};

static const QString password = QStringLiteral("right");

EnrolAnswer DamagedAccountTest::answer() const
{
    static const QByteArray signing = makeSigningKeys().publicKey, recovery = makeBoxKeys().publicKey;
    EnrolAnswer answer;
    answer.device.bytes[0] = 7;
    answer.account = {*Id::fromBytes(QByteArray(16, 'a')), u"lifang"_qs, u"李芳"_qs, Role::Cadre};
    answer.serverSigningKey = signing;
    answer.recoveryKey = recovery;
    return answer;
}

EnrolmentWish DamagedAccountTest::wish() const
{
    return {QUrl(u"https://127.0.0.1:1"_qs), QByteArray(32, 'c'), u"lifang"_qs, password, u"laptop"_qs};
}

void DamagedAccountTest::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    const auto made = enrol(wish());
    QVERIFY(made);
    QVERIFY(made->setAside.isEmpty());
    m_folder = std::make_unique<AccountFolder>(made->folder);
    AccountStanding standing = readStanding(*m_folder);
    standing.waiting = 3;
    QVERIFY(writeStanding(*m_folder, standing));
}

void DamagedAccountTest::aSoundOneIsRefusedBeforeTheServerIsAsked()
{
    QVERIFY(check(password));
    Enrolment enrolment(m_root->path(), m_secrets, wish(), Cheap); // nobody listens at that address
    QSignalSpy failed(&enrolment, &Enrolment::failed);
    enrolment.start();
    QVERIFY(failed.wait(30'000));
    QCOMPARE(failed.last().at(0).value<Error>().kind, ErrorKind::Conflict);
    const auto again = enrol(wish());
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
}

void DamagedAccountTest::whatIsDamagedIsSetAsideWhole_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("tenths"); // where
    QTest::newRow("card") << u"account.json"_qs << 5;
    QTest::newRow("keys") << u"keys"_qs << 5;
    QTest::newRow("device") << u"device"_qs << 5;
    QTest::newRow("first page") << u"hemai.db"_qs << 0;
    QTest::newRow("a page in the middle") << u"hemai.db"_qs << 5;
    QTest::newRow("last page") << u"hemai.db"_qs << 9;
    QTest::newRow("an empty file") << u"hemai.db"_qs << -1;
}

static bool damage(const QString &path, int tenths)
{
    QFile file(path);
    if (tenths < 0)
        return file.resize(0);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(file.size() * tenths / 10 + 20))
        return false;
    const QByteArray before = file.peek(4);
    return file.write(QByteArray::fromRawData("\x00\xff\x00\xff", 4)) == 4 &&
           before != QByteArray("\x00\xff\x00\xff", 4);
}

void DamagedAccountTest::whatIsDamagedIsSetAsideWhole()
{
    QFETCH(QString, file);
    QFETCH(int, tenths);
    QVERIFY(damage(m_folder->path() + u'/' + file, tenths));
    if (file == u"keys")
        QFile::remove(m_folder->path() + u"/keys.previous"_qs);
    QFile::remove(copyOf(m_folder->path() + u'/' + file)); // of card and device
    QFile was(m_folder->path() + u'/' + file);
    QVERIFY(was.open(QIODevice::ReadOnly));
    const QByteArray content = was.readAll();
    QCOMPARE(check(password).error().kind, ErrorKind::Corrupt);

    EnrolmentWish anew = wish();
    anew.damaged = m_folder->path();
    const auto made = enrol(anew);
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    QCOMPARE(made->folder.path(), m_folder->path());
    QCOMPARE(made->waiting, 3);
    QVERIFY(check(password)); // it is a sound one
    QFile aside(made->setAside + u'/' + file);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), content);
    QCOMPARE(AccountFolder::all(m_root->path()).size(), size_t(1));
    if (file == u"hemai.db") // its key still opens
        QVERIFY(unlockAccount(AccountFolder(made->setAside), password, m_secrets, Cheap));
}

void DamagedAccountTest::anotherPasswordSaysNothing()
{
    QVERIFY(damage(m_folder->database(), 0));
    QVERIFY(check(u"wrong"_qs));
    QVERIFY(!check(password));
}

void DamagedAccountTest::whatAnotherProgramHasOpenStays()
{
    QVERIFY(damage(m_folder->path() + u"/keys"_qs, 5));
    const auto lock = FileLock::take(m_folder->database());
    QVERIFY(lock);
    EnrolmentWish anew = wish();
    anew.damaged = m_folder->path();
    QCOMPARE(enrol(anew).error().kind, ErrorKind::Busy);
    QVERIFY(m_folder->exists());
}

QTEST_GUILESS_MAIN(DamagedAccountTest)
#include "DamagedAccountTest.moc"
