// SPDX-License-Identifier: GPL-3.0-or-later
// A benchmark has nobody to tell of an error: it ends.
#pragma once

#include "models/base/Result.h"

template <class T>
T checked(models::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

inline void check(const models::Outcome &outcome)
{
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().detail));
}
