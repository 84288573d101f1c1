// SPDX-License-Identifier: GPL-3.0-or-later
// When to try again: after one second, doubled with each failure up to a minute, with some chance in it so that a
// hundred laptops do not come back in step; or when the server says.
#pragma once

#include "models/base/RandomSource.h"

namespace syncing {

class Backoff
{
public:
    explicit Backoff(models::RandomSource &random) : m_random(random) {}

    void failed(qint64 nowMs, int retryAfterSeconds);
    void succeeded();
    bool isDue(qint64 nowMs) const;
    qint64 dueAt() const { return m_dueAt; } // Unix milliseconds; 0: at once

private:
    models::RandomSource &m_random;
    int m_failures = 0;
    qint64 m_dueAt = 0;
};

} // namespace syncing
