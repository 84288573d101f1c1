// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/OfflineLease.h"

#include <QDateTime>

namespace syncing {

static constexpr qint64 DayMs = 24LL * 3600 * 1000;

void OfflineLease::heard(qint64 nowMs, qint64 lengthSeconds)
{
    *this = {nowMs, 0, lengthSeconds * 1000};
}

void OfflineLease::passed(qint64 nowMs, qint64 ranMs)
{
    seenMs = qMax(seenMs + qMax<qint64>(0, ranMs), nowMs - contactMs);
    if (contactMs > 0 && nowMs < contactMs) // it was heard by a clock that was ahead, or this one was set back
        contactMs = nowMs - seenMs;
}

qint64 OfflineLease::leftMs(qint64 nowMs) const
{
    return contactMs == 0 ? 0 : lengthMs - qMax(seenMs, nowMs - contactMs);
}

bool OfflineLease::isOver(qint64 nowMs) const
{
    return leftMs(nowMs) <= 0;
}

int OfflineLease::daysLeft(qint64 nowMs) const
{
    return static_cast<int>(qMax<qint64>(0, (leftMs(nowMs) + DayMs - 1) / DayMs));
}

QDate OfflineLease::lastDay(qint64 nowMs) const
{
    return QDateTime::fromMSecsSinceEpoch(nowMs + leftMs(nowMs)).date();
}

} // namespace syncing
