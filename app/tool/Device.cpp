// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/Device.h"

#include "app/tool/WaitedFor.h"
#include "models/storage/SecretStore.h"
#include "sync/client/AccountKeys.h"
#include "sync/client/AccountStanding.h"
#include "sync/client/DamagedAccount.h"
#include "sync/client/SyncEngine.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

namespace app {

using namespace models;
using namespace syncing;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::device)
};

bool isQuiet(const SyncStatus &status)
{
    return status.connection == Connection::Online && status.lastSuccessMs > 0 && status.outbox.unpacked == 0 &&
           status.outbox.ready == 0 && status.outbox.accepted == 0 && status.entriesBehind == 0;
}

// A server that has answered once is tried again: it may be busy with what it was sent.
bool isHopeless(const SyncStatus &status, bool wasOnline)
{
    return (status.connection == Connection::Unreachable && !wasOnline) || status.connection == Connection::Refused ||
           status.programTooOld || !status.otherCertificate.isEmpty();
}

Error otherCertificate(const QByteArray &shown, const QByteArray &known)
{
    return {ErrorKind::Denied,
            Words::tr("The server shows the certificate %1, and this account knows %2. Nothing was sent to it, and "
                      "everything is kept. Ask its operator whether the new one is right, and give it with "
                      "\"hemai-tool sync --certificate\".")
                .arg(QString::fromLatin1(shown.toHex()), QString::fromLatin1(known.toHex())),
            {}};
}

Error revokedHere(const OutboxCounts &outbox)
{
    QStringList sentences{
        Words::tr("The administrator ended your access on this computer: nothing is received any more.")};
    if (outbox.keptAside == 0)
        sentences.append(Words::tr("Nothing was left to be handed in."));
    else
        sentences.append(Words::tr("%n change(s) were handed in and are kept aside on the server until the "
                                   "administrator has looked at them.",
                                   nullptr, static_cast<int>(outbox.keptAside)));
    sentences.append(Words::tr("The key of this account is locked away here: what this computer holds is kept, and "
                               "only your organisation can open it. Ask the administrator."));
    return {ErrorKind::Denied, sentences.join(u'\n'), {}};
}

Error whyNot(const SyncStatus &status, const AccountCard &card)
{
    if (!status.otherCertificate.isEmpty())
        return otherCertificate(status.otherCertificate, card.certificate);
    if (isHandedIn(status))
        return revokedHere(status.outbox);
    if (status.error)
        return *status.error;
    return {ErrorKind::Network, Words::tr("The server did not answer in time. Everything is kept and sent later."), {}};
}

} // namespace

Device::Device(UnlockedAccount account) : m_account(std::move(account)) {}

Result<std::unique_ptr<Device>> Device::open(const UnlockedAccount &account)
{
    std::unique_ptr<Device> device(new Device(account));
    Result<DeviceIdentity> identity = readDeviceFile(account.folder.deviceFile(), *account.key);
    if (!identity)
        return identity.error();
    device->m_identity = std::move(*identity);
    if (const Outcome there = checkDataFile(account.folder); !there)
        return there.error();
    device->m_store = std::make_unique<Store>(account.folder.database(), account.key, device->m_clock);
    if (const Outcome opened = device->m_store->open().result(); !opened)
        return opened.error();
    return device;
}

Result<std::unique_ptr<Device>> Device::enrol(const QString &root, const EnrolmentWish &wish, SecretStore &secrets)
{
    const Result<EnrolledAccount> made = enrolled(root, secrets, wish);
    if (!made)
        return made.error();
    Result<AccountCard> card = made->folder.card();
    if (!card)
        return card.error();
    Result<DataKey> key = unlockAccount(made->folder, wish.password, secrets);
    if (!key)
        return key.error();
    return open({made->folder, std::move(*card), std::make_shared<const DataKey>(std::move(*key))});
}

// Trying the same again is no progress: a server without room on its disk would keep the account for ever.
static bool hasMoved(const SyncStatus &before, const SyncStatus &now)
{
    return now.sent != before.sent || now.received != before.received || now.outbox != before.outbox ||
           now.entriesBehind != before.entriesBehind;
}

// What a status counts begins anew with each of its rounds.
static qint64 added(qint64 before, qint64 now)
{
    return now < before ? now : now - before;
}

Result<std::vector<EndedVillage>> Device::ended()
{
    return m_store->read([](Database &database) { return EndedVillages(database).all(); }).result();
}

// Its groups went with the village, so nothing counts them any more.
static void noteEnded(SyncRound &round, const std::vector<EndedVillage> &before, const std::vector<EndedVillage> &now)
{
    for (const EndedVillage &village : now) {
        if (std::ranges::find(before, village) != before.end())
            continue;
        round.ended.push_back(village);
        round.held += village.handedIn;
    }
}

Result<SyncRound> Device::sync(std::chrono::seconds patience)
{
    const Result<std::vector<EndedVillage>> before = ended();
    if (!before)
        return before.error();
    SyncEngine engine(*m_store, m_identity, {m_account.card.server, m_account.card.certificate}, m_clock,
                      QCoreApplication::applicationVersion());
    QEventLoop loop;
    QTimer standstill;
    standstill.setSingleShot(true);
    standstill.setInterval(patience);
    SyncStatus last;
    SyncRound moved;
    bool wasOnline = false;
    QObject::connect(&standstill, &QTimer::timeout, &loop, &QEventLoop::quit);
    QObject::connect(&engine, &SyncEngine::statusChanged, &loop, [&](const SyncStatus &status) {
        if (hasMoved(last, status))
            standstill.start();
        moved.sent += added(last.sent, status.sent);
        moved.read += added(last.received, status.received);
        last = status;
        wasOnline = wasOnline || status.connection == Connection::Online;
        if (isQuiet(status) || isHandedIn(status) || isHopeless(status, wasOnline))
            loop.quit();
    });
    standstill.start();
    engine.start();
    loop.exec();
    AccountStanding standing = readStanding(m_account.folder);
    standing.follow(last);
    if (const Outcome written = writeStanding(m_account.folder, standing); !written)
        return written.error();
    m_isOver = isHandedIn(last);
    if (!isQuiet(last))
        return whyNot(last, m_account.card);
    const Result<std::vector<EndedVillage>> after = ended();
    if (!after)
        return after.error();
    SyncRound round{moved.sent, moved.read, last.outbox.held(), last.conflicts, last.repairs};
    noteEnded(round, *before, *after);
    return round;
}

Result<LoadedCase> Device::load(const Id &household)
{
    Result<std::optional<LoadedCase>> loaded =
        write([household](ClientStore &store) { return loadCase(store.database(), household); });
    if (!loaded)
        return loaded.error();
    if (!*loaded)
        return Error{ErrorKind::NotFound, Words::tr("There is no household %1 here.").arg(household.toHex()), {}};
    return std::move(**loaded);
}

Outcome Device::save(const Change &change)
{
    const Result<CommitReceipt> receipt = m_store->commit(change).result();
    return receipt ? Outcome() : receipt.error();
}

Outcome Device::save(const LoadedCase &before, const HouseholdCase &after)
{
    return save(changeBetween(before, after));
}

} // namespace app
