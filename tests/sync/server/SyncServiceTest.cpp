// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/SyncService.h"

#include "models/base/Clock.h"
#include "sync/protocol/ErrorBody.h"
#include "sync/protocol/Limits.h"
#include "sync/server/AccountThread.h"
#include "sync/server/LogReaders.h"
#include "sync/server/LogThread.h"
#include "sync/server/Router.h"
#include "sync/server/WaitBook.h"
#include "tests/sync/server/PushingDevice.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace syncing;
using models::ErrorKind;
using models::Role;
using std::chrono::milliseconds;

static const QString Village = PushingDevice::village;

class SyncServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void bringsAPushToAnotherDevice();
    void answersARepeatedPushFromTheLedger();
    void refusesAFrameWithoutAToken();
    void refusesAFrameThatItsDeviceDidNotSign();
    void refusesAFrameOfAnotherDevice();
    void refusesAFrameThatIsTooBig();
    void refusesMoreGroupsThanAFrameHolds();
    void refusesBytesThatAreNoMessage_data();
    void refusesBytesThatAreNoMessage();
    void takesFromAProgramThatIsTooOldToRead();
    void takesFromARevokedDeviceIntoQuarantineOnly();
    void servesOnlyWhatIsGranted();
    void tellsTheHistoryOfARecord();
    void tellsNoHistoryToWhomTheGrantHasEnded();
    void notesWhoReadsACaseFromTheBeginning();
    void tellsTheStateOfTheLog();
    void answersAWaitAtOnceIfThereIsNews();
    void wakesAWaitByAPush();
    void leavesAWaitForAnotherScopeAlone();
    void endsAWaitByItsTime();
    void endsAWaitWhenGrantsChange();
    void tellsOfAChangeThatFellBetweenTwoWaits();
    void keepsFewWaitsOfOneDevice();
    void endsAllWaitsWhenItStops();

private:
    using Coming = std::future<Response>;
    Coming begin(const char *path, const QByteArray &body, const QByteArray &token);
    Response call(const char *path, const QByteArray &body, const QByteArray &token);
    Response push(const PushingDevice &device, size_t from = 0);
    Coming wait(const PushingDevice &device, qint64 seq, int seconds = 50, const QString &scope = Village);
    void enrol(const PushingDevice &device);
    qint64 headFor(const PushingDevice &device, const QString &scope = Village);

    std::unique_ptr<QTemporaryDir> m_folder;
    models::ManualClock m_clock;
    std::unique_ptr<AccountThread> m_accounts;
    std::unique_ptr<WaitBook> m_waits;
    std::unique_ptr<LogThread> m_log;
    std::unique_ptr<LogReaders> m_readers;
    std::unique_ptr<SyncService> m_service;
    std::unique_ptr<Router> m_router;
    std::unique_ptr<PushingDevice> m_one;
    std::unique_ptr<PushingDevice> m_two;
};

static QByteArray tokenOf(const PushingDevice &device)
{
    return "token-" + device.caller.device.toHex().toLatin1();
}

void SyncServiceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock.set(1'600'000'000'000);
    auto accounts = AccountThread::start(m_folder->filePath(u"accounts.sqlite"_qs));
    QVERIFY(accounts.ok());
    m_accounts = std::move(accounts).value();
    m_waits = std::make_unique<WaitBook>(m_clock);
    const QString file = m_folder->filePath(u"log.sqlite"_qs);
    auto log = LogThread::start({file, QByteArray(32, 's')}, m_clock,
                                [this](const LogThread::Heads &heads) { m_waits->moved(heads); });
    QVERIFY(log.ok());
    m_log = std::move(log).value();
    auto readers = LogReaders::start(file);
    QVERIFY(readers.ok());
    m_readers = std::move(readers).value();
    m_service = std::make_unique<SyncService>(*m_accounts, m_clock, *m_log, *m_readers, *m_waits, 1);
    m_router = std::make_unique<Router>();
    m_service->addTo(*m_router);
    m_one = std::make_unique<PushingDevice>(1, Role::Cadre);
    m_two = std::make_unique<PushingDevice>(2, Role::Cadre);
    enrol(*m_one);
    enrol(*m_two);
}

void SyncServiceTest::cleanup()
{
    m_readers.reset();
    m_log.reset();
    m_waits.reset();
    m_accounts.reset();
}

