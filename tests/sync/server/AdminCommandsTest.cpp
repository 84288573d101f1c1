// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/AdminCommands.h"

#include "models/entities/Parameter.h"
#include "models/entities/Village.h"
#include "models/schema/Registers.h"
#include "sync/protocol/Keys.h"
#include "sync/server/AdminSocket.h"
#include "sync/server/Authenticator.h"
#include "sync/server/Router.h"

#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace syncing;
using models::Id;

static const QString Village = u"village/360323106205"_qs;
static const QString Identity = u"identity/360323106205"_qs;

class AdminCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void addsAnAccountWithAMadeOrATypedPassword();
    void refusesWordsThatAreNoCommand_data();
    void refusesWordsThatAreNoCommand();
    void saysWhichWordWasWrong_data();
    void saysWhichWordWasWrong();
    void tellsTheParametersThereAre();
    void saysForWhichYearAParameterHolds();
    void grantsNoVillageThatDoesNotExist_data();
    void grantsNoVillageThatDoesNotExist();
    void aVillagesCodeHasTwelveDigits_data();
    void aVillagesCodeHasTwelveDigits();
    void namesPeopleInItsLists();
    void grantsAVillageWithItsIdentitiesToCadres();
    void grantsAVillageWithoutIdentitiesToCoordinators();
    void anotherRoleTakesTheIdentitiesAlong();
    void refusesGrantsAgainstTheRules_data();
    void refusesGrantsAgainstTheRules();
    void lastsUntilTheEndOfTheDayInBeijing();
    void endsAGrantAndTellsWhoIsConcerned();
    void closesAndOpensAnAccount();
    void writesAVillageTheSameWayEachTime();
    void notesEveryChange();
    void aGrantTakesInWhatDevicesInUseHandedInBefore();
    void servesAdministratorsOverTheWireOnly();
    void answersOverTheSocket();
    void dropsWhoeverClaimsTooMuch();

private:
    AdminReply run(const QString &line, const QString &password = {});
    QByteArray tokenOf(const QString &name);
    bool isReadNow(const QString &scope); // by lifang

    std::unique_ptr<QTemporaryDir> m_folder;
    models::ManualClock m_clock;
    std::unique_ptr<AccountThread> m_accounts;
    std::unique_ptr<AdminCommands> m_commands;
    std::vector<Id> m_changed;
    std::vector<ReturnedAccess> m_returned;
    std::vector<HeldGroup> m_held;
    int m_takenIn = 2;
    std::vector<std::pair<QString, std::vector<models::RecordEdit>>> m_written;
};

void AdminCommandsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock.set(1'600'000'000'000);
    m_changed.clear();
    m_written.clear();
    m_returned.clear();
    m_held.clear();
    m_takenIn = 2;
    auto started = AccountThread::start(m_folder->filePath(u"accounts.sqlite"_qs));
    QVERIFY(started.ok());
    m_accounts = std::move(started).value();
    const auto write = [this](const QString &scope, const std::vector<models::RecordEdit> &records) {
        m_written.emplace_back(scope, records);
        return models::Result<qint64>(1);
    };
    const auto holds = [](const QString &scope) { return models::Result<bool>(scope == Village); };
    const auto takeIn = [this](const ReturnedAccess &access) {
        m_returned.push_back(access);
        return models::Result<int>(m_takenIn);
    };
    const auto held = [this] { return models::Result<std::vector<HeldGroup>>(m_held); };
    m_commands = std::make_unique<AdminCommands>(*m_accounts, m_clock, AdminLog{write, holds, takeIn, held},
                                                 [this](const Id &account) { m_changed.push_back(account); });
    QCOMPARE(run(u"account add lifang --role cadre --display-name 李芳"_qs).exitCode, AdminReply::Done);
}

void AdminCommandsTest::cleanup()
{
    m_commands.reset();
    m_accounts.reset();
}

AdminReply AdminCommandsTest::run(const QString &line, const QString &password)
{
    return m_commands->run({line.split(u' ', Qt::SkipEmptyParts), password});
}

void AdminCommandsTest::addsAnAccountWithAMadeOrATypedPassword()
{
    QVERIFY(run(u"account add made --role expert"_qs).out.contains(u" password "));
    const AdminReply typed = run(u"account add typed --role expert --password-stdin"_qs, u"correct password"_qs);
    QCOMPARE(typed.exitCode, AdminReply::Done);
    QVERIFY(!typed.out.contains(u"password"));
    QCOMPARE(run(u"account add other --role expert --password-stdin"_qs, u"short"_qs).exitCode, AdminReply::Refused);
    QCOMPARE(run(u"account add lifang --role expert"_qs).exitCode, AdminReply::Refused);
    QVERIFY(run(u"account list"_qs).out.contains(u"lifang\tcadre\t李芳\topen\t"));
    QCOMPARE(run(u"account password nobody"_qs).exitCode, AdminReply::Refused);
}

