// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/store/AccountDatabase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace syncing;
using models::ErrorKind;
using models::Id;
using models::Role;

static constexpr qint64 Now = 1'600'000'000'000;
static const QString Village = u"village/360323106205"_qs;

static Id idOf(quint8 last)
{
    Id id;
    id.bytes[15] = last;
    return id;
}

class AccountDatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keepsAccounts();
    void findsANameHoweverItIsTyped();
    void refusesATakenOrBrokenName();
    void holdsGrantsFromTheirFirstToTheirLastMoment();
    void replacesTheGrantOfAScope();
    void endsAGrant();
    void knowsDevicesByIdKeyAndToken();
    void letsOneTokenOfADeviceHold();
    void endsTokensWhenADeviceIsRevoked();
    void limitsTriesOfOneAccountFromOneAddress();
    void limitsTriesFromOneAddressOverAllAccounts();
    void forgetsTriesAfterSuccess();
    void forgetsTriesAfterTheWindowAndWhenTheClockIsSetBack();
    void keepsNoTriedNameOrAddressInTheClear();
    void keepsTheAudit();

private:
    void open();
    Account lifang() const { return {idOf(1), u"lifang"_qs, u"李芳"_qs, Role::Cadre, true}; }
    Device laptop() const { return {idOf(2), idOf(1), QByteArray(32, 'k'), u"村部电脑"_qs, false, Now, Now}; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AccountDatabase> m_database;
};

void AccountDatabaseTest::open()
{
    m_database.reset();
    auto opened = AccountDatabase::open(m_folder->filePath(u"accounts.sqlite"_qs));
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().detail));
    m_database = std::move(opened).value();
}

void AccountDatabaseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open();
    QVERIFY(m_database->accounts().add(lifang(), "hash", Now).ok());
}

void AccountDatabaseTest::cleanup()
{
    m_database.reset();
}

void AccountDatabaseTest::keepsAccounts()
{
    open(); // again, from the disk
    QCOMPARE(**m_database->accounts().byId(idOf(1)), lifang());
    QCOMPARE(*m_database->accounts().passwordHash(idOf(1)), "hash");
    QCOMPARE(m_database->accounts().all()->size(), size_t(1));
    QVERIFY(!m_database->accounts().byId(idOf(9))->has_value());
    QVERIFY(m_database->accounts().setOpen(idOf(1), false).ok());
    QVERIFY(!(*m_database->accounts().byId(idOf(1)))->isOpen);
}

void AccountDatabaseTest::findsANameHoweverItIsTyped()
{
    QCOMPARE((*m_database->accounts().byName(u" LiFang "_qs))->id, idOf(1));
    QVERIFY(!m_database->accounts().byName(u"li"_qs)->has_value());
}

void AccountDatabaseTest::refusesATakenOrBrokenName()
{
    const auto add = [this](const QString &name) {
        return m_database->accounts().add({idOf(3), name, name, Role::Expert, true}, "h", Now);
    };
    QCOMPARE(add(u"LIFANG"_qs).error().kind, ErrorKind::Conflict);
    QCOMPARE(add(u"  "_qs).error().kind, ErrorKind::Invalid);
    QCOMPARE(add(u"li fang"_qs).error().kind, ErrorKind::Invalid);
    QVERIFY(add(u"李芳"_qs).ok());
}

void AccountDatabaseTest::holdsGrantsFromTheirFirstToTheirLastMoment()
{
    AccountStore &accounts = m_database->accounts();
    const Grant grant{Village, Role::Cadre, Now, Now + 1000};
    QVERIFY(accounts.addGrant(idOf(1), grant).ok());
    QVERIFY(accounts.grantsAt(idOf(1), Now - 1)->empty());
    QCOMPARE(*accounts.grantsAt(idOf(1), Now), std::vector{grant});
    QCOMPARE(*accounts.grantsAt(idOf(1), Now + 999), std::vector{grant});
    QVERIFY(accounts.grantsAt(idOf(1), Now + 1000)->empty());
    QCOMPARE(*accounts.grants(idOf(1)), std::vector{grant});
}