// As after a hello that was a minute ago.
void SyncServiceTest::enrol(const PushingDevice &device)
{
    const Caller &caller = device.caller;
    const auto added = m_accounts->run([&](AccountDatabase &database) {
        const qint64 now = m_clock.nowMs();
        bool done = database.accounts().add(caller.account, {}, now).ok();
        done = done && database.accounts().addGrant(caller.account.id, {Village, caller.account.role, 0, {}}).ok();
        const Device row{caller.device, caller.account.id, caller.devicePublicKey, u"laptop"_qs, false,
                         now,           now - 60'000};
        done = done && database.devices().add(row).ok();
        return done && database.devices()
                           .setToken(caller.device, tokenHash(tokenOf(device)), caller.newestSchema, now + 1'800'000)
                           .ok();
    });
    QVERIFY(added);
}

SyncServiceTest::Coming SyncServiceTest::begin(const char *path, const QByteArray &body, const QByteArray &token)
{
    auto promise = std::make_shared<std::promise<Response>>();
    m_router->handle({"POST", path, {}, body, token, u"10.0.0.1"_qs},
                     [promise](const Response &response) { promise->set_value(response); });
    return promise->get_future();
}

static Response take(std::future<Response> coming)
{
    return coming.wait_for(std::chrono::seconds(5)) == std::future_status::ready ? coming.get() : Response{0};
}

static bool hasCome(const std::future<Response> &coming)
{
    return coming.wait_for(milliseconds(0)) == std::future_status::ready;
}

Response SyncServiceTest::call(const char *path, const QByteArray &body, const QByteArray &token)
{
    return take(begin(path, body, token));
}

Response SyncServiceTest::push(const PushingDevice &device, size_t from)
{
    return call("/v1/push", device.body(from), tokenOf(device));
}

SyncServiceTest::Coming SyncServiceTest::wait(const PushingDevice &device, qint64 seq, int seconds,
                                              const QString &scope)
{
    return begin("/v1/wait", encode(WaitRequest{{{scope, seq}}, seconds}), tokenOf(device));
}

static WaitAnswer waitAnswer(std::future<Response> coming)
{
    const auto answer = decode<WaitAnswer>(take(std::move(coming)).body);
    return answer ? *answer : WaitAnswer{{u"no answer"_qs}, false};
}

static QByteArray pullBody(const QString &scope = Village)
{
    PullRequest request;
    request.incarnation = 1;
    request.scopes = {{scope, {}, {}}};
    return encode(request);
}

static QByteArray historyBody()
{
    return encode(HistoryRequest{models::typeOf<models::Household>().id, idOf(0x10, 1), 0});
}

qint64 SyncServiceTest::headFor(const PushingDevice &device, const QString &scope)
{
    const auto answer = decode<PullAnswer>(call("/v1/pull", pullBody(scope), tokenOf(device)).body);
    return answer && answer->scopes.front().state == ScopeState::Ok ? answer->scopes.front().head : -1;
}

static ErrorKind kindOf(const Response &response)
{
    return decodeError(response.status, response.body).kind;
}

static PushAnswer pushAnswer(const Response &response)
{
    const auto answer = decode<PushAnswer>(response.body);
    return answer ? *answer : PushAnswer{PushState::Gap, {}, -1, 0};
}

void SyncServiceTest::bringsAPushToAnotherDevice()
{
    m_one->addHousehold(1);
    const PushAnswer pushed = pushAnswer(push(*m_one));
    QCOMPARE(pushed.results.size(), size_t(1));
    QCOMPARE(pushed.results[0].verdict, Verdict::Applied);
    const Response pulled = call("/v1/pull", pullBody(), tokenOf(*m_two));
    QCOMPARE(pulled.status, 200);
    const auto answer = decode<PullAnswer>(pulled.body);
    QVERIFY(answer.ok());
    QCOMPARE(answer->scopes[0].entries.size(), size_t(2)); // with the number that the server gave
    QCOMPARE(decode<LogEntry>(answer->scopes[0].entries[0])->device, m_one->caller.device);
    QCOMPARE(answer->nextDseq, qint64(1)); // of the stream of the one who asks
}

void SyncServiceTest::answersARepeatedPushFromTheLedger()
{
    m_one->addHousehold(1);
    const PushAnswer first = pushAnswer(push(*m_one)), again = pushAnswer(push(*m_one));
    QVERIFY(again.results.at(0).repeated);
    QCOMPARE(again.results[0].seq, first.results.at(0).seq);
    QCOMPARE(headFor(*m_two), qint64(2));
}

void SyncServiceTest::refusesAFrameWithoutAToken()
{
    m_one->addHousehold(1);
    for (const char *path : {"/v1/push", "/v1/pull", "/v1/wait", "/v1/history"})
        QCOMPARE(call(path, m_one->body(0), "another").status, 401);
    m_clock.advance(1'800'001);
    QCOMPARE(push(*m_one).status, 401);
}

void SyncServiceTest::refusesAFrameThatItsDeviceDidNotSign()
{
    m_one->addHousehold(1);
    m_one->keys = makeSigningKeys();
    const Response refused = push(*m_one);
    QCOMPARE(refused.status, 403);
    QCOMPARE(kindOf(refused), ErrorKind::Denied);
    QCOMPARE(headFor(*m_two), qint64(0));
}

void SyncServiceTest::refusesAFrameOfAnotherDevice()
{
    m_one->addHousehold(1);
    QCOMPARE(call("/v1/push", m_one->body(0), tokenOf(*m_two)).status, 403);
    QCOMPARE(headFor(*m_two), qint64(0));
}

void SyncServiceTest::refusesAFrameThatIsTooBig()
{
    m_one->groups.push_back(QByteArray(limits::PushBytes, 'x'));
    QCOMPARE(push(*m_one).status, 413);
}

void SyncServiceTest::refusesMoreGroupsThanAFrameHolds()
{
    m_one->groups.assign(limits::PushGroups + 1, "x");
    QCOMPARE(push(*m_one).status, 400);
    m_one->groups.pop_back();
    QCOMPARE(pushAnswer(push(*m_one)).results.size(), limits::PushGroups);
}

void SyncServiceTest::refusesBytesThatAreNoMessage_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"/v1/push", "/v1/pull", "/v1/wait", "/v1/history"})
        QTest::newRow(path) << QByteArray(path);
}

