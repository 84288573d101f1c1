// SPDX-License-Identifier: GPL-3.0-or-later
// The 32 random bytes under which an account's files are sealed. They lie in memory that is never swapped out, that
// reads beyond its ends end the program, and that is zeroed when the key goes.
#pragma once

#include "models/base/Result.h"

#include <QByteArray>

#include <memory>

namespace models {

class DataKey
{
public:
    static constexpr qsizetype Size = 32;

    static DataKey random();
    static Result<DataKey> fromBytes(QByteArrayView raw); // exactly 32 bytes; the caller wipes its own copy
    DataKey copy() const;
    DataKey derived(const char (&purpose)[9]) const; // another key for every purpose of eight letters

    const unsigned char *bytes() const { return m_bytes.get(); }
    unsigned char *bytes() { return m_bytes.get(); }
    bool operator==(const DataKey &other) const; // in constant time

private:
    struct Wipe
    {
        void operator()(unsigned char *bytes) const;
    };

    DataKey();
    std::unique_ptr<unsigned char[], Wipe> m_bytes;
};

} // namespace models
