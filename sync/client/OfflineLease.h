// SPDX-License-Identifier: GPL-3.0-or-later
// How long an account may go on without hearing from its server. A rule of the program, not cryptography. It counts
// from this computer's clock at the last contact, so that a clock that is wrong all the time does no harm; the time
// that was seen to pass never goes back, so that a clock set back gains nothing. Pure.
#pragma once

#include <QDate>

namespace syncing {

struct OfflineLease
{
    qint64 contactMs = 0; // Unix, by this computer's clock; 0: never heard
    qint64 seenMs = 0;    // the most that was seen to have passed since then
    qint64 lengthMs = 0;

    static constexpr int ShortDays = 3; // that many left are told

    void heard(qint64 nowMs, qint64 lengthSeconds); // the server let this account in
    void passed(qint64 nowMs, qint64 ranMs);        // `ranMs`: since the last call, by a clock that nobody sets

    bool isOver(qint64 nowMs) const;
    int daysLeft(qint64 nowMs) const; // a day that has begun counts
    bool isLong(qint64 nowMs) const { return daysLeft(nowMs) > ShortDays; }
    bool isShort(qint64 nowMs) const { return !isOver(nowMs) && !isLong(nowMs); }
    QDate lastDay(qint64 nowMs) const; // by this computer's calendar

    bool operator==(const OfflineLease &) const = default;

private:
    qint64 leftMs(qint64 nowMs) const;
};

} // namespace syncing