void AdminCommandsTest::refusesWordsThatAreNoCommand_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"", "account", "account dance", "account add", "account add x", "account add x --role",
          "account add x --role king", "account add x y --role cadre", "account list x", "grant add lifang",
          "grant add lifang village/1 king", "grant add lifang village/1 --until x", "device revoke 12", "held take 12",
          "audit list x", "village add village/1 1 x"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void AdminCommandsTest::refusesWordsThatAreNoCommand()
{
    QFETCH(QString, line);
    const AdminReply reply = run(line);
    QCOMPARE(reply.exitCode, AdminReply::Misused);
    QVERIFY(reply.error.contains(u"account add NAME"));
}

void AdminCommandsTest::saysWhichWordWasWrong_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("a role") << u"account add x --role king"_qs << u"“king” is no role"_qs;
    QTest::newRow("a granted role") << u"grant add lifang org/1 king"_qs << u"“king” is no role"_qs;
    QTest::newRow("a day that is over") << u"grant add lifang org/1 student --until 2001-01-01"_qs
                                        << u"2001-01-01 is over"_qs;
    QTest::newRow("a day") << u"grant add lifang org/1 student --until 2020-02-30"_qs << u"“2020-02-30” is no day"_qs;
    QTest::newRow("a number") << u"parameter set poverty much"_qs << u"“much” is no whole number"_qs;
    QTest::newRow("a year") << u"parameter set poverty 1 --year now"_qs << u"“now” is no year"_qs;
    QTest::newRow("an unknown parameter")
        << u"parameter set povrety 400000 --year 2021"_qs << u"There is no parameter “povrety”"_qs;
    QTest::newRow("a line of no year") << u"parameter set poverty 400000"_qs << u"name it with --year"_qs;
    QTest::newRow("a year that cannot be")
        << u"parameter set poverty 400000 --year 20211"_qs << u"“20211” is no year from 1978 to 2200"_qs;
    QTest::newRow("no line") << u"parameter set monitoring 0 --year 2021"_qs << u"“0” is no number for “monitoring”"_qs;
    QTest::newRow("a region") << u"parameter set poverty 400000 --year 2021 --region 莲花"_qs
                              << u"“莲花” is no division"_qs;
    QTest::newRow("a switch") << u"parameter set demonstration 2"_qs << u"takes 0 to 1"_qs;
    QTest::newRow("a year of forms") << u"parameter set form_year 20"_qs << u"“20” is no number for “form_year”"_qs;
    QTest::newRow("forms of a region") << u"parameter set form_year 2021 --region 36"_qs
                                       << u"leave --year and --region out"_qs;
    QTest::newRow("how many") << u"audit list x"_qs << u"“x” is no number"_qs;
    QTest::newRow("a device") << u"device revoke 12"_qs << u"“12” is no device"_qs;
    QTest::newRow("a device again") << u"device allow 12"_qs << u"“12” is no device"_qs;
    QTest::newRow("a command") << u"account dance"_qs << u"no command “account dance”"_qs;
    QTest::newRow("too few") << u"grant add lifang"_qs << u"“grant add” takes other words than “lifang”"_qs;
}

void AdminCommandsTest::tellsTheParametersThereAre()
{
    const QString told = run(u"parameter set line 1"_qs).error;
    for (const models::KnownParameter &known : models::knownParameters())
        QVERIFY2(told.contains(known.key), qPrintable(told));
    QVERIFY(m_written.empty());
}

void AdminCommandsTest::saysForWhichYearAParameterHolds()
{
    QCOMPARE(run(u"parameter set poverty 400000 --year 2021"_qs).out.trimmed(), u"poverty 400000 for the year 2021"_qs);
    QCOMPARE(run(u"parameter set monitoring 650000 --year 2021 --region 3603"_qs).out.trimmed(),
             u"monitoring 650000 for the year 2021 in 3603"_qs);
    QCOMPARE(run(u"parameter set form_year 2021"_qs).out.trimmed(), u"form_year 2021 from now on"_qs);
    QCOMPARE(m_written.size(), size_t(3));
}

