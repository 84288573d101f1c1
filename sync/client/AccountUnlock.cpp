// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/AccountUnlock.h"

#include "models/base/Logging.h"
#include "models/storage/DurableFile.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace models;

namespace syncing {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(syncing::AccountUnlock)
};

} // namespace

static Error pausedError(qint64 pauseMs)
{
    constexpr qint64 minuteMs = 60'000;
    const auto minutes = static_cast<int>((pauseMs + minuteMs - 1) / minuteMs);
    return {ErrorKind::Denied,
            Words::tr("The password was wrong too often. Try again in %n minute(s). Everything entered is kept.",
                      nullptr, minutes),
            {}};
}

// In a file of its own: a sync that runs behind a locked window goes on writing the standing of the account.
UnlockAttempts readAttempts(const AccountFolder &folder)
{
    const Result<QByteArray> bytes = readWhole(folder.attemptsFile(), 1024);
    if (!bytes)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    return {qBound(0, object[u"failed"].toInt(), 1000), qMax<qint64>(0, object[u"at"].toInteger())};
}

static void keepAttempts(const AccountFolder &folder, const UnlockAttempts &attempts)
{
    const QJsonObject object{{u"failed"_qs, attempts.failed}, {u"at"_qs, attempts.failedMs}};
    if (const Outcome written = writeDurably(folder.attemptsFile(), QJsonDocument(object).toJson()); !written)
        qCWarning(lcSync) << "attempts at a password were not counted:" << written.error().detail;
}

UnlockResult tryToUnlock(const AccountFolder &folder, const QString &password, SecretStore &secrets, qint64 nowMs,
                         PasswordCost cost)
{
    const UnlockAttempts before = readAttempts(folder);
    UnlockAttempts attempts = before;
    if (const qint64 pause = attempts.pauseMs(nowMs); pause > 0)
        return {pausedError(pause), attempts};
    Result<DataKey> key = unlockAccount(folder, password, secrets, cost);
    const bool isPepperMissing = !key && isPepperLost(folder, secrets);
    if (key)
        attempts = {};
    else if (key.error().kind == ErrorKind::Denied && !isPepperMissing)
        attempts.fail(nowMs);
    if (attempts != before)
        keepAttempts(folder, attempts);
    if (const qint64 pause = attempts.pauseMs(nowMs); !key && pause > 0)
        return {pausedError(pause), attempts};
    const bool isLockedAway = !key && KeyFile(folder.keyFile()).isLockedAway();
    return {std::move(key), attempts, isPepperMissing, isLockedAway};
}

} // namespace syncing
