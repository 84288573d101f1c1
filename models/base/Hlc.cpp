// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Hlc.h"

#include <algorithm>

namespace models {

Hlc nextHlc(Hlc last, qint64 nowMs)
{
    return std::max(last + 1, hlcFromMs(nowMs));
}

} // namespace models
