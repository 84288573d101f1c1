// SPDX-License-Identifier: GPL-3.0-or-later
// Ids that count up from a given first byte, so that a test can be run again and read.
#pragma once

#include "models/base/Id.h"

namespace support {

class CountingIds : public models::IdSource
{
public:
    explicit CountingIds(quint8 family) : m_family(family) {}

    models::Id next() override
    {
        models::Id id;
        id.bytes[0] = m_family;
        quint64 rest = ++m_count;
        for (size_t i = 16; i-- > 8; rest >>= 8)
            id.bytes[i] = static_cast<quint8>(rest & 0xff);
        return id;
    }

private:
    const quint8 m_family;
    quint64 m_count = 0;
};

} // namespace support
