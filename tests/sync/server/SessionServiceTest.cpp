// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/SessionService.h"

#include "models/base/Clock.h"
#include "sync/protocol/ErrorBody.h"
#include "sync/server/AccountThread.h"
#include "sync/server/Password.h"
#include "sync/server/Router.h"

#include <QTemporaryDir>
#include <QTest>

using namespace syncing;
using models::ErrorKind;
using models::Id;
using models::Role;

static const QString Village = u"village/360323106205"_qs;
static const QString Password = u"正确的 password"_qs;

static Id idOf(quint8 last)
{
    Id id;
    id.bytes[15] = last;
    return id;
}

class SessionServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void enrolsADeviceAndLetsItIn();
    void enrolsTheSameKeyOnce();
    void refusesAnEnrolmentThatTheKeyDidNotSign();
    void refusesAnotherAccountsKey();
    void refusesAWrongPasswordAndAnUnknownNameAlike();
    void makesOneWaitAfterWrongPasswords();
    void refusesAHelloThatTheDeviceDidNotSign();
    void takesANonceOnceAndForTwoMinutes();
    void endsATokenByTimeAndByLogout();
    void tellsTheScopesThatAreGrantedNow();
    void letsARevokedDeviceHandOverOnly();
    void letsAClosedAccountHandOverOnly();
    void changesAPassword();
    void recoversTheKeyForItsOwnerOnAnEnrolledDevice();
    void refusesToRecoverForOthers();
    void refusesBytesThatAreNoMessage();
    void routesByMethodAndPath();
    void keepsServerKeys();
    void takesNoOtherKeysForItsData();

private:
    models::Result<ServerKeys> keysIn(const QString &folder) const // for the data of this test, that is all there
    {
        const QString mark = m_folder->filePath(u"keys.mark"_qs);
        models::Result<ServerKeys> keys = ensureServerKeys(m_folder->filePath(folder), mark);
        if (!keys)
            return keys;
        const models::Outcome marked = markData(*keys, mark);
        return marked ? keys : marked.error();
    }
    Response call(const char *path, const QByteArray &body, const QByteArray &token = {});
    Response enrol(const QString &password = Password, const QString &name = u"lifang"_qs);
    QByteArray nonce();
    Response hello(const QByteArray &nonce);
    HelloAnswer welcome();
    models::Result<Caller> caller(const QByteArray &token);
    void addAccount(const Account &account);

    std::unique_ptr<QTemporaryDir> m_folder;
    models::ManualClock m_clock;
    ServerKeys m_keys;
    KeyPair m_deviceKeys;
    Id m_device;
    std::unique_ptr<AccountThread> m_accounts;
    std::unique_ptr<SessionService> m_service;
    std::unique_ptr<Router> m_router;
};

// As models/storage/KeyFile.h seals it: the data key, then its owner.
static QByteArray envelopeOf(const Id &owner, const ServerKeys &keys)
{
    return sealedTo(keys.recovery.publicKey, QByteArray(QByteArray(32, 'k') + owner.toBytes()));
}

static models::Result<LogState> logState(const QStringList &)
{
    return LogState{idOf(77), models::hlcFromMs(5), {{Village, 42, 7}}};
}

void SessionServiceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock.set(1'600'000'000'000);
    m_keys = *keysIn(u"keys"_qs);
    m_deviceKeys = makeSigningKeys();
    auto started = AccountThread::start(m_folder->filePath(u"accounts.sqlite"_qs));
    QVERIFY(started.ok());
    m_accounts = std::move(started).value();
    SessionConfig config;
    config.keys = m_keys;
    config.certificateFingerprint = QByteArray(32, 'f');
    m_service = std::make_unique<SessionService>(*m_accounts, m_clock, config, logState);
    m_router = std::make_unique<Router>();
    m_service->addTo(*m_router);
    addAccount({idOf(1), u"lifang"_qs, u"李芳"_qs, Role::Cadre, true});
    const auto enrolled = decode<EnrolAnswer>(enrol().body);
    QVERIFY(enrolled.ok());
    m_device = enrolled->device;
}

void SessionServiceTest::cleanup()
{
    m_service.reset();
    m_accounts.reset();
}

void SessionServiceTest::addAccount(const Account &account)
{
    static const QByteArray hash = *passwordHash(Password);
    QVERIFY(m_accounts->run([&](AccountDatabase &database) { return database.accounts().add(account, hash, 0); }).ok());
}

