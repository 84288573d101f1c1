// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/SessionService.h"

#include "models/base/Clock.h"
#include "models/base/Logging.h"
#include "models/base/Text.h"
#include "models/storage/KeyFile.h"
#include "sync/server/AccountThread.h"
#include "sync/server/Password.h"
#include "sync/server/Router.h"

#include <QCoreApplication>

namespace syncing {

using models::Error;
using models::ErrorKind;
using models::Outcome;
using models::Result;

static Response okay(const QByteArray &body)
{
    Response response;
    response.body = body;
    return response;
}

template <class Message>
static Response answerOf(const Result<Message> &result)
{
    return result ? okay(encode(*result)) : errorResponse(result.error());
}

static Error badProof()
{
    return {ErrorKind::Denied,
            QCoreApplication::translate("ServerError", "The device could not prove who it is. Nothing was changed."),
            u"signature or nonce"_qs};
}

static Error deviceRevoked()
{
    return {ErrorKind::Denied, QCoreApplication::translate("ServerError", "This device was revoked."), QString()};
}

static AccountInfo infoOf(const Account &account)
{
    return {account.id, account.name, account.displayName, account.role};
}

SessionService::SessionService(AccountThread &accounts, const models::Clock &clock, SessionConfig config,
                               LogStateOf logState)
    : m_accounts(accounts)
    , m_clock(clock)
    , m_config(std::move(config))
    , m_logState(std::move(logState))
    , m_authenticator(accounts, clock)
    , m_signIn(accounts, clock)
    , m_challenges(m_config.keys.challengeSecret)
{}

void SessionService::addTo(Router &router)
{
    using Function = Response (SessionService::*)(const Request &);
    const auto add = [&](const char *path, Function function) {
        router.add("POST", path,
                   answering([this, function](const Request &request) { return (this->*function)(request); }));
    };
    add("/v1/enrol", &SessionService::enrol);
    add("/v1/challenge", &SessionService::challenge);
    add("/v1/hello", &SessionService::hello);
    add("/v1/logout", &SessionService::logout);
    add("/v1/password", &SessionService::changePassword);
    add("/v1/recover", &SessionService::recover);
}

// The same key again is the same device: its first answer was lost on the way.
static Result<Device> enrolled(AccountDatabase &database, const Device &wanted)
{
    const Result<std::optional<Device>> present = database.devices().byKey(wanted.publicKey);
    if (!present)
        return present.error();
    if (!*present) {
        const Outcome added = database.devices().add(wanted);
        return added ? Result<Device>(wanted) : Result<Device>(added.error());
    }
    if ((*present)->account != wanted.account)
        return badProof();
    return (*present)->isRevoked ? Result<Device>(deviceRevoked()) : Result<Device>(**present);
}

Result<Device> SessionService::deviceFor(const Account &account, const EnrolRequest &enrolment, const QString &address)
{
    const qint64 now = m_clock.nowMs();
    const Device wanted{models::UuidSource(m_clock).next(),
                        account.id,
                        enrolment.devicePublicKey,
                        models::normalisedText(enrolment.deviceName).left(100),
                        false,
                        now,
                        now};
    return m_accounts.run([&](AccountDatabase &database) -> Result<Device> {
        Result<Device> device = enrolled(database, wanted);
        if (!device)
            return device;
        const Outcome noted = database.audit().add({now, account.id, device->id, u"enrol"_qs, wanted.name, address});
        return noted ? device : Result<Device>(noted.error());
    });
}

Response SessionService::enrol(const Request &request)
{
    const Result<SignedFrame> frame = decodeFrame(request.body);
    if (!frame)
        return errorResponse(frame.error());
    const Result<EnrolRequest> enrolment = decode<EnrolRequest>(frame->body);
    if (!enrolment)
        return errorResponse(enrolment.error());
    if (!isSignedBy(enrolment->devicePublicKey, EnrolContext, frame->body, frame->signature))
        return errorResponse(badProof());
    const auto signedIn = m_signIn.check(enrolment->account, enrolment->password, request.remoteAddress);
    if (const auto *refusal = std::get_if<Response>(&signedIn))
        return *refusal;
    const auto &account = std::get<Account>(signedIn);
    const Result<Device> device = deviceFor(account, *enrolment, request.remoteAddress);
    if (!device)
        return errorResponse(device.error());
    qCInfo(lcServer).noquote() << "enrolled device" << device->id.toHex() << "of account" << account.id.toHex();
    return okay(encode(EnrolAnswer{device->id, infoOf(account), m_config.keys.signing.publicKey,
                                   m_config.keys.recovery.publicKey, m_config.certificateFingerprint}));
}

Response SessionService::challenge(const Request &)
{
    return okay(encode(Challenge{m_challenges.issue(m_clock.nowMs())}));
}

Result<Caller> SessionService::proven(const SignedFrame &frame) const
{
    Result<Caller> caller = m_authenticator.callerOfDevice(frame.device);
    if (caller && !isSignedBy(caller->devicePublicKey, HelloContext, frame.body, frame.signature))
        return badProof();
    return caller;
}

Response SessionService::hello(const Request &request)
{
    const qint64 now = m_clock.nowMs(); // before the grants are read: a change of them that is not told is later
    const Result<SignedFrame> frame = decodeFrame(request.body);
    if (!frame)
        return errorResponse(frame.error());
    const Result<Caller> caller = proven(*frame);
    if (!caller)
        return errorResponse(caller.error());
    const Result<HelloRequest> hello = decode<HelloRequest>(frame->body);
    if (!hello)
        return errorResponse(hello.error());
    if (!m_challenges.redeem(hello->nonce, now))
        return errorResponse(badProof());
    return answerOf(welcome(*caller, *hello, now));
}

Outcome SessionService::addScopes(const Caller &caller, HelloAnswer &answer) const
{
    QStringList names;
    for (const Grant &grant : caller.grants) {
        names.append(grant.scope);
        answer.scopes.push_back({grant.scope, grant.role, 0, 0});
    }
    const Result<LogState> state = m_logState(names);
    if (!state)
        return state.error();
    answer.epoch = state->epoch;
    answer.serverTime = state->now;
    for (ScopeInfo &scope : answer.scopes) {
        for (const ScopeHead &head : state->scopes) {
            if (head.name == scope.name)
                scope = {scope.name, scope.role, head.head, head.floor};
        }
    }
    return {};
}

Result<HelloAnswer> SessionService::welcome(const Caller &caller, const HelloRequest &request, qint64 nowMs)
{
    HelloAnswer answer;
    answer.token = randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    answer.tokenSeconds = m_config.tokenSeconds;
    answer.oldestSchema = m_config.oldestSchema;
    answer.newestSchema = m_config.newestSchema;
    answer.account = infoOf(caller.account);
    answer.revoked = caller.isRevoked;
    answer.limits = m_config.limits;
    answer.clockMs = nowMs;
    if (const Outcome added = addScopes(caller, answer); !added)
        return added.error();
    const Outcome kept = m_accounts.run([&](AccountDatabase &database) {
        const Outcome seen = database.devices().setSeen(caller.device, nowMs);
        return seen ? database.devices().setToken(caller.device, tokenHash(answer.token), request.newestSchema,
                                                  nowMs + m_config.tokenSeconds * 1000)
                    : seen;
    });
    if (!kept)
        return kept.error();
    return answer;
}

Response SessionService::logout(const Request &request)
{
    const Outcome ended = m_accounts.run(
        [&](AccountDatabase &database) { return database.devices().endToken(tokenHash(request.token)); });
    return ended ? okay(QByteArray()) : errorResponse(ended.error());
}

Response SessionService::changePassword(const Request &request)
{
    const Result<Caller> caller = m_authenticator.authenticate(request);
    if (!caller)
        return errorResponse(caller.error());
    if (caller->isRevoked)
        return errorResponse(deviceRevoked());
    const Result<PasswordRequest> change = decode<PasswordRequest>(request.body);
    if (!change)
        return errorResponse(change.error());
    const auto signedIn = m_signIn.check(caller->account.name, change->oldPassword, request.remoteAddress);
    if (const auto *refusal = std::get_if<Response>(&signedIn))
        return *refusal;
    const Result<QByteArray> hash = passwordHash(change->newPassword);
    if (!hash)
        return errorResponse(hash.error());
    const Outcome changed = m_accounts.run([&, now = m_clock.nowMs()](AccountDatabase &database) {
        const Outcome set = database.accounts().setPasswordHash(caller->account.id, *hash);
        return set ? database.audit().add({now, caller->account.id, caller->device, u"password.change"_qs, QString(),
                                           request.remoteAddress})
                   : set;
    });
    return changed ? okay(QByteArray()) : errorResponse(changed.error());
}

// Only a device of this account that is not revoked; noted before the key is given.
Outcome SessionService::noteRecovery(const Account &account, const models::Id &device, const QString &address)
{
    return m_accounts.run([&, now = m_clock.nowMs()](AccountDatabase &database) -> Outcome {
        const Result<std::optional<Device>> found = database.devices().byId(device);
        if (!found)
            return found.error();
        if (!*found || (*found)->account != account.id)
            return badProof();
        if ((*found)->isRevoked)
            return deviceRevoked();
        return database.audit().add({now, account.id, device, u"recover"_qs, QString(), address});
    });
}

Response SessionService::recover(const Request &request)
{
    const Result<RecoverRequest> recovery = decode<RecoverRequest>(request.body);
    if (!recovery)
        return errorResponse(recovery.error());
    if (recovery->replyKey.size() != 32)
        return errorResponse(badProof());
    const auto signedIn = m_signIn.check(recovery->account, recovery->password, request.remoteAddress);
    if (const auto *refusal = std::get_if<Response>(&signedIn))
        return *refusal;
    const auto &account = std::get<Account>(signedIn);
    if (const Outcome noted = noteRecovery(account, recovery->device, request.remoteAddress); !noted)
        return errorResponse(noted.error());
    const KeyPair &keys = m_config.keys.recovery;
    const Result<models::Recovered> recovered =
        models::openRecoveryEnvelope(recovery->envelope, keys.publicKey, keys.secretKey);
    if (!recovered)
        return errorResponse(recovered.error());
    if (recovered->account != account.id)
        return errorResponse(badProof()); // a found laptop does not open to whoever has an account
    const QByteArrayView key(recovered->key.bytes(), models::DataKey::Size);
    return okay(encode(RecoverAnswer{sealedTo(recovery->replyKey, key)}));
}

} // namespace syncing
