// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ChallengeBook.h"

#include "sync/protocol/Keys.h"

#include <QtEndian>

namespace syncing {

// 8 bytes time, 16 bytes random, 16 bytes proof that they are ours.
static constexpr qsizetype TimeBytes = 8;
static constexpr qsizetype RandomBytes = 16;
static constexpr qsizetype ProofBytes = 16;

static QByteArray proofOf(const QByteArray &secret, QByteArrayView open)
{
    return keyedDigest32(secret, open).left(ProofBytes);
}

QByteArray ChallengeBook::issue(qint64 nowMs) const
{
    QByteArray nonce(TimeBytes, '\0');
    qToBigEndian(nowMs, nonce.data());
    nonce += randomBytes(RandomBytes);
    nonce += proofOf(m_secret, nonce);
    return nonce;
}

bool ChallengeBook::redeem(const QByteArray &nonce, qint64 nowMs)
{
    constexpr qsizetype open = TimeBytes + RandomBytes;
    if (nonce.size() != open + ProofBytes ||
        !isEqualInConstantTime(nonce.sliced(open), proofOf(m_secret, nonce.first(open))))
        return false;
    const auto issuedMs = qFromBigEndian<qint64>(nonce.constData());
    if (nowMs < issuedMs || nowMs >= issuedMs + LifeMs)
        return false;
    const std::scoped_lock lock(m_mutex);
    m_used.removeIf([&](const auto &entry) { return entry.value() <= nowMs; });
    if (m_used.contains(nonce))
        return false;
    m_used.insert(nonce, issuedMs + LifeMs);
    return true;
}

} // namespace syncing
