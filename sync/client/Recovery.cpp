// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/Recovery.h"

#include "models/storage/WhenDone.h"
#include "sync/client/AccountKeys.h"
#include "sync/protocol/ErrorBody.h"
#include "sync/protocol/Session.h"

#include <QtConcurrent>

using namespace models;

namespace syncing {

// What was refused changed nothing here, and the person must not think otherwise.
static Error withWhatWasKept(Error error)
{
    error.message = Recovery::tr("%1 Everything you entered is kept on this computer.").arg(error.message);
    return error;
}

static Error refusal(const HttpAnswer &answer)
{
    Error error = decodeError(answer.status, answer.body);
    if (answer.status == 429) {
        error.message = Recovery::tr("Too many wrong passwords. Try again in %n minute(s).", nullptr,
                                     qMax(1, (answer.retryAfter + 59) / 60));
    }
    return withWhatWasKept(error);
}

Recovery::Recovery(AccountFolder folder, SecretStore &secrets, QString password, PasswordCost cost, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_secrets(secrets)
    , m_password(std::move(password))
    , m_cost(cost)
    , m_replyKeys(makeBoxKeys())
{}

Recovery::~Recovery()
{
    wipe(m_replyKeys.secretKey);
}

void Recovery::start()
{
    const Result<AccountCard> card = m_folder.card();
    if (!card)
        return void(Q_EMIT failed(card.error()));
    const Result<QByteArray> envelope = KeyFile(m_folder.keyFile()).recoveryEnvelope();
    if (!envelope)
        return void(Q_EMIT failed(envelope.error()));
    ask(*card, *envelope);
}

void Recovery::ask(const AccountCard &card, const QByteArray &envelope)
{
    m_transport = std::make_unique<HttpTransport>(card.server, card.certificate);
    m_transport->setAnswerFunction([this](quint64, const Result<HttpAnswer> &answer) { onAnswer(answer); });
    const RecoverRequest request{card.login, m_password, card.device, envelope, m_replyKeys.publicKey};
    m_transport->send(1, {u"/v1/recover"_qs, encode(request)});
}

Result<DataKey> Recovery::keyFrom(const QByteArray &body)
{
    const Result<RecoverAnswer> answer = decode<RecoverAnswer>(body);
    if (!answer)
        return withWhatWasKept(answer.error());
    Result<QByteArray> bytes = openedWith(m_replyKeys, answer->sealedDataKey);
    if (!bytes)
        return withWhatWasKept(bytes.error());
    Result<DataKey> key = DataKey::fromBytes(*bytes);
    wipe(*bytes);
    return key;
}

QByteArray Recovery::otherCertificate() const
{
    return m_transport ? m_transport->otherCertificate() : QByteArray();
}

void Recovery::onAnswer(const Result<HttpAnswer> &answer)
{
    if (!otherCertificate().isEmpty()) {
        Q_EMIT failed(answer.error());
    } else if (!answer) {
        Q_EMIT failed({answer.error().kind,
                       tr("The server cannot be reached, and without it the password cannot be set anew. Everything "
                          "you entered is kept on this computer. Try again where there is a network."),
                       answer.error().detail});
    } else if (answer->status != 200) {
        Q_EMIT failed(refusal(*answer));
    } else if (Result<DataKey> key = keyFrom(answer->body); !key) {
        Q_EMIT failed(key.error());
    } else {
        keep(std::move(*key));
    }
}

void Recovery::keep(DataKey key)
{
    const auto shared = std::make_shared<const DataKey>(std::move(key));
    const auto work = [folder = m_folder, shared, password = m_password, &secrets = m_secrets, cost = m_cost] {
        return changeAccountPassword(folder, *shared, password, secrets, cost);
    };
    whenDone(QtConcurrent::run(work), this, [this, shared](const Outcome &kept) {
        if (kept)
            Q_EMIT recovered(m_folder, shared);
        else
            Q_EMIT failed(withWhatWasKept(kept.error()));
    });
}

} // namespace syncing
