// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/PasswordChange.h"

#include "models/storage/WhenDone.h"
#include "sync/client/AccountKeys.h"
#include "sync/client/WireGroupCodec.h"
#include "sync/protocol/ErrorBody.h"
#include "sync/protocol/Session.h"
#include "sync/protocol/SignedFrame.h"

#include <QCoreApplication>
#include <QtConcurrent>

using namespace models;

namespace syncing {

PasswordChange::PasswordChange(AccountFolder folder, const AccountCard &card, const DeviceIdentity &identity,
                               std::shared_ptr<const DataKey> key, SecretStore &secrets, PasswordWish wish,
                               PasswordCost cost, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_identity(identity)
    , m_key(std::move(key))
    , m_secrets(secrets)
    , m_wish(std::move(wish))
    , m_cost(cost)
    , m_transport(card.server, card.certificate)
{
    m_transport.setAnswerFunction([this](quint64, const Result<HttpAnswer> &answer) { onAnswer(answer); });
}

void PasswordChange::send(Step next, const HttpCall &call)
{
    m_next = next;
    m_transport.send(1, call);
}

void PasswordChange::start()
{
    send(&PasswordChange::sayHello, {u"/v1/challenge"_qs});
}

void PasswordChange::onAnswer(const Result<HttpAnswer> &answer)
{
    const auto notChanged = [](Error error) {
        error.message = tr("%1 The password was not changed.").arg(error.message);
        return error;
    };
    if (!m_transport.otherCertificate().isEmpty()) {
        Q_EMIT failed(notChanged(answer.error()));
    } else if (!answer) {
        Q_EMIT failed({answer.error().kind,
                       tr("The server cannot be reached. The password was not changed; try again where there is a "
                          "network."),
                       answer.error().detail});
    } else if (answer->status != 200) {
        Q_EMIT failed(notChanged(decodeError(answer->status, answer->body)));
    } else {
        (this->*m_next)(answer->body);
    }
}

// A session of its own: sync signs in again by itself when it finds its own ended.
void PasswordChange::sayHello(const QByteArray &body)
{
    const Result<Challenge> challenge = decode<Challenge>(body);
    if (!challenge)
        return void(Q_EMIT failed(challenge.error()));
    const HelloRequest request{
        challenge->nonce, QCoreApplication::applicationVersion(), SchemaVersion, SchemaVersion, {}};
    send(&PasswordChange::askServer,
         {u"/v1/hello"_qs,
          encode(signedFrame(HelloContext, m_identity.device, encode(request), m_identity.keys.secretKey))});
}

void PasswordChange::askServer(const QByteArray &body)
{
    const Result<HelloAnswer> hello = decode<HelloAnswer>(body);
    if (!hello)
        return void(Q_EMIT failed(hello.error()));
    send(&PasswordChange::changeHere,
         {u"/v1/password"_qs, encode(PasswordRequest{m_wish.present, m_wish.next}), hello->token});
}

void PasswordChange::changeHere(const QByteArray &)
{
    const auto work = [folder = m_folder, key = m_key, password = m_wish.next, &secrets = m_secrets, cost = m_cost] {
        return changeAccountPassword(folder, *key, password, secrets, cost);
    };
    whenDone(QtConcurrent::run(work), this, [this](const Outcome &done) {
        if (done)
            return void(Q_EMIT changed());
        Q_EMIT failed({done.error().kind,
                       tr("The server has the new password, but it could not be written on this computer: here the old "
                          "one still opens your data. Use \"Forgotten password\" with the new one to set it here too."),
                       done.error().detail});
    });
}

} // namespace syncing