Response SessionServiceTest::call(const char *path, const QByteArray &body, const QByteArray &token)
{
    Response response;
    m_router->handle({"POST", path, {}, body, token, u"10.0.0.1"_qs}, [&](const Response &r) { response = r; });
    return response;
}

Response SessionServiceTest::enrol(const QString &password, const QString &name)
{
    const QByteArray body = encode(EnrolRequest{name, password, m_deviceKeys.publicKey, u"村部电脑"_qs});
    return call("/v1/enrol", encode(signedFrame(EnrolContext, {}, body, m_deviceKeys.secretKey)));
}

QByteArray SessionServiceTest::nonce()
{
    return decode<Challenge>(call("/v1/challenge", {}).body)->nonce;
}

Response SessionServiceTest::hello(const QByteArray &nonce)
{
    const QByteArray body = encode(HelloRequest{nonce, u"0.1.0"_qs, 1, 3, {}});
    return call("/v1/hello", encode(signedFrame(HelloContext, m_device, body, m_deviceKeys.secretKey)));
}

HelloAnswer SessionServiceTest::welcome()
{
    const Response response = hello(nonce());
    const auto answer = decode<HelloAnswer>(response.body);
    return answer.ok() ? *answer : HelloAnswer{};
}

models::Result<Caller> SessionServiceTest::caller(const QByteArray &token)
{
    return Authenticator(*m_accounts, m_clock).authenticate({"POST", "/v1/pull", {}, {}, token, {}});
}

static ErrorKind kindOf(const Response &response)
{
    return decodeError(response.status, response.body).kind;
}

void SessionServiceTest::enrolsADeviceAndLetsItIn()
{
    const auto enrolled = decode<EnrolAnswer>(enrol().body);
    QCOMPARE(enrolled->account, (AccountInfo{idOf(1), u"lifang"_qs, u"李芳"_qs, Role::Cadre}));
    QCOMPARE(enrolled->serverSigningKey, m_keys.signing.publicKey);
    QCOMPARE(enrolled->recoveryKey, m_keys.recovery.publicKey);
    QCOMPARE(enrolled->certificateFingerprint, QByteArray(32, 'f'));
    const HelloAnswer answer = welcome();
    QCOMPARE(answer.epoch, idOf(77));
    QCOMPARE(answer.clockMs, m_clock.nowMs());
    QCOMPARE(answer.account.id, idOf(1));
    QVERIFY(!answer.revoked);
    const auto who = caller(answer.token);
    QVERIFY(who.ok());
    QCOMPARE(who->account.displayName, u"李芳"_qs);
    QCOMPARE(who->device, m_device);
    QCOMPARE(who->newestSchema, 3);
    QCOMPARE(who->devicePublicKey, m_deviceKeys.publicKey);
}

void SessionServiceTest::enrolsTheSameKeyOnce()
{
    QCOMPARE(decode<EnrolAnswer>(enrol().body)->device, m_device);
    m_deviceKeys = makeSigningKeys();
    QVERIFY(decode<EnrolAnswer>(enrol().body)->device != m_device);
}

void SessionServiceTest::refusesAnEnrolmentThatTheKeyDidNotSign()
{
    const QByteArray body = encode(EnrolRequest{u"lifang"_qs, Password, makeSigningKeys().publicKey, u"x"_qs});
    const Response response = call("/v1/enrol", encode(signedFrame(EnrolContext, {}, body, m_deviceKeys.secretKey)));
    QCOMPARE(response.status, 403);
}

void SessionServiceTest::refusesAnotherAccountsKey()
{
    addAccount({idOf(5), u"wangwei"_qs, u"王伟"_qs, Role::Expert, true});
    QCOMPARE(enrol(Password, u"wangwei"_qs).status, 403);
}

void SessionServiceTest::refusesAWrongPasswordAndAnUnknownNameAlike()
{
    const Response wrong = enrol(u"wrong password"_qs);
    const Response unknown = enrol(Password, u"nobody"_qs);
    QCOMPARE(wrong.status, 403);
    QCOMPARE(unknown.status, 403);
    QCOMPARE(unknown.body, wrong.body);
}

void SessionServiceTest::makesOneWaitAfterWrongPasswords()
{
    for (int i = 0; i < AttemptStore::PerAccountAndAddress; ++i)
        QCOMPARE(enrol(u"wrong password"_qs).status, 403);
    const Response response = enrol();
    QCOMPARE(response.status, 429);
    QCOMPARE(response.retryAfterSeconds, 15 * 60);
    m_clock.advance(AttemptStore::WindowMs);
    QCOMPARE(enrol().status, 200);
}

