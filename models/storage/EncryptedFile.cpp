// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/EncryptedFile.h"

#include "models/storage/SealedBlock.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>

namespace models {

namespace {

constexpr int PageSize = SealedBlock::PageSize;
constexpr int WalHeaderSize = 32;
constexpr int FrameHeaderSize = SealedBlock::FrameHeaderSize;
constexpr int FrameSize = SealedBlock::FrameSize;
constexpr int JournalHeaderSize = 512;
constexpr int JournalPageAt = JournalHeaderSize + 4; // behind its number, before its checksum
constexpr int JournalSize = JournalPageAt + PageSize + 4;

// SQLite allocates this, with room for the file below behind it.
struct File
{
    sqlite3_file base;
    const EncryptedFile *owner;
    sqlite3_file *below;
    sqlite3_int64 headerAt; // the frame whose header SQLite has written and whose page has not come yet, or -1
    std::array<unsigned char, FrameHeaderSize> header;
    SealedBlock block; // the page or frame at work
};
constexpr int FileSize = (sizeof(File) + 15) / 16 * 16;

File &self(sqlite3_file *file)
{
    return *reinterpret_cast<File *>(file);
}

int writeSealed(File &file, sqlite3_int64 offset)
{
    file.block.seal(offset, file.owner->key());
    return file.below->pMethods->xWrite(file.below, file.block.bytes.data(), file.block.size(), offset);
}

// Leaves the clear block. SQLITE_CORRUPT: it is cut short or does not authenticate.
int readSealed(File &file, sqlite3_int64 offset)
{
    const int code = file.below->pMethods->xRead(file.below, file.block.bytes.data(), file.block.size(), offset);
    if (code == SQLITE_IOERR_SHORT_READ)
        return SQLITE_CORRUPT;
    if (code != SQLITE_OK)
        return code;
    return file.block.open(offset, file.owner->key()) ? SQLITE_OK : SQLITE_CORRUPT;
}

int readDatabase(File &file, void *out, int amount, sqlite3_int64 offset)
{
    const auto within = static_cast<int>(offset % PageSize);
    if (within + amount > PageSize)
        return SQLITE_IOERR_READ;
    const int code = readSealed(file, offset - within);
    if (code == SQLITE_OK)
        std::memcpy(out, file.block.bytes.data() + within, static_cast<size_t>(amount));
    if (code != SQLITE_CORRUPT || offset >= PageSize || amount == PageSize)
        return code;
    // A probe of page 1: its settings at open, its counter to see whether the cache is stale. Nothing is decided by it:
    // the file may be new, and a hot journal or the WAL may yet repair it. The page itself is read whole before use.
    std::memset(out, 0, static_cast<size_t>(amount));
    return SQLITE_IOERR_SHORT_READ;
}

int writeDatabase(File &file, const void *data, int amount, sqlite3_int64 offset)
{
    if (amount != PageSize || offset % PageSize != 0)
        return SQLITE_IOERR_WRITE;
    std::memcpy(file.block.page(), data, PageSize);
    return file.block.isSealable(offset == 0) ? writeSealed(file, offset) : SQLITE_IOERR_WRITE;
}

// A header written alone changes a frame that already stands (SQLite renews checksums after a large transaction).
int flushHeader(File &file)
{
    const sqlite3_int64 frame = std::exchange(file.headerAt, -1);
    if (frame < 0)
        return SQLITE_OK;
    const auto header = file.header;
    if (const int code = readSealed(file, frame); code != SQLITE_OK)
        return code;
    std::copy(header.begin(), header.end(), file.block.bytes.begin());
    return writeSealed(file, frame);
}

int readWal(File &file, void *out, int amount, sqlite3_int64 offset)
{
    if (offset + amount <= WalHeaderSize)
        return file.below->pMethods->xRead(file.below, out, amount, offset);
    if (const int code = flushHeader(file); code != SQLITE_OK)
        return code;
    const auto within = static_cast<int>((offset - WalHeaderSize) % FrameSize);
    if (offset < WalHeaderSize || within + amount > FrameSize)
        return SQLITE_IOERR_READ;
    const int code = readSealed(file, offset - within);
    if (code == SQLITE_OK)
        std::memcpy(out, file.block.bytes.data() + within, static_cast<size_t>(amount));
    if (code != SQLITE_CORRUPT || amount != FrameSize)
        return code;
    std::memset(out, 0, FrameSize); // recovery: page number zero ends the valid frames
    return SQLITE_OK;
}

int writePageOfFrame(File &file, const void *page, sqlite3_int64 frame)
{
    if (std::exchange(file.headerAt, -1) == frame) {
        std::copy(file.header.begin(), file.header.end(), file.block.bytes.begin());
    } else if (const int code = readSealed(file, frame); code != SQLITE_OK) {
        return code; // a page written again in its transaction keeps the header that stands there
    }
    const bool first = qFromBigEndian<quint32>(file.block.bytes.data()) == 1;
    std::memcpy(file.block.page(), page, PageSize);
    return file.block.isSealable(first) ? writeSealed(file, frame) : SQLITE_IOERR_WRITE;
}

int writeWal(File &file, const void *data, int amount, sqlite3_int64 offset)
{
    if (offset + amount <= WalHeaderSize)
        return file.below->pMethods->xWrite(file.below, data, amount, offset);
    const auto within = static_cast<int>((offset - WalHeaderSize) % FrameSize);
    if (within == FrameHeaderSize && amount == PageSize)
        return writePageOfFrame(file, data, offset - within);
    if (within != 0 || amount != FrameHeaderSize)
        return SQLITE_IOERR_WRITE;
    if (file.headerAt != offset) {
        if (const int code = flushHeader(file); code != SQLITE_OK)
            return code;
    }
    std::memcpy(file.header.data(), data, FrameHeaderSize);
    file.headerAt = offset;
    return SQLITE_OK;
}

// SQLite brings a file into WAL mode under a rollback journal: of an empty file when it makes one, of page 1 when it
// opens a copy that VACUUM INTO made. That much passes, the page sealed.
int readJournal(File &file, void *out, int amount, sqlite3_int64 offset)
{
    if (offset != JournalPageAt || amount != PageSize)
        return file.below->pMethods->xRead(file.below, out, amount, offset);
    const int code = readSealed(file, offset);
    if (code != SQLITE_OK && code != SQLITE_CORRUPT)
        return code;
    if (code == SQLITE_CORRUPT)
        file.block.bytes.fill(0); // its checksum fails, and what was not synced is not played back
    std::memcpy(out, file.block.page(), PageSize);
    return SQLITE_OK;
}

int writeJournal(File &file, const void *data, int amount, sqlite3_int64 offset)
{
    if (offset == JournalPageAt && amount == PageSize) {
        std::memcpy(file.block.page(), data, PageSize);
        return file.block.isSealable(true) ? writeSealed(file, offset) : SQLITE_IOERR_WRITE;
    }
    const bool number = amount == 4 && offset + amount <= JournalSize;
    if (offset + amount > JournalHeaderSize && !number)
        return SQLITE_IOERR_WRITE;
    return file.below->pMethods->xWrite(file.below, data, amount, offset);
}

int closeFile(sqlite3_file *base)
{
    const int flushed = flushHeader(self(base));
    const int closed = self(base).below->pMethods->xClose(self(base).below);
    return flushed != SQLITE_OK ? flushed : closed;
}

int readFile(sqlite3_file *base, void *out, int amount, sqlite3_int64 offset)
{
    File &file = self(base);
    switch (file.block.kind) {
    case BlockKind::Page:
        return readDatabase(file, out, amount, offset);
    case BlockKind::Frame:
        return readWal(file, out, amount, offset);
    case BlockKind::JournalPage:
        break;
    }
    return readJournal(file, out, amount, offset);
}

int writeFile(sqlite3_file *base, const void *data, int amount, sqlite3_int64 offset)
{
    File &file = self(base);
    switch (file.block.kind) {
    case BlockKind::Page:
        return writeDatabase(file, data, amount, offset);
    case BlockKind::Frame:
        return writeWal(file, data, amount, offset);
    case BlockKind::JournalPage:
        break;
    }
    return writeJournal(file, data, amount, offset);
}

int syncFile(sqlite3_file *base, int flags)
{
    if (const int code = flushHeader(self(base)); code != SQLITE_OK)
        return code;
    return self(base).below->pMethods->xSync(self(base).below, flags);
}

int truncateFile(sqlite3_file *base, sqlite3_int64 size)
{
    self(base).headerAt = -1;
    return self(base).below->pMethods->xTruncate(self(base).below, size);
}

// Growing in chunks would put unsealed pages into the file; mapping would hand out sealed ones.
int controlFile(sqlite3_file *base, int operation, void *argument)
{
    if (operation == SQLITE_FCNTL_CHUNK_SIZE || operation == SQLITE_FCNTL_SIZE_HINT ||
        operation == SQLITE_FCNTL_MMAP_SIZE)
        return SQLITE_NOTFOUND;
    return self(base).below->pMethods->xFileControl(self(base).below, operation, argument);
}

int characteristics(sqlite3_file *base)
{
    static constexpr int understood = SQLITE_IOCAP_POWERSAFE_OVERWRITE | SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN;
    return self(base).below->pMethods->xDeviceCharacteristics(self(base).below) & understood;
}

// The method below, called on the file below.
template <auto Method, class... Arguments>
auto below(sqlite3_file *base, Arguments... arguments)
{
    sqlite3_file *file = self(base).below;
    return (file->pMethods->*Method)(file, arguments...);
}

constexpr sqlite3_io_methods Methods = {
    2, // the version without memory mapping
    closeFile,
    readFile,
    writeFile,
    truncateFile,
    syncFile,
    below<&sqlite3_io_methods::xFileSize>,
    below<&sqlite3_io_methods::xLock>,
    below<&sqlite3_io_methods::xUnlock>,
    below<&sqlite3_io_methods::xCheckReservedLock>,
    controlFile,
    below<&sqlite3_io_methods::xSectorSize>,
    characteristics,
    below<&sqlite3_io_methods::xShmMap>,
    below<&sqlite3_io_methods::xShmLock>,
    below<&sqlite3_io_methods::xShmBarrier>,
    below<&sqlite3_io_methods::xShmUnmap>,
    nullptr,
    nullptr,
};

const EncryptedFile &owner(sqlite3_vfs *vfs)
{
    return *static_cast<const EncryptedFile *>(vfs->pAppData);
}

template <auto Method, class... Arguments>
auto belowVfs(sqlite3_vfs *vfs, Arguments... arguments)
{
    sqlite3_vfs *next = owner(vfs).below();
    return (next->*Method)(next, arguments...);
}

int openFile(sqlite3_vfs *vfs, const char *path, sqlite3_file *base, int flags, int *outFlags)
{
    File &file = self(base);
    file.base.pMethods = nullptr;
    file.owner = &owner(vfs);
    file.below = reinterpret_cast<sqlite3_file *>(reinterpret_cast<char *>(base) + FileSize);
    file.headerAt = -1;
    if ((flags & SQLITE_OPEN_MAIN_DB) != 0)
        file.block.kind = BlockKind::Page;
    else if ((flags & SQLITE_OPEN_WAL) != 0)
        file.block.kind = BlockKind::Frame;
    else if ((flags & SQLITE_OPEN_MAIN_JOURNAL) != 0)
        file.block.kind = BlockKind::JournalPage;
    else
        return SQLITE_CANTOPEN;
    const int code = belowVfs<&sqlite3_vfs::xOpen>(vfs, path, file.below, flags, outFlags);
    if (file.below->pMethods)
        file.base.pMethods = &Methods;
    return code;
}

QByteArray nextName()
{
    static std::atomic<quint64> counter = 0;
    return "hemai-" + QByteArray::number(++counter);
}

} // namespace

EncryptedFile::EncryptedFile(const DataKey &key, sqlite3_vfs *below)
    : m_key(key.derived("hemai-db")), m_below(below), m_name(nextName())
{
    m_vfs.iVersion = 2;
    m_vfs.szOsFile = FileSize + below->szOsFile;
    m_vfs.mxPathname = below->mxPathname;
    m_vfs.zName = m_name.constData();
    m_vfs.pAppData = this;
    m_vfs.xOpen = openFile;
    m_vfs.xDelete = belowVfs<&sqlite3_vfs::xDelete>;
    m_vfs.xAccess = belowVfs<&sqlite3_vfs::xAccess>;
    m_vfs.xFullPathname = belowVfs<&sqlite3_vfs::xFullPathname>;
    m_vfs.xRandomness = belowVfs<&sqlite3_vfs::xRandomness>;
    m_vfs.xSleep = belowVfs<&sqlite3_vfs::xSleep>;
    m_vfs.xCurrentTime = belowVfs<&sqlite3_vfs::xCurrentTime>;
    m_vfs.xGetLastError = belowVfs<&sqlite3_vfs::xGetLastError>;
    m_vfs.xCurrentTimeInt64 = belowVfs<&sqlite3_vfs::xCurrentTimeInt64>;
    sqlite3_vfs_register(&m_vfs, 0);
}

EncryptedFile::~EncryptedFile()
{
    sqlite3_vfs_unregister(&m_vfs);
}

} // namespace models