void AdminCommandsTest::saysWhichWordWasWrong()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const AdminReply reply = run(line);
    QCOMPARE(reply.exitCode, AdminReply::Misused);
    QVERIFY2(reply.error.section(u'\n', 0, 0).contains(says), qPrintable(reply.error));
}

void AdminCommandsTest::grantsNoVillageThatDoesNotExist_data()
{
    QTest::addColumn<QString>("scope");
    for (const char *scope : {"village/360323106204", "identity/360323106204", "service/360323106204", "trade/1/2"})
        QTest::newRow(scope) << QString::fromLatin1(scope);
}

void AdminCommandsTest::grantsNoVillageThatDoesNotExist()
{
    QFETCH(QString, scope);
    const AdminReply reply = run(u"grant add lifang "_qs % scope);
    QCOMPARE(reply.exitCode, AdminReply::Refused);
    QVERIFY2(reply.error.contains(u"There is no village"), qPrintable(reply.error));
    QCOMPARE(run(u"grant list lifang"_qs).out, QString());
}

void AdminCommandsTest::aVillagesCodeHasTwelveDigits_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"1", "36032310620", "3603231062055", "36032310620x"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void AdminCommandsTest::aVillagesCodeHasTwelveDigits()
{
    QFETCH(QString, code);
    const AdminReply reply = run(u"village add "_qs % Village % u' ' % code % u" 村 --township 镇 --county 县"_qs);
    QCOMPARE(reply.exitCode, AdminReply::Refused);
    QVERIFY(reply.error.contains(u"12 digits"));
    QVERIFY(m_written.empty());
}

void AdminCommandsTest::namesPeopleInItsLists()
{
    run(u"grant add lifang "_qs % Village);
    QVERIFY(!tokenOf(u"lifang"_qs).isEmpty()); // a device of hers
    QVERIFY(run(u"device list"_qs).out.contains(u"\tlifang\tlaptop\tactive"));
    QVERIFY(run(u"audit list"_qs).out.contains(QString(u" (lifang) "_qs % Village % u" cadre"_qs)));
}

void AdminCommandsTest::grantsAVillageWithItsIdentitiesToCadres()
{
    QCOMPARE(run(u"grant add lifang "_qs % Village).exitCode, AdminReply::Done);
    const QString list = run(u"grant list lifang"_qs).out;
    QVERIFY(list.contains(QString(Village % u"\tcadre\t")));
    QVERIFY(list.contains(QString(Identity % u"\tcadre\t")));
}

void AdminCommandsTest::grantsAVillageWithoutIdentitiesToCoordinators()
{
    QCOMPARE(run(u"account add zhao --role coordinator"_qs).exitCode, AdminReply::Done);
    QCOMPARE(run(u"grant add zhao "_qs % Village).exitCode, AdminReply::Done);
    QVERIFY(!run(u"grant list zhao"_qs).out.contains(u"identity/"));
}

// Whoever becomes a coordinator of a village must not go on receiving its numbers.
void AdminCommandsTest::anotherRoleTakesTheIdentitiesAlong()
{
    QCOMPARE(run(u"grant add lifang "_qs % Village).exitCode, AdminReply::Done);
    QVERIFY(isReadNow(Identity));
    QCOMPARE(run(u"grant add lifang "_qs % Village % u" reviewer"_qs).exitCode, AdminReply::Done);
    QVERIFY(isReadNow(Identity));
    QCOMPARE(run(u"grant add lifang "_qs % Village % u" coordinator"_qs).exitCode, AdminReply::Done);
    QVERIFY(!isReadNow(Identity));
    QVERIFY(isReadNow(Village));
    QVERIFY(run(u"audit list"_qs).out.contains(QString(u"grant.end"_qs)));
    QCOMPARE(run(u"grant add lifang "_qs % Village).exitCode, AdminReply::Done);
    QVERIFY(isReadNow(Identity));
}

void AdminCommandsTest::refusesGrantsAgainstTheRules_data()
{
    QTest::addColumn<QString>("grant");
    QTest::newRow("identities to a coordinator") << Identity + u" coordinator"_qs;
    QTest::newRow("identities to an expert") << Identity + u" expert"_qs;
    QTest::newRow("a village to an enterprise") << Village + u" enterprise"_qs;
    QTest::newRow("commons, which is everybody's") << u"commons cadre"_qs;
    QTest::newRow("a kind of scope that is none") << u"secret/1 cadre"_qs;
    QTest::newRow("a scope without a name") << u"village/ cadre"_qs;
    QTest::newRow("a path that climbs") << u"village/../x/y cadre"_qs;
}