void AccountDatabaseTest::replacesTheGrantOfAScope()
{
    AccountStore &accounts = m_database->accounts();
    QVERIFY(accounts.addGrant(idOf(1), {Village, Role::Cadre, Now, {}}).ok());
    QVERIFY(accounts.addGrant(idOf(1), {Village, Role::Reviewer, Now + 10, {}}).ok());
    QCOMPARE(accounts.grantsAt(idOf(1), Now + 5)->at(0).role, Role::Cadre);
    QCOMPARE(accounts.grantsAt(idOf(1), Now + 10)->size(), size_t(1));
    QCOMPARE(accounts.grantsAt(idOf(1), Now + 10)->at(0).role, Role::Reviewer);
    QVERIFY(accounts.addGrant(idOf(1), {Village, Role::Expert, Now + 10, {}}).ok());
    QCOMPARE(accounts.grantsAt(idOf(1), Now + 10)->at(0).role, Role::Expert);
}

void AccountDatabaseTest::endsAGrant()
{
    AccountStore &accounts = m_database->accounts();
    QVERIFY(accounts.addGrant(idOf(1), {Village, Role::Cadre, Now, {}}).ok());
    QVERIFY(accounts.endGrant(idOf(1), Village, Now + 10).ok());
    QCOMPARE(accounts.grantsAt(idOf(1), Now + 9)->size(), size_t(1));
    QVERIFY(accounts.grantsAt(idOf(1), Now + 10)->empty());
    QCOMPARE(accounts.endGrant(idOf(1), Village, Now + 10).error().kind, ErrorKind::NotFound);
}

void AccountDatabaseTest::knowsDevicesByIdKeyAndToken()
{
    DeviceStore &devices = m_database->devices();
    QVERIFY(devices.add(laptop()).ok());
    QVERIFY(devices.setToken(idOf(2), QByteArray(32, 't'), 1, Now + 100).ok());
    QCOMPARE(**devices.byId(idOf(2)), laptop());
    QCOMPARE(**devices.byKey(QByteArray(32, 'k')), laptop());
    QCOMPARE(**devices.byToken(QByteArray(32, 't'), Now + 99), (Session{laptop(), 1}));
    QVERIFY(!devices.byToken(QByteArray(32, 't'), Now + 100)->has_value());
    QVERIFY(!devices.byToken(QByteArray(32, 'u'), Now)->has_value());
    QVERIFY(devices.setSeen(idOf(2), Now + 7).ok());
    QCOMPARE(devices.all()->at(0).lastSeenMs, Now + 7);
}

void AccountDatabaseTest::letsOneTokenOfADeviceHold()
{
    DeviceStore &devices = m_database->devices();
    QVERIFY(devices.add(laptop()).ok());
    QVERIFY(devices.setToken(idOf(2), QByteArray(32, 'a'), 1, Now + 100).ok());
    QVERIFY(devices.setToken(idOf(2), QByteArray(32, 'b'), 1, Now + 100).ok());
    QVERIFY(!devices.byToken(QByteArray(32, 'a'), Now)->has_value());
    QVERIFY(devices.byToken(QByteArray(32, 'b'), Now)->has_value());
    QVERIFY(devices.endToken(QByteArray(32, 'b')).ok());
    QVERIFY(!devices.byToken(QByteArray(32, 'b'), Now)->has_value());
}

void AccountDatabaseTest::endsTokensWhenADeviceIsRevoked()
{
    DeviceStore &devices = m_database->devices();
    QVERIFY(devices.add(laptop()).ok());
    QVERIFY(devices.setToken(idOf(2), QByteArray(32, 't'), 1, Now + 100).ok());
    QVERIFY(devices.revoke(idOf(2), Now).ok());
    QVERIFY(!devices.byToken(QByteArray(32, 't'), Now)->has_value());
    QVERIFY((*devices.byId(idOf(2)))->isRevoked);
    QCOMPARE(devices.revoke(idOf(9), Now).error().kind, ErrorKind::NotFound);
    QVERIFY(devices.allow(idOf(2)).ok());
    QVERIFY(!(*devices.byId(idOf(2)))->isRevoked);
    QCOMPARE(devices.allow(idOf(9)).error().kind, ErrorKind::NotFound);
}

