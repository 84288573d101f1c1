// SPDX-License-Identifier: GPL-3.0-or-later
// The disk as an encrypted database sees it: a SQLite VFS that seals every page of the database and every frame of its
// WAL with XChaCha20-Poly1305 and passes the bytes on to the VFS below.
//
// A database page of 4,096 bytes holds 4,056 sealed bytes, a fresh random nonce (24) and a tag (16); the last 40 are
// SQLite's reserved bytes. A WAL frame keeps its first 16 bytes (page number, size after commit, salts), which are
// authenticated; its checksum, which would tell of the clear page, is sealed with the page. Kind of file and offset
// are authenticated too, so a page opens at its own place only. The WAL's 32-byte header and the shared-memory index
// hold no data and stay clear.
//
// What does not authenticate never becomes data: a page makes the read fail with SQLITE_CORRUPT. Two reads that SQLite
// makes before it knows what is valid get zeros instead: parts of page 1 (probes), and a whole frame during recovery,
// which then ends there as at any torn frame. Refused with an I/O error: other page sizes, a rollback journal
// of more than page 1, temporary files, memory mapping.
//
// Who can write to the disk can still put back an older state: the whole file, the WAL cut off behind a commit, or
// single database pages as they once stood at the same place. Who reads it learns sizes, page numbers and times.
#pragma once

#include "models/storage/DataKey.h"

#include <sqlite3.h>

namespace models {

// Registers a VFS of its own under a unique name as long as it lives; must outlive the connections opened through it.
// The key never leaves this object: the name in the database's URI says nothing.
class EncryptedFile
{
public:
    // SQLITE_FCNTL_RESERVE_BYTES must be set to SealedBlock::ReservedBytes before the first table.
    EncryptedFile(const DataKey &key, sqlite3_vfs *below);
    ~EncryptedFile();
    Q_DISABLE_COPY_MOVE(EncryptedFile)

    const QByteArray &name() const { return m_name; }
    const DataKey &key() const { return m_key; }
    sqlite3_vfs *below() const { return m_below; }

private:
    const DataKey m_key;
    sqlite3_vfs *const m_below;
    const QByteArray m_name;
    sqlite3_vfs m_vfs{};
};

} // namespace models