void AdminCommandsTest::refusesGrantsAgainstTheRules()
{
    QFETCH(QString, grant);
    QCOMPARE(run(u"grant add lifang "_qs % grant).exitCode, AdminReply::Refused);
    QCOMPARE(run(u"grant list lifang"_qs).out, QString());
}

void AdminCommandsTest::lastsUntilTheEndOfTheDayInBeijing()
{
    QCOMPARE(run(u"grant add lifang org/1 student --until 2020-09-30"_qs).exitCode, AdminReply::Done);
    QVERIFY(run(u"grant list lifang"_qs).out.contains(u"\t2020-09-30 16:00:00Z"));
}

void AdminCommandsTest::endsAGrantAndTellsWhoIsConcerned()
{
    run(u"grant add lifang "_qs % Village);
    m_changed.clear();
    m_clock.advance(1000);
    const AdminReply reply = run(u"grant end lifang "_qs % Village);
    QCOMPARE(reply.exitCode, AdminReply::Done);
    const QString identity = u"identity/"_qs % Village.mid(8);
    QVERIFY2(reply.out.contains(Village) && reply.out.contains(identity), qPrintable(reply.out));
    const QStringList grants = run(u"grant list lifang"_qs).out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(grants.size(), 2);
    for (const QString &grant : grants) // the identities of a village end with it
        QVERIFY2(!grant.endsWith(u'-'), qPrintable(grant));
    QCOMPARE(m_changed.size(), size_t(1));
    QVERIFY(run(u"account list"_qs).out.contains(m_changed[0].toHex()));
    QCOMPARE(run(u"grant end lifang "_qs % Village).exitCode, AdminReply::Refused);
}

void AdminCommandsTest::closesAndOpensAnAccount()
{
    QCOMPARE(run(u"account close LiFang"_qs).exitCode, AdminReply::Done);
    QVERIFY(run(u"account list"_qs).out.contains(u"\tclosed\t"));
    QCOMPARE(run(u"account open lifang"_qs).exitCode, AdminReply::Done);
    QVERIFY(run(u"account list"_qs).out.contains(u"\topen\t"));
    QCOMPARE(m_changed.size(), size_t(2));
}

void AdminCommandsTest::writesAVillageTheSameWayEachTime()
{
    const QString line = u"village add "_qs % Village % u" 360323106205 示范村 --township 示范镇 --county 示范县"_qs;
    QCOMPARE(run(line).exitCode, AdminReply::Done);
    QCOMPARE(run(line).exitCode, AdminReply::Done);
    QCOMPARE(m_written.size(), size_t(2));
    QCOMPARE(m_written[0], m_written[1]);
    QCOMPARE(m_written[0].first, Village);
    const models::RecordEdit &edit = m_written[0].second.at(0);
    QCOMPARE(edit.type, models::typeOf<models::Village>().id);
    QCOMPARE(edit.cells.size(), size_t(4)); // code, name, township, county
}

void AdminCommandsTest::notesEveryChange()
{
    run(u"account password lifang"_qs);
    run(u"grant add lifang "_qs % Village);
    run(u"grant end lifang "_qs % Village);
    run(u"account close lifang"_qs);
    const QString audit = run(u"audit list"_qs).out;
    for (const char *action : {"account.add", "account.password", "grant.add", "grant.end", "account.close"})
        QVERIFY2(audit.contains(QLatin1String(action)), action);
    QCOMPARE(run(u"audit list 1"_qs).out.count(u'\n'), 1);
}

