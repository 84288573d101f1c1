// SPDX-License-Identifier: GPL-3.0-or-later
// Nonces for hello: given to anybody, kept nowhere until used, good once and for two minutes of the server's clock.
// Thus a device with a wrong clock comes in, and a recorded hello is worth nothing.
#pragma once

#include <QByteArray>
#include <QHash>

#include <mutex>

namespace syncing {

class ChallengeBook
{
public:
    static constexpr qint64 LifeMs = 2 * 60 * 1000;

    explicit ChallengeBook(QByteArray secret) : m_secret(std::move(secret)) {}

    QByteArray issue(qint64 nowMs) const;
    bool redeem(const QByteArray &nonce, qint64 nowMs); // true once

private:
    const QByteArray m_secret;
    std::mutex m_mutex;
    QHash<QByteArray, qint64> m_used; // until when it must be remembered
};

} // namespace syncing
