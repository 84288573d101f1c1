// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/AccountUnlock.h"

#include "models/base/Logging.h"
#include "sync/client/AccountStanding.h"

#include <QCoreApplication>

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
    return {ErrorKind::Busy,
            Words::tr("The password was wrong too often. Try again in %n minute(s). Everything entered is kept.",
                      nullptr, minutes),
            {}};
}

static void keepAttempts(const AccountFolder &folder, AccountStanding standing, const UnlockAttempts &attempts)
{
    if (standing.attempts == attempts)
        return;
    standing.attempts = attempts;
    if (const Outcome written = writeStanding(folder, standing); !written)
        qCWarning(lcSync) << "attempts at a password were not counted:" << written.error().detail;
}

UnlockResult tryToUnlock(const AccountFolder &folder, const QString &password, SecretStore &secrets, qint64 nowMs,
                         PasswordCost cost)
{
    const AccountStanding standing = readStanding(folder);
    UnlockAttempts attempts = standing.attempts;
    if (const qint64 pause = attempts.pauseMs(nowMs); pause > 0)
        return {pausedError(pause), attempts};
    Result<DataKey> key = unlockAccount(folder, password, secrets, cost);
    const bool isPepperMissing = !key && isPepperLost(folder, secrets);
    if (key)
        attempts = {};
    else if (key.error().kind == ErrorKind::Denied && !isPepperMissing)
        attempts.fail(nowMs);
    keepAttempts(folder, standing, attempts);
    return {std::move(key), attempts, isPepperMissing};
}

} // namespace syncing