void AdminCommandsTest::aGrantTakesInWhatDevicesInUseHandedInBefore()
{
    tokenOf(u"lifang"_qs); // has a device, then
    const QString lost = run(u"device list"_qs).out.section(u'\t', 0, 0);
    QCOMPARE(run(u"device revoke "_qs % lost).exitCode, AdminReply::Done);
    tokenOf(u"lifang"_qs);
    const AdminReply reply = run(u"grant add lifang "_qs % Village);
    QVERIFY2(reply.out.contains(u"taken in\t2"), qPrintable(reply.out));
    QCOMPARE(m_returned.size(), size_t(1));
    QCOMPARE(m_returned.front().devices.size(), size_t(1));
    QVERIFY(m_returned.front().devices.front().toHex() != lost);
    QCOMPARE(m_returned.front().roles.count(Village), size_t(1));
    QCOMPARE(m_returned.front().roles.at(Village), models::Role::Cadre);

    QCOMPARE(run(u"held take "_qs % lost).exitCode, AdminReply::Done); // asked for by name
    QCOMPARE(m_returned.back().devices.front().toHex(), lost);
    QVERIFY(run(u"audit list 1"_qs).out.contains(u"held.take"));
    QCOMPARE(run(u"device allow "_qs % lost).exitCode, AdminReply::Done);
    QVERIFY(!run(u"device list"_qs).out.contains(u"revoked"));
    QVERIFY(run(u"audit list 1"_qs).out.contains(u"device.allow"));

    m_takenIn = 0; // without a grant that covers it
    m_held.resize(1);
    m_held.front().device = *Id::fromHex(lost);
    m_held.front().reason = Reason::Revoked;
    const AdminReply without = run(u"held take "_qs % lost);
    QCOMPARE(without.exitCode, AdminReply::Refused);
    QVERIFY2(without.error.contains(u"grant"), qPrintable(without.error));
    m_held.clear();
    QCOMPARE(run(u"held take "_qs % lost).exitCode, AdminReply::Done); // there is nothing
    QCOMPARE(run(u"held take "_qs % Id().toHex()).exitCode, AdminReply::Refused);
}

// A grant that runs says no end.
bool AdminCommandsTest::isReadNow(const QString &scope)
{
    m_clock.advance(1000);
    const QStringList lines = run(u"grant list lifang"_qs).out.split(u'\n', Qt::SkipEmptyParts);
    return std::ranges::any_of(lines, [&](const QString &line) {
        return line.startsWith(QString(scope % u'\t')) && line.section(u'\t', 3) == u"-"_qs;
    });
}

QByteArray AdminCommandsTest::tokenOf(const QString &name)
{
    const QByteArray token = name.toUtf8();
    const models::Outcome kept = m_accounts->run([&](AccountDatabase &database) -> models::Outcome {
        const Id account = (*database.accounts().byName(name))->id;
        const Id device = models::UuidSource(m_clock).next();
        if (const models::Outcome added =
                database.devices().add({device, account, makeSigningKeys().publicKey, u"laptop"_qs, false, 0, 0});
            !added)
            return added;
        return database.devices().setToken(device, tokenHash(token), 1, m_clock.nowMs() + 1000);
    });
    return kept ? token : QByteArray();
}

void AdminCommandsTest::servesAdministratorsOverTheWireOnly()
{
    run(u"account add root --role admin"_qs);
    Router router;
    m_commands->addTo(router);
    const auto ask = [&](const QByteArray &token) {
        Response response;
        const QByteArray body = encode(AdminRequest{{u"account"_qs, u"close"_qs, u"lifang"_qs}, {}});
        router.handle({"POST", "/v1/admin", {}, body, token, {}}, [&](const Response &given) { response = given; });
        return response;
    };
    QCOMPARE(ask("unknown").status, 401);
    QCOMPARE(ask(tokenOf(u"lifang"_qs)).status, 403);
    const Response response = ask(tokenOf(u"root"_qs));
    QCOMPARE(response.status, 200);
    QCOMPARE(decode<AdminReply>(response.body)->exitCode, AdminReply::Done);
    QVERIFY(!run(u"audit list 1"_qs).out.contains(u"account.close\t-"));
}

void AdminCommandsTest::answersOverTheSocket()
{
    AdminSocket socket([this](const AdminRequest &request) { return m_commands->run(request); });
    QVERIFY(socket.listen(m_folder->path()).ok());
    models::Result<AdminReply> reply = AdminReply{};
    std::atomic<bool> asked = false;
    std::thread operatorsThread([&] {
        reply = askServer(m_folder->path(), {{u"account"_qs, u"list"_qs}, {}});
        asked = true;
    });
    QTRY_VERIFY(asked.load());
    operatorsThread.join();
    QVERIFY(reply.ok());
    QVERIFY(reply->out.startsWith(u"lifang\tcadre\t"));
}

void AdminCommandsTest::dropsWhoeverClaimsTooMuch()
{
    AdminSocket socket([this](const AdminRequest &request) { return m_commands->run(request); });
    QVERIFY(socket.listen(m_folder->path()).ok());
    QLocalSocket peer;
    peer.connectToServer(AdminSocket::pathIn(m_folder->path()));
    peer.write("\xff\xff\xff\xff", 4);
    QTRY_COMPARE(peer.state(), QLocalSocket::UnconnectedState);
}

QTEST_GUILESS_MAIN(AdminCommandsTest)
#include "AdminCommandsTest.moc"
