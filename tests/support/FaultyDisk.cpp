// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FaultyDisk.h"

#include <atomic>
#include <cstring>

namespace support {

using Node = FaultyDisk::Node;
using Change = FaultyDisk::Change;

static constexpr qint64 Sector = 512;

static void put(QByteArray &content, qint64 offset, QByteArrayView bytes)
{
    if (content.size() < offset + bytes.size())
        content.append(offset + bytes.size() - content.size(), '\0');
    std::memcpy(content.data() + offset, bytes.data(), static_cast<size_t>(bytes.size()));
}

static void apply(QByteArray &content, const Change &change)
{
    if (!change.truncates)
        put(content, change.offset, change.bytes);
    else if (change.offset <= content.size())
        content.truncate(change.offset);
    else
        content.append(change.offset - content.size(), '\0');
}

// The pieces of a write that lie in one sector each.
static std::vector<Change> sectors(const Change &change)
{
    std::vector<Change> pieces;
    for (qint64 at = 0; at < change.bytes.size();) {
        const qint64 size = std::min<qint64>(Sector - (change.offset + at) % Sector, change.bytes.size() - at);
        pieces.push_back({change.offset + at, change.bytes.mid(at, size), false});
        at += size;
    }
    return pieces;
}

static void tear(QByteArray &content, const Change &change, QRandomGenerator &random)
{
    for (const Change &piece : sectors(change)) {
        if (random.bounded(2) == 0)
            apply(content, piece);
    }
}

static void shorten(QByteArray &content, const Change &change, QRandomGenerator &random)
{
    const std::vector<Change> pieces = sectors(change);
    const auto kept = random.bounded(static_cast<quint32>(pieces.size() + 1));
    for (size_t i = 0; i < kept && i < pieces.size(); ++i)
        apply(content, pieces[i]);
}

static QByteArray contentAfter(const Node &node, FaultyDisk::Loss loss, QRandomGenerator &random)
{
    if (loss == FaultyDisk::Loss::Nothing)
        return node.current;
    QByteArray content = node.durable;
    if (loss == FaultyDisk::Loss::All)
        return content;
    for (const Change &change : node.pending) {
        const bool last = &change == &node.pending.back();
        if (loss == FaultyDisk::Loss::Torn && !change.truncates)
            tear(content, change, random);
        else if (loss == FaultyDisk::Loss::Shortened && last && !change.truncates)
            shorten(content, change, random);
        else if (loss == FaultyDisk::Loss::Shortened || random.bounded(2) == 0)
            apply(content, change);
    }
    return content;
}

std::unique_ptr<FaultyDisk> FaultyDisk::afterPowerLoss(Loss loss, quint32 seed) const
{
    const std::lock_guard lock(m_mutex);
    QRandomGenerator random(seed);
    auto disk = std::make_unique<FaultyDisk>();
    QMap<QByteArray, Node *> names = m_durableNames;
    names.insert(m_names);
    for (auto name = names.begin(); name != names.end(); ++name) {
        Node *const now = m_names.value(name.key());
        Node *const durable = m_durableNames.value(name.key());
        const bool renewed = loss == Loss::Nothing || (loss != Loss::All && random.bounded(2) == 0);
        if (const Node *found = renewed ? now : durable) {
            Node *node = disk->addNode();
            node->current = node->durable = contentAfter(*found, loss, random);
            disk->m_names[name.key()] = disk->m_durableNames[name.key()] = node;
        }
    }
    return disk;
}

void FaultyDisk::refuse(qint64 first, qint64 last, Refusal refusal)
{
    const std::lock_guard lock(m_mutex);
    m_firstRefused = first;
    m_lastRefused = last;
    m_refusal = refusal;
}

bool FaultyDisk::refused()
{
    ++m_operations;
    return isRefusing();
}

void FaultyDisk::observeNow() const
{
    if (m_observer)
        m_observer();
}

Node *FaultyDisk::addNode()
{
    m_nodes.push_back(std::make_unique<Node>());
    return m_nodes.back().get();
}

Node *FaultyDisk::open(const QByteArray &name, bool create, int &code)
{
    code = SQLITE_OK;
    if (Node *node = m_names.value(name))
        return node;
    if (!create || refused()) {
        code = SQLITE_CANTOPEN;
        return nullptr;
    }
    Node *node = m_names[name] = addNode();
    observeNow();
    return node;
}

int FaultyDisk::write(Node &node, qint64 offset, const QByteArray &bytes)
{
    const bool refusing = refused();
    if (refusing && m_refusal == Refusal::Unreadable)
        return SQLITE_IOERR_WRITE;
    const Change change{offset, refusing ? bytes.left(bytes.size() / 2) : bytes, false};
    node.pending.push_back(change);
    apply(node.current, change);
    observeNow();
    return refusing ? SQLITE_FULL : SQLITE_OK;
}

int FaultyDisk::truncate(Node &node, qint64 size)
{
    if (refused())
        return SQLITE_IOERR_TRUNCATE;
    const Change change{size, {}, true};
    node.pending.push_back(change);
    apply(node.current, change);
    observeNow();
    return SQLITE_OK;
}

// Syncs the folder as well, as SQLite does for a new file.
int FaultyDisk::sync(Node &node)
{
    if (refused()) {
        node.pending.clear();
        return SQLITE_IOERR_FSYNC;
    }
    observeNow();
    if (isRefusing()) // the observer says that the power went just now
        return SQLITE_IOERR_FSYNC;
    for (const Change &change : node.pending)
        apply(node.durable, change);
    node.pending.clear();
    m_durableNames = m_names;
    return SQLITE_OK;
}

int FaultyDisk::remove(const QByteArray &name, bool synced)
{
    if (!m_names.contains(name))
        return SQLITE_IOERR_DELETE_NOENT;
    if (refused())
        return SQLITE_IOERR_DELETE;
    m_names.remove(name);
    observeNow();
    if (synced)
        m_durableNames = m_names;
    return SQLITE_OK;
}

namespace {

struct File
{
    sqlite3_file base;
    FaultyDisk *disk;
    Node *node;
};

File &self(sqlite3_file *file)
{
    return *reinterpret_cast<File *>(file);
}

FaultyDisk &diskOf(sqlite3_vfs *vfs)
{
    return *static_cast<FaultyDisk *>(vfs->pAppData);
}

int closeFile(sqlite3_file *file)
{
    const std::lock_guard lock(self(file).disk->mutex());
    self(file).node->locks.remove(file);
    return SQLITE_OK;
}

int readFile(sqlite3_file *file, void *out, int amount, sqlite3_int64 offset)
{
    const std::lock_guard lock(self(file).disk->mutex());
    const QByteArray &content = self(file).node->current;
    const qint64 there = std::clamp<qint64>(content.size() - offset, 0, amount);
    std::memset(out, 0, static_cast<size_t>(amount));
    if (there > 0)
        std::memcpy(out, content.constData() + offset, static_cast<size_t>(there));
    return there == amount ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file *file, const void *data, int amount, sqlite3_int64 offset)
{
    const std::lock_guard lock(self(file).disk->mutex());
    return self(file).disk->write(*self(file).node, offset, QByteArray(static_cast<const char *>(data), amount));
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const std::lock_guard lock(self(file).disk->mutex());
    return self(file).disk->truncate(*self(file).node, size);
}

int syncFile(sqlite3_file *file, int)
{
    const std::lock_guard lock(self(file).disk->mutex());
    return self(file).disk->sync(*self(file).node);
}

int sizeFile(sqlite3_file *file, sqlite3_int64 *size)
{
    const std::lock_guard lock(self(file).disk->mutex());
    *size = self(file).node->current.size();
    return SQLITE_OK;
}

// Shared by many, one may hold Reserved beside them, Pending lets no new ones in, Exclusive stands alone.
int lockFile(sqlite3_file *file, int level)
{
    const std::lock_guard lock(self(file).disk->mutex());
    auto &locks = self(file).node->locks;
    for (auto other = locks.cbegin(); other != locks.cend(); ++other) {
        const int theirs = other.key() == file ? SQLITE_LOCK_NONE : other.value();
        if (theirs >= SQLITE_LOCK_PENDING || (level >= SQLITE_LOCK_RESERVED && theirs >= SQLITE_LOCK_RESERVED) ||
            (level == SQLITE_LOCK_EXCLUSIVE && theirs >= SQLITE_LOCK_SHARED))
            return SQLITE_BUSY;
    }
    locks[file] = std::max(level, locks.value(file));
    return SQLITE_OK;
}

int unlockFile(sqlite3_file *file, int level)
{
    const std::lock_guard lock(self(file).disk->mutex());
    self(file).node->locks[file] = level;
    return SQLITE_OK;
}

int checkReserved(sqlite3_file *file, int *reserved)
{
    const std::lock_guard lock(self(file).disk->mutex());
    *reserved = 0;
    for (const int level : std::as_const(self(file).node->locks))
        *reserved |= level >= SQLITE_LOCK_RESERVED ? 1 : 0;
    return SQLITE_OK;
}

int controlFile(sqlite3_file *, int, void *)
{
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file *)
{
    return 4096;
}

int characteristics(sqlite3_file *)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int mapShared(sqlite3_file *file, int region, int size, int extend, void volatile **out)
{
    const std::lock_guard lock(self(file).disk->mutex());
    auto &memory = self(file).node->sharedMemory;
    *out = nullptr;
    while (static_cast<int>(memory.size()) <= region) {
        if (extend == 0)
            return SQLITE_OK;
        memory.push_back(std::make_unique<QByteArray>(size, '\0'));
    }
    *out = memory[static_cast<size_t>(region)]->data();
    return SQLITE_OK;
}

int lockShared(sqlite3_file *file, int first, int count, int flags)
{
    const std::lock_guard lock(self(file).disk->mutex());
    FaultyDisk::Lock *locks = self(file).node->sharedLocks + first;
    const bool exclusive = (flags & SQLITE_SHM_EXCLUSIVE) != 0;
    if ((flags & SQLITE_SHM_LOCK) != 0) {
        for (int i = 0; i < count; ++i) {
            if (locks[i].exclusive || (exclusive && locks[i].shared > 0))
                return SQLITE_BUSY;
        }
    }
    for (int i = 0; i < count; ++i) {
        const bool taking = (flags & SQLITE_SHM_LOCK) != 0;
        if (exclusive)
            locks[i].exclusive = taking ? file : nullptr;
        else
            locks[i].shared += taking ? 1 : -1;
    }
    return SQLITE_OK;
}

void barrier(sqlite3_file *file)
{
    const std::lock_guard lock(self(file).disk->mutex());
}

int unmapShared(sqlite3_file *file, int remove)
{
    const std::lock_guard lock(self(file).disk->mutex());
    if (remove != 0)
        self(file).node->sharedMemory.clear();
    return SQLITE_OK;
}

constexpr sqlite3_io_methods Methods = {2,           closeFile,   readFile,        writeFile,  truncateFile,
                                        syncFile,    sizeFile,    lockFile,        unlockFile, checkReserved,
                                        controlFile, sectorSize,  characteristics, mapShared,  lockShared,
                                        barrier,     unmapShared, nullptr,         nullptr};

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    const std::lock_guard lock(diskOf(vfs).mutex());
    file->pMethods = nullptr;
    int code = SQLITE_CANTOPEN;
    Node *node = name ? diskOf(vfs).open(name, (flags & SQLITE_OPEN_CREATE) != 0, code) : nullptr;
    if (!node)
        return code;
    self(file) = {{&Methods}, &diskOf(vfs), node};
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int removeFile(sqlite3_vfs *vfs, const char *name, int synced)
{
    const std::lock_guard lock(diskOf(vfs).mutex());
    return diskOf(vfs).remove(name, synced != 0);
}

int accessFile(sqlite3_vfs *vfs, const char *name, int, int *answer)
{
    const std::lock_guard lock(diskOf(vfs).mutex());
    *answer = diskOf(vfs).exists(name) ? 1 : 0;
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs *, const char *name, int size, char *out)
{
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
}

QByteArray nextName()
{
    static std::atomic<int> counter = 0;
    return "faulty-" + QByteArray::number(++counter);
}

} // namespace

FaultyDisk::FaultyDisk() : m_name(nextName())
{
    m_vfs = *sqlite3_vfs_find(nullptr); // its clock, sleep and randomness
    m_vfs.iVersion = 2;
    m_vfs.szOsFile = sizeof(File);
    m_vfs.pNext = nullptr;
    m_vfs.zName = m_name.constData();
    m_vfs.pAppData = this;
    m_vfs.xOpen = openFile;
    m_vfs.xDelete = removeFile;
    m_vfs.xAccess = accessFile;
    m_vfs.xFullPathname = fullPath;
    sqlite3_vfs_register(&m_vfs, 0);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(&m_vfs);
}

} // namespace support
