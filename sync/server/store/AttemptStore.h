// SPDX-License-Identifier: GPL-3.0-or-later
// Limits how often passwords are tried: per account and address, per account, and per address, in windows of
// 15 minutes. Keeps digests of names and addresses, never themselves.
#pragma once

#include "models/base/Result.h"

#include <QString>

namespace models {
class Database;
}

namespace syncing {

class AttemptStore
{
public:
    static constexpr int PerAccountAndAddress = 5;
    static constexpr int PerAccount = 50;  // wide: nobody shall lock out others with wrong passwords from afar
    static constexpr int PerAddress = 100; // a township office shares one
    static constexpr qint64 WindowMs = 15 * 60 * 1000;

    explicit AttemptStore(models::Database &database) : m_database(database) {}

    // Counts a try before the password is looked at, so that many at once gain nothing.
    // 0: go on; otherwise the seconds to wait.
    models::Result<int> begin(const QString &account, const QString &address, qint64 nowMs);

    // The password was right: this try does not count, and those of this account from this address are forgotten.
    models::Outcome succeeded(const QString &account, const QString &address);

private:
    models::Result<int> waitSeconds(const QByteArray &key, int most, qint64 nowMs);
    models::Database &m_database;
};

} // namespace syncing
