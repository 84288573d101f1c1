// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/SealedBlock.h"

#include <QtEndian>

#include <sodium.h>

#include <algorithm>

namespace models {

static constexpr int NonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
static_assert(NonceSize + crypto_aead_xchacha20poly1305_ietf_ABYTES == SealedBlock::ReservedBytes);

namespace {

// What is authenticated and not sealed: kind of file, offset, shown bytes.
struct Place
{
    Place(BlockKind kind, qint64 offset, const unsigned char *shown, int shownSize)
        : size(9 + static_cast<unsigned>(shownSize))
    {
        bytes[0] = static_cast<unsigned char>(kind);
        qToLittleEndian(offset, &bytes[1]);
        std::copy_n(shown, shownSize, &bytes[9]);
    }
    std::array<unsigned char, 9 + 16> bytes{};
    unsigned size;
};

} // namespace

unsigned char *SealedBlock::tag()
{
    return nonce() + NonceSize;
}

bool SealedBlock::isSealable(bool first)
{
    const unsigned char *end = page() + PageSize;
    if (std::any_of(end - ReservedBytes, end, [](unsigned char byte) { return byte != 0; }))
        return false;
    return !first || (qFromBigEndian<quint16>(page() + 16) == PageSize && page()[20] == ReservedBytes);
}

void SealedBlock::seal(qint64 offset, const DataKey &key)
{
    const Place place(kind, offset, bytes.data(), shownSize());
    const auto length = static_cast<unsigned long long>(nonce() - secret());
    randombytes_buf(nonce(), NonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt_detached(secret(), tag(), nullptr, secret(), length, place.bytes.data(),
                                                        place.size, nullptr, nonce(), key.bytes());
}

bool SealedBlock::open(qint64 offset, const DataKey &key)
{
    const Place place(kind, offset, bytes.data(), shownSize());
    const auto length = static_cast<unsigned long long>(nonce() - secret());
    if (crypto_aead_xchacha20poly1305_ietf_decrypt_detached(secret(), nullptr, secret(), length, tag(),
                                                            place.bytes.data(), place.size, nonce(), key.bytes()) != 0)
        return false;
    std::fill_n(nonce(), ReservedBytes, static_cast<unsigned char>(0));
    return true;
}

} // namespace models
