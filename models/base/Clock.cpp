// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Clock.h"

#include <QDateTime>

namespace models {

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace models
