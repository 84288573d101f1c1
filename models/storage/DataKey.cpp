// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/DataKey.h"

#include <QCoreApplication>

#include <sodium.h>

#include <cstring>

namespace models {

void DataKey::Wipe::operator()(unsigned char *bytes) const
{
    sodium_free(bytes);
}

// sodium_malloc locks its pages where the system lets it; a key without memory is no state to go on from.
DataKey::DataKey()
{
    if (sodium_init() < 0)
        qFatal("libsodium does not start");
    m_bytes.reset(static_cast<unsigned char *>(sodium_malloc(Size)));
    Q_CHECK_PTR(m_bytes.get());
}

DataKey DataKey::random()
{
    DataKey key;
    randombytes_buf(key.m_bytes.get(), Size);
    return key;
}

Result<DataKey> DataKey::fromBytes(QByteArrayView raw)
{
    if (raw.size() != Size) {
        return Error{ErrorKind::Corrupt,
                     QCoreApplication::translate("DataKey", "The key of this account is damaged. No data was changed. "
                                                            "Sign in online to fetch the key again."),
                     u"data key of %1 bytes"_qs.arg(raw.size())};
    }
    DataKey key;
    std::memcpy(key.m_bytes.get(), raw.data(), Size);
    return key;
}

DataKey DataKey::copy() const
{
    DataKey key;
    std::memcpy(key.m_bytes.get(), m_bytes.get(), Size);
    return key;
}

DataKey DataKey::derived(const char (&purpose)[9]) const
{
    static_assert(sizeof(purpose) == crypto_kdf_CONTEXTBYTES + 1 && Size == crypto_kdf_KEYBYTES);
    DataKey key;
    crypto_kdf_derive_from_key(key.m_bytes.get(), Size, 1, purpose, m_bytes.get());
    return key;
}

bool DataKey::operator==(const DataKey &other) const
{
    return sodium_memcmp(m_bytes.get(), other.m_bytes.get(), Size) == 0;
}

} // namespace models
