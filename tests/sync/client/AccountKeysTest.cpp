// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/AccountKeys.h"

#include "tests/support/MemorySecretStore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace models;
using namespace syncing;

class AccountKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensWithThePasswordItWasMadeWith();
    void refusesAnotherPassword();
    void needsTheKeychainThatItWasMadeWith();
    void worksAndSaysSoWithoutAKeychain();
    void opensWithTheNewPasswordAfterAChange();
    void keepsOpeningWhenAChangeStopsBeforeTheFileIsWritten();
    void getsAPepperWhenTheKeychainCameLater();

private:
    Result<NewKey> make(SecretStore &secrets)
    {
        return makeAccountKey(*m_folder, m_account, u"old"_qs, QByteArray(32, '\x09'), secrets, Cheap);
    }
    static constexpr PasswordCost Cheap{1, 8 * 1024 * 1024};
    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<AccountFolder> m_folder;
    Id m_account;
};

void AccountKeysTest::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    m_account.bytes[0] = 1;
    const AccountCard card{u"a"_qs, Role::Cadre, m_account, QUrl(u"https://127.0.0.1:1"_qs), QByteArray(32, 'f')};
    m_folder = std::make_unique<AccountFolder>(*AccountFolder::create(m_root->path(), card));
}

void AccountKeysTest::opensWithThePasswordItWasMadeWith()
{
    support::MemorySecretStore secrets;
    const Result<NewKey> made = make(secrets);
    QVERIFY(made.ok());
    QVERIFY(made->peppered);
    QVERIFY(*unlockAccount(*m_folder, u"old"_qs, secrets, Cheap) == made->key);
}

void AccountKeysTest::refusesAnotherPassword()
{
    support::MemorySecretStore secrets;
    QVERIFY(make(secrets).ok());
    QCOMPARE(unlockAccount(*m_folder, u"new"_qs, secrets, Cheap).error().kind, ErrorKind::Denied);
}

void AccountKeysTest::needsTheKeychainThatItWasMadeWith()
{
    support::MemorySecretStore secrets;
    support::MemorySecretStore otherComputer;
    QVERIFY(make(secrets).ok());
    QCOMPARE(unlockAccount(*m_folder, u"old"_qs, otherComputer, Cheap).error().kind, ErrorKind::Locked);
    secrets.lock();
    QCOMPARE(unlockAccount(*m_folder, u"old"_qs, secrets, Cheap).error().kind, ErrorKind::Locked);
}

void AccountKeysTest::worksAndSaysSoWithoutAKeychain()
{
    support::MemorySecretStore secrets;
    secrets.lock();
    const Result<NewKey> made = make(secrets);
    QVERIFY(made.ok());
    QVERIFY(!made->peppered);
    QVERIFY(*unlockAccount(*m_folder, u"old"_qs, secrets, Cheap) == made->key);
}

void AccountKeysTest::opensWithTheNewPasswordAfterAChange()
{
    support::MemorySecretStore secrets;
    const Result<NewKey> made = make(secrets);
    QVERIFY(changeAccountPassword(*m_folder, made->key, u"new"_qs, secrets, Cheap).ok());
    QVERIFY(*unlockAccount(*m_folder, u"new"_qs, secrets, Cheap) == made->key);
    QCOMPARE(unlockAccount(*m_folder, u"old"_qs, secrets, Cheap).error().kind, ErrorKind::Denied);
}

void AccountKeysTest::keepsOpeningWhenAChangeStopsBeforeTheFileIsWritten()
{
    support::MemorySecretStore secrets;
    const Result<NewKey> made = make(secrets);
    QFile file(m_folder->keyFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    QVERIFY(changeAccountPassword(*m_folder, made->key, u"new"_qs, secrets, Cheap).ok());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(before); // as if the power had gone after the keychain and before the file
    file.close();
    QVERIFY(*unlockAccount(*m_folder, u"old"_qs, secrets, Cheap) == made->key);
}

void AccountKeysTest::getsAPepperWhenTheKeychainCameLater()
{
    support::MemorySecretStore secrets;
    secrets.lock();
    const Result<NewKey> made = make(secrets);
    secrets.unlock();
    QVERIFY(changeAccountPassword(*m_folder, made->key, u"old"_qs, secrets, Cheap).ok());
    QVERIFY(*KeyFile(m_folder->keyFile(), Cheap).needsPepper());
    QVERIFY(*unlockAccount(*m_folder, u"old"_qs, secrets, Cheap) == made->key);
}

QTEST_GUILESS_MAIN(AccountKeysTest)
#include "AccountKeysTest.moc"
