// SPDX-License-Identifier: GPL-3.0-or-later
// Hybrid logical time: 48 bits of Unix milliseconds and a 16-bit counter, in one ordered integer.
// It only chooses which of several kept values is displayed; a wrong clock loses nothing.
#pragma once

#include <QtGlobal>

namespace models {

using Hlc = qint64;

constexpr Hlc hlcFromMs(qint64 ms)
{
    return ms << 16;
}
constexpr qint64 msFromHlc(Hlc hlc)
{
    return hlc >> 16;
}

// The next time to stamp: after `last`, and not before the wall clock. A full counter carries into the milliseconds.
Hlc nextHlc(Hlc last, qint64 nowMs);

} // namespace models
