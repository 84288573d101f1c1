// SPDX-License-Identifier: GPL-3.0-or-later
// Where chance comes from. Handed in, so that a simulated world rolls the same dice again. Not for secrets.
#pragma once

#include <QtGlobal>

namespace models {

class RandomSource
{
public:
    virtual ~RandomSource() = default;
    virtual quint64 next() = 0; // every value alike
};

class SystemRandom : public RandomSource
{
public:
    quint64 next() override;
};

} // namespace models