void AccountDatabaseTest::limitsTriesOfOneAccountFromOneAddress()
{
    AttemptStore &attempts = m_database->attempts();
    for (int i = 0; i < AttemptStore::PerAccountAndAddress; ++i)
        QCOMPARE(*attempts.begin(u"lifang"_qs, u"10.0.0.1"_qs, Now + i), 0);
    QCOMPARE(*attempts.begin(u"lifang"_qs, u"10.0.0.1"_qs, Now + 60'000), 14 * 60);
    QCOMPARE(*attempts.begin(u"lifang"_qs, u"10.0.0.2"_qs, Now), 0);
    QCOMPARE(*attempts.begin(u"wangwei"_qs, u"10.0.0.1"_qs, Now), 0);
}

void AccountDatabaseTest::limitsTriesFromOneAddressOverAllAccounts()
{
    AttemptStore &attempts = m_database->attempts();
    for (int i = 0; i < AttemptStore::PerAddress; ++i)
        QCOMPARE(*attempts.begin(QString::number(i), u"10.0.0.1"_qs, Now), 0);
    QVERIFY(*attempts.begin(u"another"_qs, u"10.0.0.1"_qs, Now) > 0);
    QCOMPARE(*attempts.begin(u"another"_qs, u"10.0.0.2"_qs, Now), 0);
}

void AccountDatabaseTest::forgetsTriesAfterSuccess()
{
    AttemptStore &attempts = m_database->attempts();
    for (int i = 0; i < 20 * AttemptStore::PerAddress; ++i) {
        QCOMPARE(*attempts.begin(u"lifang"_qs, u"10.0.0.1"_qs, Now), 0);
        QVERIFY(attempts.succeeded(u"lifang"_qs, u"10.0.0.1"_qs).ok());
    }
}

void AccountDatabaseTest::forgetsTriesAfterTheWindowAndWhenTheClockIsSetBack()
{
    AttemptStore &attempts = m_database->attempts();
    for (int i = 0; i < AttemptStore::PerAccountAndAddress; ++i)
        QCOMPARE(*attempts.begin(u"lifang"_qs, u"10.0.0.1"_qs, Now), 0);
    QVERIFY(*attempts.begin(u"lifang"_qs, u"10.0.0.1"_qs, Now + AttemptStore::WindowMs - 1) > 0);
    QCOMPARE(*attempts.begin(u"lifang"_qs, u"10.0.0.1"_qs, Now + AttemptStore::WindowMs), 0);
    QCOMPARE(*attempts.begin(u"lifang"_qs, u"10.0.0.1"_qs, Now - 1), 0);
}

void AccountDatabaseTest::keepsNoTriedNameOrAddressInTheClear()
{
    QVERIFY(*m_database->attempts().begin(u"somebody-else"_qs, u"10.77.88.99"_qs, Now) == 0);
    m_database.reset();
    QFile file(m_folder->filePath(u"accounts.sqlite"_qs));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("lifang"));
    QVERIFY(!bytes.contains("somebody-else"));
    QVERIFY(!bytes.contains("10.77.88.99"));
}

void AccountDatabaseTest::keepsTheAudit()
{
    const AuditEntry entry{Now, idOf(1), idOf(2), u"grant.add"_qs, Village, u"10.0.0.1"_qs};
    QVERIFY(m_database->audit().add(entry).ok());
    QVERIFY(m_database->audit().add({Now + 1, {}, {}, u"account.add"_qs, {}, {}}).ok());
    const auto newest = m_database->audit().newest(10);
    QCOMPARE(newest->size(), size_t(2));
    QCOMPARE(newest->at(1), entry);
    QCOMPARE(m_database->audit().newest(1)->at(0).action, u"account.add"_qs);
}

QTEST_GUILESS_MAIN(AccountDatabaseTest)
#include "AccountDatabaseTest.moc"