void SyncServiceTest::refusesBytesThatAreNoMessage()
{
    QFETCH(QByteArray, path);
    const QByteArray whole = path == "/v1/push"      ? m_one->body(0)
                             : path == "/v1/pull"    ? pullBody()
                             : path == "/v1/history" ? historyBody()
                                                     : encode(WaitRequest{{{Village, 0}}, 1});
    for (const QByteArray &body : {QByteArray(), QByteArray("rubbish"), whole.chopped(1), QByteArray(whole + '\0'),
                                   QByteArray(1000, '\xff'), QByteArray(1000, '\x81')})
        QCOMPARE(call(path.constData(), body, tokenOf(*m_one)).status, 400);
}

void SyncServiceTest::takesFromAProgramThatIsTooOldToRead()
{
    SyncService strict(*m_accounts, m_clock, *m_log, *m_readers, *m_waits, 2);
    m_router = std::make_unique<Router>();
    strict.addTo(*m_router);
    m_one->addHousehold(1);
    QCOMPARE(pushAnswer(push(*m_one)).results.at(0).verdict, Verdict::Applied);
    const Response refused = call("/v1/pull", pullBody(), tokenOf(*m_one));
    QCOMPARE(refused.status, 426);
    QCOMPARE(kindOf(refused), ErrorKind::TooOld);
    QCOMPARE(take(wait(*m_one, 0)).status, 426);
    QCOMPARE(call("/v1/history", historyBody(), tokenOf(*m_one)).status, 426);
}

void SyncServiceTest::takesFromARevokedDeviceIntoQuarantineOnly()
{
    m_one->addHousehold(1);
    const auto closed =
        m_accounts->run([&](AccountDatabase &db) { return db.accounts().setOpen(m_one->caller.account.id, false); });
    QVERIFY(closed.ok());
    const PushResult result = pushAnswer(push(*m_one)).results.at(0);
    QCOMPARE(result.verdict, Verdict::Quarantined);
    QCOMPARE(result.reason, Reason::Revoked);
    QCOMPARE(call("/v1/pull", pullBody(), tokenOf(*m_one)).status, 403);
    QCOMPARE(take(wait(*m_one, 0)).status, 403);
    QCOMPARE(call("/v1/history", historyBody(), tokenOf(*m_one)).status, 403);
    QCOMPARE(headFor(*m_two), qint64(0));
}

void SyncServiceTest::servesOnlyWhatIsGranted()
{
    QCOMPARE(headFor(*m_one, u"village/999999999999"_qs), qint64(-1));
    QCOMPARE(headFor(*m_one, u"commons"_qs), qint64(0));
}

void SyncServiceTest::tellsTheHistoryOfARecord()
{
    m_one->addHousehold(1);
    push(*m_one);
    const Response told = call("/v1/history", historyBody(), tokenOf(*m_two));
    QCOMPARE(told.status, 200);
    const auto answer = decode<HistoryAnswer>(told.body);
    QVERIFY(answer.ok());
    QCOMPARE(answer->steps.size(), size_t(2)); // with the number that the server gave
    QCOMPARE(answer->steps.back().entry.device, m_one->caller.device);
    QCOMPARE(answer->next, qint64(0));
}

void SyncServiceTest::tellsNoHistoryToWhomTheGrantHasEnded()
{
    m_one->addHousehold(1);
    push(*m_one);
    const auto ended = m_accounts->run([&](AccountDatabase &db) {
        return db.accounts().endGrant(m_two->caller.account.id, Village, m_clock.nowMs());
    });
    QVERIFY(ended.ok());
    m_clock.advance(1);
    const Response refused = call("/v1/history", historyBody(), tokenOf(*m_two));
    QCOMPARE(refused.status, 404);
    QCOMPARE(kindOf(refused), ErrorKind::NotFound);
}

