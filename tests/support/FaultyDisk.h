// SPDX-License-Identifier: GPL-3.0-or-later
// A disk in memory, as SQLite sees one through a VFS, that knows which writes were synced and which were not.
// It can tell what another boot would find had the power gone at any moment, and it can refuse an operation. Only what
// was not synced is ever torn, lost or reordered. A refused sync drops what it should have written, as Linux does.
// Any number of connections and threads.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QRandomGenerator>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include <sqlite3.h>

namespace support {

class FaultyDisk
{
public:
    // What the loss of power does to writes that were not synced.
    enum class Loss {
        Nothing,   // all arrived: the program was killed, not the machine
        All,       // none arrived
        Shortened, // all arrived, but the last is cut at a sector
        Torn,      // of each write, each sector arrived or not
        Reordered  // each write arrived whole or not at all
    };
    enum class Refusal { Full, Unreadable };

    FaultyDisk();
    ~FaultyDisk();
    Q_DISABLE_COPY_MOVE(FaultyDisk)

    const char *vfs() const { return m_name.constData(); }

    // The operations that change something: create, write, truncate, sync, delete. They count from 1.
    qint64 operations() const { return m_operations; }
    // Called in the middle of every such operation: it is under way and not yet acknowledged. It may call refuse(); a
    // sync that is refused by that fails.
    void observe(std::function<void()> observer) { m_observer = std::move(observer); }

    std::unique_ptr<FaultyDisk> afterPowerLoss(Loss loss, quint32 seed) const;

    // Operation `first` (from now on: operations() + 1) up to `last` fail. A write that is refused for want of space
    // has written its first half.
    void refuse(qint64 first, qint64 last, Refusal refusal);

    struct Change
    {
        qint64 offset = 0;
        QByteArray bytes;
        bool truncates = false; // to `offset`
    };
    struct Lock
    {
        int shared = 0;
        const void *exclusive = nullptr;
    };
    struct Node
    {
        QByteArray durable;
        QByteArray current;
        std::vector<Change> pending; // since the last sync, in order
        QMap<const void *, int> locks;
        std::vector<std::unique_ptr<QByteArray>> sharedMemory;
        Lock sharedLocks[SQLITE_SHM_NLOCK];
    };

    // For the functions that SQLite calls.
    Node *open(const QByteArray &name, bool create, int &code);
    bool exists(const QByteArray &name) const { return m_names.contains(name); }
    int write(Node &node, qint64 offset, const QByteArray &bytes);
    int truncate(Node &node, qint64 size);
    int sync(Node &node);
    int remove(const QByteArray &name, bool synced);
    std::recursive_mutex &mutex() const { return m_mutex; }

private:
    bool refused();
    bool isRefusing() const { return m_operations >= m_firstRefused && m_operations <= m_lastRefused; }
    void observeNow() const;
    Node *addNode();

    const QByteArray m_name;
    sqlite3_vfs m_vfs{};
    mutable std::recursive_mutex m_mutex;
    std::vector<std::unique_ptr<Node>> m_nodes;
    QMap<QByteArray, Node *> m_names;
    QMap<QByteArray, Node *> m_durableNames;
    qint64 m_operations = 0;
    qint64 m_firstRefused = 0;
    qint64 m_lastRefused = -1;
    Refusal m_refusal = Refusal::Full;
    std::function<void()> m_observer;
};

} // namespace support