void SessionServiceTest::refusesAHelloThatTheDeviceDidNotSign()
{
    m_deviceKeys = makeSigningKeys();
    QCOMPARE(hello(nonce()).status, 403);
    m_device = idOf(99);
    QCOMPARE(hello(nonce()).status, 403);
}

void SessionServiceTest::takesANonceOnceAndForTwoMinutes()
{
    const QByteArray once = nonce();
    QCOMPARE(hello(once).status, 200);
    QCOMPARE(hello(once).status, 403);
    const QByteArray late = nonce();
    m_clock.advance(ChallengeBook::LifeMs);
    QCOMPARE(hello(late).status, 403);
    QByteArray forged = nonce();
    forged[3] = static_cast<char>(forged[3] ^ 1);
    QCOMPARE(hello(forged).status, 403);
    QCOMPARE(hello("short").status, 403);
}

void SessionServiceTest::endsATokenByTimeAndByLogout()
{
    const HelloAnswer first = welcome();
    m_clock.advance(first.tokenSeconds * 1000 - 1);
    QVERIFY(caller(first.token).ok());
    m_clock.advance(1);
    QCOMPARE(caller(first.token).error().kind, ErrorKind::Locked);
    const HelloAnswer second = welcome();
    QCOMPARE(call("/v1/logout", {}, second.token).status, 200);
    QCOMPARE(caller(second.token).error().kind, ErrorKind::Locked);
    QCOMPARE(caller({}).error().kind, ErrorKind::Locked);
    QCOMPARE(statusOf(ErrorKind::Locked), 401);
}

void SessionServiceTest::tellsTheScopesThatAreGrantedNow()
{
    const qint64 now = m_clock.nowMs();
    QVERIFY(m_accounts
                ->run([&](AccountDatabase &database) {
                    return database.accounts().addGrant(idOf(1), {Village, Role::Cadre, now, now + 1000});
                })
                .ok());
    const HelloAnswer answer = welcome();
    QCOMPARE(answer.scopes,
             (std::vector<ScopeInfo>{{u"commons"_qs, Role::Cadre, 0, 0}, {Village, Role::Cadre, 42, 7}}));
    QCOMPARE(caller(answer.token)->roleIn(Village), Role::Cadre);
    m_clock.advance(1000);
    QCOMPARE(caller(answer.token)->roleIn(Village), std::nullopt);
    QCOMPARE(caller(answer.token)->roleIn(u"commons"), Role::Cadre);
}

void SessionServiceTest::letsARevokedDeviceHandOverOnly()
{
    const HelloAnswer before = welcome();
    QVERIFY(m_accounts->run([&](AccountDatabase &database) { return database.devices().revoke(m_device, 1); }).ok());
    QVERIFY(!caller(before.token).ok());
    const HelloAnswer answer = welcome();
    QVERIFY(answer.revoked);
    QVERIFY(answer.scopes.empty());
    const auto who = caller(answer.token);
    QVERIFY(who.ok() && who->isRevoked && who->grants.empty());
    QCOMPARE(call("/v1/password", encode(PasswordRequest{Password, u"another one"_qs}), answer.token).status, 403);
    QCOMPARE(enrol().status, 403);
}

void SessionServiceTest::letsAClosedAccountHandOverOnly()
{
    QVERIFY(
        m_accounts->run([&](AccountDatabase &database) { return database.accounts().setOpen(idOf(1), false); }).ok());
    QVERIFY(welcome().revoked);
    QCOMPARE(enrol().status, 403);
}

void SessionServiceTest::changesAPassword()
{
    const QByteArray token = welcome().token;
    QCOMPARE(call("/v1/password", encode(PasswordRequest{u"wrong password"_qs, u"new password"_qs}), token).status,
             403);
    QCOMPARE(kindOf(call("/v1/password", encode(PasswordRequest{Password, u"short"_qs}), token)), ErrorKind::Invalid);
    QCOMPARE(enrol().status, 200);
    QCOMPARE(call("/v1/password", encode(PasswordRequest{Password, u"new password"_qs}), token).status, 200);
    QCOMPARE(enrol().status, 403);
    QCOMPARE(enrol(u"new password"_qs).status, 200);
    QCOMPARE(call("/v1/password", {}, "no token").status, 401);
}

