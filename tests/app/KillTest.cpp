// SPDX-License-Identifier: GPL-3.0-or-later
// A device that saves and syncs, and its server, both real processes, killed by signal 9 at moments that a seed
// chooses: nothing that was acknowledged is missing, nothing is there twice, and in the end all hold the same.
//   HEMAI_KILLS=100 HEMAI_SEED=7 KillTest    as many kills as one likes
#include "app/tool/DemonstrationServer.h"
#include "app/tool/Device.h"
#include "app/tool/WaitedFor.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/storage/StateAudit.h"
#include "models/storage/VillageQueries.h"
#include "sync/client/AccountKeys.h"
#include "tests/support/MemorySecretStore.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using namespace models;

class KillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesNothingAndDoublesNothing();

private:
    void startSubject();
    void killAfter(int milliseconds, QRandomGenerator &dice);
    void takeAcknowledged();
    std::unique_ptr<Device> enrolled(const QString &login);
    void verifyHolds(Device &device);

    QTemporaryDir m_folder;
    std::unique_ptr<DemonstrationServer> m_server;
    QString m_account;
    QProcess m_subject;
    QSet<QString> m_acknowledged;
};

static const QString VillageCode = demonstrationVillageCode.toString();

// Guessing is no matter here, and every start derives the key.
static constexpr PasswordCost Cheap{1, 8 * 1024 * 1024};

static Result<UnlockedAccount> unlocked(const QString &path)
{
    support::MemorySecretStore none;
    none.lock();
    const syncing::AccountFolder folder(path);
    Result<syncing::AccountCard> card = folder.card();
    if (!card)
        return card.error();
    Result<DataKey> key = syncing::unlockAccount(folder, demonstrationPassword.toString(), none);
    if (!key)
        return key.error();
    return UnlockedAccount{folder, std::move(*card), std::make_shared<const DataKey>(std::move(*key))};
}

// Another household of the same content.
static HouseholdCase another(Device &device, HouseholdCase household)
{
    const Id id = device.newId();
    household.household.id = id;
    household.identities.clear();
    household.contact.reset();
    for (Member &member : household.members) {
        member.id = device.newId();
        member.household = id;
    }
    for (Income &income : household.incomes) {
        income.household = id;
        income.id = incomeId(id, static_cast<int>(*income.year));
    }
    return household;
}

// The process that is killed: says every household that it has saved, and syncs now and then, server or not.
static int saveUntilKilled(const QString &account)
{
    const auto opened = unlocked(account);
    auto device = opened ? Device::open(*opened) : opened.error();
    if (!device)
        return 1;
    const HouseholdCase pattern = demonstrationHouseholds(1).front();
    const LoadedCase nothing = unsavedCase(VillageCode);
    for (int round = 1;; ++round) {
        const HouseholdCase household = another(**device, pattern);
        if (!(*device)->save(nothing, household))
            return 2;
        std::printf("%s\n", qPrintable(household.household.id.toHex()));
        std::fflush(stdout);
        if (round % 3 == 0)
            static_cast<void>((*device)->sync());
    }
}

void KillTest::initTestCase()
{
    m_server = std::make_unique<DemonstrationServer>(QStringLiteral(HEMAI_BIN_DIR "/hemai-server"),
                                                     m_folder.filePath(u"server"_qs));
    QVERIFY(m_server->start());
    QVERIFY(m_server->addPeople());
    QVERIFY(m_server->addVillage(demonstrationVillage()));
    const std::unique_ptr<Device> device = enrolled(u"lifang"_qs);
    QVERIFY(device != nullptr);
    m_account = device->folder().path();
}

std::unique_ptr<Device> KillTest::enrolled(const QString &login)
{
    support::MemorySecretStore none;
    none.lock();
    const auto made = app::enrolled(m_folder.filePath(login), none, m_server->wish(login, login), Cheap);
    const auto account = made ? unlocked(made->folder.path()) : made.error();
    auto device = account ? Device::open(*account) : account.error();
    return device ? std::move(*device) : nullptr;
}

void KillTest::startSubject()
{
    m_subject.start(QCoreApplication::applicationFilePath(), {u"--save-until-killed"_qs, m_account});
    QVERIFY(m_subject.waitForStarted());
}

void KillTest::takeAcknowledged()
{
    while (m_subject.canReadLine())
        m_acknowledged.insert(QString::fromLatin1(m_subject.readLine()).trimmed());
}

void KillTest::killAfter(int milliseconds, QRandomGenerator &dice)
{
    QVERIFY2(!m_subject.waitForFinished(milliseconds), "the device ended by itself");
    const bool takesServer = dice.bounded(3) != 0;
    const bool takesDevice = !takesServer || dice.bounded(2) == 0;
    if (takesServer)
        m_server->kill();
    if (takesDevice) {
        m_subject.kill();
        QVERIFY(m_subject.waitForFinished());
        takeAcknowledged();
    }
    if (takesServer)
        QVERIFY(m_server->start());
    if (takesDevice)
        startSubject();
}

void KillTest::verifyHolds(Device &device)
{
    const auto here = device.read([](Database &database) { return householdsHere(database, VillageCode); });
    QVERIFY(here.ok());
    QSet<QString> households;
    QSet<QString> numbers;
    const size_t members = demonstrationHouseholds(1).front().members.size();
    for (const Id &id : *here) {
        const Result<LoadedCase> household = device.load(id);
        QVERIFY(household.ok());
        QCOMPARE(household->value.members.size(), members); // a save is there as a whole
        households.insert(id.toHex());
        numbers.insert(household->value.household.number);
    }
    QVERIFY2((m_acknowledged - households).isEmpty(), "an acknowledged household is missing");
    QCOMPARE(numbers.size(), households.size()); // each has a number of its own
    const QString scope = scopeName(ScopeKind::Village, VillageCode);
    const auto digest = device.read([&](Database &database) { return recomputedStateDigest(database, scope); });
    QVERIFY(digest.ok());
    QCOMPARE(*digest, *m_server->stateDigest(scope));
}

void KillTest::losesNothingAndDoublesNothing()
{
    const int kills = qMax(1, qEnvironmentVariable("HEMAI_KILLS", u"12"_qs).toInt());
    const quint32 seed = qEnvironmentVariable("HEMAI_SEED", u"1"_qs).toUInt();
    QRandomGenerator dice(seed);
    startSubject();
    for (int kill = 0; kill < kills; ++kill)
        killAfter(100 + dice.bounded(900), dice);
    m_subject.kill();
    QVERIFY(m_subject.waitForFinished());
    takeAcknowledged();
    qInfo("seed %u: %d kills, %lld households acknowledged", seed, kills, qlonglong(m_acknowledged.size()));
    QVERIFY(!m_acknowledged.isEmpty());

    const auto account = unlocked(m_account);
    QVERIFY(account.ok());
    auto first = Device::open(*account);
    QVERIFY(first.ok());
    QVERIFY((*first)->sync());
    const std::unique_ptr<Device> second = enrolled(u"wangqiang"_qs);
    QVERIFY(second != nullptr);
    QVERIFY(second->sync());
    verifyHolds(**first);
    verifyHolds(*second);
    QVERIFY(m_server->stop());
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--save-until-killed")
        return saveUntilKilled(arguments.value(2));
    KillTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "KillTest.moc"
