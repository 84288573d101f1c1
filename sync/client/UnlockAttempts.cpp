// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/UnlockAttempts.h"

namespace syncing {

static constexpr qint64 minuteMs = 60'000;
static constexpr qint64 longestMs = 15 * minuteMs;

static qint64 pauseAfter(int failed)
{
    if (failed < UnlockAttempts::Free)
        return 0;
    const int doublings = qMin(failed - UnlockAttempts::Free, 4);
    return qMin(minuteMs << doublings, longestMs);
}

qint64 UnlockAttempts::pauseMs(qint64 nowMs) const
{
    const qint64 passed = nowMs - failedMs;
    return passed < 0 ? 0 : qMax<qint64>(0, pauseAfter(failed) - passed);
}

void UnlockAttempts::fail(qint64 nowMs)
{
    ++failed;
    failedMs = nowMs;
}

} // namespace syncing
