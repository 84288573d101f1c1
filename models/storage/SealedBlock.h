// SPDX-License-Identifier: GPL-3.0-or-later
// One page of a database or its rollback journal or one WAL frame, clear or sealed in place with XChaCha20-Poly1305.
// Its parts: bytes that are shown (the first 16 of a frame: page number, size after commit, two salts), bytes that are
// sealed, nonce, tag. Kind of file, offset and the shown bytes are authenticated, so that a block opens at its own
// place only. Lives in memory that SQLite allocates: no constructor, no destructor.
#pragma once

#include "models/storage/DataKey.h"

#include <array>

namespace models {

enum class BlockKind : unsigned char { Page = 1, Frame = 2, JournalPage = 3 };

struct SealedBlock
{
    static constexpr int PageSize = 4096;
    static constexpr int ReservedBytes = 40; // nonce and tag, where SQLite keeps the end of each page free
    static constexpr int FrameHeaderSize = 24;
    static constexpr int FrameSize = FrameHeaderSize + PageSize;

    BlockKind kind;
    std::array<unsigned char, FrameSize> bytes;

    int size() const { return kind == BlockKind::Frame ? FrameSize : PageSize; }
    unsigned char *page() { return bytes.data() + size() - PageSize; }

    // Whether the clear page keeps its reserved bytes zero (the WAL's checksum runs over them, and they are read as
    // zeros) and, being page 1, says that all pages have our size and reserve.
    bool isSealable(bool first);

    void seal(qint64 offset, const DataKey &key);
    bool open(qint64 offset, const DataKey &key); // false: it is not what was sealed here

private:
    int shownSize() const { return kind == BlockKind::Frame ? 16 : 0; }
    unsigned char *secret() { return bytes.data() + shownSize(); }
    unsigned char *nonce() { return bytes.data() + size() - ReservedBytes; }
    unsigned char *tag();
};

} // namespace models