void SessionServiceTest::recoversTheKeyForItsOwnerOnAnEnrolledDevice()
{
    const QByteArray key(32, 'k');
    const KeyPair reply = makeBoxKeys();
    const QByteArray envelope = envelopeOf(idOf(1), m_keys);
    const Response response =
        call("/v1/recover", encode(RecoverRequest{u"lifang"_qs, Password, m_device, envelope, reply.publicKey}));
    QCOMPARE(response.status, 200);
    QVERIFY(!response.body.contains(key));
    QCOMPARE(*openedWith(reply, decode<RecoverAnswer>(response.body)->sealedDataKey), key);
}

void SessionServiceTest::refusesToRecoverForOthers()
{
    const KeyPair reply = makeBoxKeys();
    const QByteArray key = reply.publicKey;
    const auto ask = [&](const QString &password, const Id &device, const Id &owner) {
        const QByteArray envelope = envelopeOf(owner, m_keys);
        return call("/v1/recover", encode(RecoverRequest{u"lifang"_qs, password, device, envelope, key})).status;
    };
    QCOMPARE(ask(u"wrong password"_qs, m_device, idOf(1)), 403);
    QCOMPARE(ask(Password, idOf(98), idOf(1)), 403);
    QCOMPARE(ask(Password, m_device, idOf(5)), 403);
    QVERIFY(m_accounts->run([&](AccountDatabase &database) { return database.devices().revoke(m_device, 1); }).ok());
    QCOMPARE(ask(Password, m_device, idOf(1)), 403);
    QVERIFY(m_accounts->run([&](AccountDatabase &database) { return database.devices().allow(m_device); }).ok());
    QCOMPARE(ask(Password, m_device, idOf(1)), 200);
}

void SessionServiceTest::refusesBytesThatAreNoMessage()
{
    for (const char *path : {"/v1/enrol", "/v1/hello", "/v1/recover"}) {
        QCOMPARE(call(path, "garbage").status, 400);
        QCOMPARE(call(path, {}).status, 400);
    }
}

void SessionServiceTest::routesByMethodAndPath()
{
    Router router;
    router.add("GET", "/v1/history/", answering([](const Request &request) { return Response{200, request.path}; }));
    const auto ask = [&](const QByteArray &method, const QByteArray &path) {
        int status = 0;
        router.handle({method, path, {}, {}, {}, {}}, [&](const Response &response) { status = response.status; });
        return status;
    };
    QCOMPARE(ask("GET", "/v1/history/3/ab"), 200);
    QCOMPARE(ask("POST", "/v1/history/3/ab"), 405);
    QCOMPARE(ask("GET", "/v1/histor"), 404);
}

void SessionServiceTest::keepsServerKeys()
{
    QCOMPARE(keysIn(u"keys"_qs)->signing.secretKey, m_keys.signing.secretKey);
    const QString file = m_folder->filePath(u"keys/server.keys"_qs);
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    const QByteArray content = damaged.readAll();
    for (const qint64 at : {qint64(20), content.size() / 2, content.size() - 1}) { // one flipped bit
        QVERIFY(damaged.seek(at) && damaged.putChar(static_cast<char>(content[at] ^ 1)));
        damaged.flush();
        QCOMPARE(keysIn(u"keys"_qs).error().kind, ErrorKind::Corrupt);
        QVERIFY(damaged.seek(at) && damaged.putChar(content[at]));
        damaged.flush();
    }
    QVERIFY(damaged.resize(50));
    damaged.close();
    QCOMPARE(keysIn(u"keys"_qs).error().kind, ErrorKind::Corrupt);
}

// A server that is started without its --keys, or with another folder, must not go on with new secrets.
void SessionServiceTest::takesNoOtherKeysForItsData()
{
    QCOMPARE(keysIn(u"elsewhere"_qs).error().kind, ErrorKind::NotFound);
    QVERIFY(!QFile::exists(m_folder->filePath(u"elsewhere"_qs)));
    QVERIFY(ensureServerKeys(m_folder->filePath(u"others"_qs), m_folder->filePath(u"others.mark"_qs)));
    QCOMPARE(keysIn(u"others"_qs).error().kind, ErrorKind::Conflict);
    QVERIFY(keysIn(u"keys"_qs));
}

QTEST_GUILESS_MAIN(SessionServiceTest)
#include "SessionServiceTest.moc"
