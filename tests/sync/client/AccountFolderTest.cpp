// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/AccountFolder.h"
#include "models/storage/DurableFile.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace models;
using namespace syncing;

class AccountFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsItsCardsAgainByLogin();
    void refusesTheSameAccountTwice();
    void leavesOutADamagedCardAndKeepsItsFolder();
    void isReadableByItsOwnerAlone();
    void takesAnotherCertificateAndNothingElse();

    void hidesAnAccountUntilItIsSettled();

private:
    static AccountCard card(const QString &login, quint8 number);
    static Result<AccountFolder> settled(const QString &root, const AccountCard &card)
    {
        Result<AccountFolder> folder = AccountFolder::create(root, card);
        if (folder) {
            if (const Outcome done = folder->settle(); !done)
                return done.error();
        }
        return folder;
    }
};

AccountCard AccountFolderTest::card(const QString &login, quint8 number)
{
    Id id;
    id.bytes[0] = number;
    return {login, Role::Cadre, id, QUrl(u"https://127.0.0.1:8443"_qs), QByteArray(32, 'f'), {}, u"李芳"_qs};
}

void AccountFolderTest::findsItsCardsAgainByLogin()
{
    const QTemporaryDir root;
    QVERIFY(settled(root.path(), card(u"b"_qs, 1)).ok());
    QVERIFY(settled(root.path(), card(u"a"_qs, 2)).ok());
    const std::vector<AccountFolder> found = AccountFolder::all(root.path());
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(*found[0].card(), card(u"a"_qs, 2));
    QCOMPARE(*found[1].card(), card(u"b"_qs, 1));
}

void AccountFolderTest::takesAnotherCertificateAndNothingElse()
{
    const QTemporaryDir root;
    const Result<AccountFolder> folder = settled(root.path(), card(u"a"_qs, 1));
    QVERIFY(folder.ok());
    QVERIFY(folder->setCertificate(QByteArray(32, 'g')).ok());
    AccountCard expected = card(u"a"_qs, 1);
    expected.certificate = QByteArray(32, 'g');
    QCOMPARE(*folder->card(), expected);
    QCOMPARE(AccountFolder(root.filePath(u"nowhere"_qs)).setCertificate(QByteArray(32, 'h')).error().kind,
             ErrorKind::NotFound);
    QCOMPARE(*folder->card(), expected);
}

void AccountFolderTest::refusesTheSameAccountTwice()
{
    const QTemporaryDir root;
    QVERIFY(settled(root.path(), card(u"a"_qs, 1)).ok());
    QCOMPARE(settled(root.path(), card(u"a"_qs, 1)).error().kind, ErrorKind::Conflict);
}

void AccountFolderTest::leavesOutADamagedCardAndKeepsItsFolder()
{
    const QTemporaryDir root;
    const Result<AccountFolder> folder = settled(root.path(), card(u"a"_qs, 1));
    QFile file(folder->path() + u"/account.json"_qs);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"login\":");
    file.close();
    QCOMPARE(folder->card()->login, u"a"_qs); // by its copy
    QCOMPARE(AccountFolder::all(root.path()).size(), size_t(1));
    QVERIFY(QFile::remove(copyOf(file.fileName())));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no account in"_qs));
    QVERIFY(AccountFolder::all(root.path()).empty());
    QCOMPARE(folder->card().error().kind, ErrorKind::Corrupt);
    QVERIFY(file.exists());
}

void AccountFolderTest::isReadableByItsOwnerAlone()
{
    const QTemporaryDir root;
    const Result<AccountFolder> folder = settled(root.path(), card(u"a"_qs, 1));
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(folder->path()) & others, QFile::Permissions());
}

void AccountFolderTest::hidesAnAccountUntilItIsSettled()
{
    const QTemporaryDir root;
    Result<AccountFolder> folder = AccountFolder::create(root.path(), card(u"a"_qs, 1));
    const QString keychainName = folder->keychainName();
    QVERIFY(AccountFolder::all(root.path()).empty());
    QVERIFY(AccountFolder::create(root.path(), card(u"a"_qs, 1)).ok()); // a second try may begin anew
    QVERIFY(folder->settle().ok());
    QCOMPARE(AccountFolder::all(root.path()).size(), size_t(1));
    QCOMPARE(folder->keychainName(), keychainName);
}

QTEST_GUILESS_MAIN(AccountFolderTest)
#include "AccountFolderTest.moc"
