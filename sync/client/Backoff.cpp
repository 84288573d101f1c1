// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/Backoff.h"

#include <algorithm>

namespace syncing {

static constexpr qint64 FirstDelayMs = 1000;
static constexpr qint64 LongestDelayMs = 60 * 1000;
static constexpr qint64 LongestAskedMs = 60 * 60 * 1000; // more than an hour nobody is asked to wait

void Backoff::failed(qint64 nowMs, int retryAfterSeconds)
{
    const qint64 doubled = FirstDelayMs << std::min(m_failures, 10);
    const qint64 longest = std::min(doubled, LongestDelayMs);
    const qint64 chance = static_cast<qint64>(m_random.next() % static_cast<quint64>(longest / 2));
    const qint64 asked = std::clamp<qint64>(retryAfterSeconds * qint64(1000), 0, LongestAskedMs);
    m_dueAt = nowMs + std::max(longest / 2 + chance, asked);
    ++m_failures;
}

void Backoff::succeeded()
{
    m_failures = 0;
    m_dueAt = 0;
}

// A due time too far away means that the clock was set back meanwhile.
bool Backoff::isDue(qint64 nowMs) const
{
    return nowMs >= m_dueAt || m_dueAt - nowMs > LongestAskedMs;
}

} // namespace syncing
