// SPDX-License-Identifier: GPL-3.0-or-later
// How often a wrong password was typed for an account of this computer, so that nobody tries many in a row: five are
// free, then each is followed by a pause that doubles, from one minute to fifteen. Whoever has the disk can set the
// count back; what protects the key then is the cost of each try (Argon2id) and the part of it in the keychain.
#pragma once

#include <QtGlobal>

namespace syncing {

struct UnlockAttempts
{
    static constexpr int Free = 5;

    int failed = 0;      // in a row
    qint64 failedMs = 0; // the last one, Unix

    int left() const { return failed < Free ? Free - failed : 0; } // before a pause
    // Until the next attempt; 0: now. A clock that was set back ends the pause, for it would not end by itself.
    qint64 pauseMs(qint64 nowMs) const;
    void fail(qint64 nowMs);

    bool operator==(const UnlockAttempts &) const = default;
};

} // namespace syncing
