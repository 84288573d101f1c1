// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/Enrolment.h"

#include "models/base/Clock.h"
#include "models/storage/ClientStore.h"
#include "models/storage/SyncControl.h"
#include "models/storage/Transaction.h"
#include "models/storage/WhenDone.h"
#include "sync/client/AccountKeys.h"
#include "sync/client/AccountStanding.h"
#include "sync/client/AccountsRoot.h"
#include "sync/client/DamagedAccount.h"
#include "sync/protocol/ErrorBody.h"
#include "sync/protocol/SignedFrame.h"

#include <QtConcurrent>

using namespace models;

namespace syncing {

// An empty database that knows whose it is.
static Outcome makeDatabase(const AccountFolder &folder, const DataKey &key, const EnrolAnswer &answer)
{
    const SystemClock clock;
    UuidSource ids(clock);
    const auto store = ClientStore::open(folder.database(), &key, clock, ids);
    if (!store)
        return store.error();
    Database &database = (*store)->database();
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    Result<SyncControl> control = readSyncControl(database);
    if (!control)
        return control.error();
    control->account = answer.account.id;
    control->device = answer.device;
    control->incarnation = 1;
    if (const Outcome written = writeSyncControl(database, *control); !written)
        return written;
    return transaction->commit();
}

// The folder of a damaged one; empty: there is none. Errors: Conflict (there is a sound one).
static Result<QString> damagedHere(const QString &root, const EnrolmentWish &wish, SecretStore &secrets,
                                   PasswordCost cost)
{
    for (const AccountFolder &folder : AccountFolder::all(root)) {
        const Result<AccountCard> card = folder.card();
        if (!card || card->login != wish.login || card->server.authority() != wish.server.authority())
            continue;
        if (checkAccount(folder, wish.password, secrets, cost))
            return alreadyHere();
        const Outcome idle = checkIdle(folder); // or the server would have made a device for nothing
        return idle ? Result<QString>(folder.path()) : idle.error();
    }
    return QString();
}

// What cannot be an account any more makes room; what waited there is counted.
static Result<EnrolledAccount> madeRoom(const AccountFolder &present, const EnrolmentWish &wish, SecretStore &secrets)
{
    EnrolledAccount made{present};
    if (!present.exists() || (present.path() != wish.damaged && present.card()))
        return made;
    made.waiting = readStanding(present).waiting;
    const Result<AccountFolder> aside = setAside(present, secrets);
    if (!aside)
        return aside.error();
    made.setAside = aside->path();
    return made;
}

Result<EnrolledAccount> makeEnrolledAccount(const QString &root, const EnrolmentWish &wish, const EnrolAnswer &answer,
                                            const KeyPair &keys, SecretStore &secrets, PasswordCost cost)
{
    const AccountCard card{wish.login,       answer.account.role, answer.account.id,         wish.server,
                           wish.certificate, answer.device,       answer.account.displayName};
    Result<EnrolledAccount> account = madeRoom(AccountFolder::of(root, answer.account.id), wish, secrets);
    if (!account)
        return account.error();
    Result<AccountFolder> folder = AccountFolder::create(root, card);
    if (!folder)
        return folder.error();
    const Result<NewKey> made =
        makeAccountKey(*folder, answer.account.id, wish.password, answer.recoveryKey, secrets, cost);
    if (!made)
        return made.error();
    const DeviceIdentity identity{answer.device, answer.account, keys, answer.serverSigningKey, answer.recoveryKey};
    if (const Outcome written = writeDeviceFile(folder->deviceFile(), made->key, identity); !written)
        return written.error();
    if (const Outcome stored = makeDatabase(*folder, made->key, answer); !stored)
        return stored.error();
    AccountStanding standing;
    standing.lease.heard(SystemClock().nowMs(), Limits().leaseSeconds); // the first sync brings the server's own term
    if (const Outcome written = writeStanding(*folder, standing); !written)
        return written.error();
    if (const Outcome settled = folder->settle(); !settled)
        return settled.error();
    account->folder = *folder;
    account->peppered = made->peppered;
    return account;
}

Enrolment::Enrolment(QString root, SecretStore &secrets, EnrolmentWish wish, PasswordCost cost, QObject *parent)
    : QObject(parent)
    , m_root(std::move(root))
    , m_secrets(secrets)
    , m_wish(std::move(wish))
    , m_cost(cost)
    , m_keys(makeSigningKeys())
    , m_transport(m_wish.server, m_wish.certificate)
{
    m_transport.setAnswerFunction([this](quint64, const Result<HttpAnswer> &answer) { onAnswer(answer); });
}

Enrolment::~Enrolment()
{
    wipe(m_keys.secretKey);
}

void Enrolment::start()
{
    const auto look = [root = m_root, wish = m_wish, &secrets = m_secrets, cost = m_cost] {
        const Outcome usable = checkAccountsRoot(root);
        return usable ? damagedHere(root, wish, secrets, cost) : usable.error();
    };
    whenDone(QtConcurrent::run(look), this, [this](const Result<QString> &damaged) {
        if (!damaged)
            return failed(damaged.error());
        m_wish.damaged = *damaged;
        ask();
    });
}

void Enrolment::ask()
{
    const EnrolRequest request{m_wish.login, m_wish.password, m_keys.publicKey, m_wish.deviceName};
    m_transport.send(1, {u"/v1/enrol"_qs, encode(signedFrame(EnrolContext, Id(), encode(request), m_keys.secretKey))});
}

// Nothing is here yet that could be kept or sent later.
Error Enrolment::notReached(const Error &error) const
{
    const QByteArray other = m_transport.otherCertificate();
    const QString why =
        other.isEmpty()
            ? tr("The server cannot be reached. No account was set up; try again where there is a network.")
            : tr("The server shows the certificate %1, not %2. No account was set up, and the password was not sent. "
                 "Ask its operator which one is right.")
                  .arg(QString::fromLatin1(other.toHex()), QString::fromLatin1(m_wish.certificate.toHex()));
    return {error.kind, why, error.detail};
}

void Enrolment::onAnswer(const Result<HttpAnswer> &answer)
{
    if (!answer) {
        Q_EMIT failed(notReached(answer.error()));
    } else if (answer->status != 200) {
        Q_EMIT failed(decodeError(answer->status, answer->body));
    } else if (const Result<EnrolAnswer> enrolment = decode<EnrolAnswer>(answer->body); !enrolment) {
        Q_EMIT failed(enrolment.error());
    } else {
        makeAccount(*enrolment);
    }
}

void Enrolment::makeAccount(const EnrolAnswer &answer)
{
    const auto work = [root = m_root, wish = m_wish, answer, keys = m_keys, &secrets = m_secrets, cost = m_cost] {
        return makeEnrolledAccount(root, wish, answer, keys, secrets, cost);
    };
    whenDone(QtConcurrent::run(work), this, [this](const Result<EnrolledAccount> &made) {
        if (made)
            Q_EMIT enrolled(*made);
        else
            Q_EMIT failed(made.error());
    });
}

} // namespace syncing