void SyncServiceTest::notesWhoReadsACaseFromTheBeginning()
{
    headFor(*m_two); // nothing was there to read
    m_one->addHousehold(1);
    push(*m_one);
    headFor(*m_two);
    const auto audit = m_accounts->run([](AccountDatabase &database) { return database.audit().newest(10); });
    QVERIFY(audit.ok());
    const AuditEntry read{m_clock.nowMs(), m_two->caller.account.id, m_two->caller.device, u"read"_qs, Village,
                          u"10.0.0.1"_qs};
    QCOMPARE(*audit, std::vector{read});
}

void SyncServiceTest::tellsTheStateOfTheLog()
{
    m_one->addHousehold(1);
    push(*m_one);
    const auto state = m_readers->state({Village, u"commons"_qs});
    QVERIFY(state.ok());
    QCOMPARE(state->scopes.size(), size_t(1));
    QCOMPARE(state->scopes[0].head, qint64(2));
    QVERIFY(!state->epoch.isNull());
    QVERIFY(state->now > 0);
}

void SyncServiceTest::answersAWaitAtOnceIfThereIsNews()
{
    m_one->addHousehold(1);
    push(*m_one);
    QCOMPARE(waitAnswer(wait(*m_two, 0)), (WaitAnswer{{Village}, false}));
    QCOMPARE(waitAnswer(wait(*m_two, 7)), (WaitAnswer{{Village}, false})); // it knows what a restored server has not
    QCOMPARE(m_waits->waiting(), size_t(0));
}

void SyncServiceTest::wakesAWaitByAPush()
{
    Coming waiting = wait(*m_two, 0);
    QVERIFY(!hasCome(waiting));
    m_one->addHousehold(1);
    push(*m_one);
    QVERIFY(hasCome(waiting)); // not later than the push is answered
    QCOMPARE(waitAnswer(std::move(waiting)), (WaitAnswer{{Village}, false}));
}

void SyncServiceTest::leavesAWaitForAnotherScopeAlone()
{
    const Coming commons = wait(*m_two, 0, 50, u"commons"_qs);
    const Coming denied = wait(*m_two, 0, 50, PushingDevice::identity);
    m_one->addHousehold(1);
    push(*m_one);
    QVERIFY(!hasCome(commons));
    QVERIFY(!hasCome(denied));
}

void SyncServiceTest::endsAWaitByItsTime()
{
    QElapsedTimer time;
    time.start();
    QCOMPARE(waitAnswer(wait(*m_two, 0, 1)), WaitAnswer());
    QVERIFY(time.elapsed() >= 1000);
    QCOMPARE(m_waits->waiting(), size_t(0));
}

void SyncServiceTest::endsAWaitWhenGrantsChange()
{
    Coming waiting = wait(*m_two, 0);
    Coming other = wait(*m_one, 0);
    m_waits->grantsChanged(m_two->caller.account.id);
    QCOMPARE(waitAnswer(std::move(waiting)), (WaitAnswer{{}, true}));
    QVERIFY(!hasCome(other));
}

void SyncServiceTest::tellsOfAChangeThatFellBetweenTwoWaits()
{
    m_waits->grantsChanged(m_two->caller.account.id);
    QCOMPARE(waitAnswer(wait(*m_two, 0)), (WaitAnswer{{}, true}));
    const auto saidHello = m_accounts->run(
        [&](AccountDatabase &db) { return db.devices().setSeen(m_two->caller.device, m_clock.nowMs() + 1); });
    QVERIFY(saidHello.ok());
    QVERIFY(!hasCome(wait(*m_two, 0)));
}

void SyncServiceTest::keepsFewWaitsOfOneDevice()
{
    std::vector<Coming> waits;
    for (int i = 0; i < WaitBook::MostPerDevice + 2; ++i)
        waits.push_back(wait(*m_two, 0));
    QCOMPARE(m_waits->waiting(), size_t(WaitBook::MostPerDevice));
    QVERIFY(hasCome(waits[0]) && hasCome(waits[1]) && !hasCome(waits[2]));
}

void SyncServiceTest::endsAllWaitsWhenItStops()
{
    Coming waiting = wait(*m_two, 0);
    m_waits->stop();
    QCOMPARE(waitAnswer(std::move(waiting)), WaitAnswer());
    QCOMPARE(waitAnswer(wait(*m_two, 0)), WaitAnswer());
}

QTEST_GUILESS_MAIN(SyncServiceTest)
#include "SyncServiceTest.moc"
