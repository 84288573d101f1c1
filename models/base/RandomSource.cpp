// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/RandomSource.h"

#include <QRandomGenerator>

namespace models {

quint64 SystemRandom::next()
{
    return QRandomGenerator::global()->generate64();
}

} // namespace models
