// SPDX-License-Identifier: GPL-3.0-or-later
// The one thread that writes the log of records. Pushes that have queued up when it gets free share one transaction and
// one fsync (group commit); a push that comes alone is not kept waiting. From any thread.
#pragma once

#include "sync/server/OwningThreads.h"
#include "sync/server/SyncServer.h"

#include <deque>

namespace syncing {

struct LogConfig
{
    QString databaseFile;
    QByteArray claimSecret;    // 32 bytes, see IdentityClaim.h
    const char *vfs = nullptr; // the SQLite VFS that reaches the disk; null is the system's
};

class LogThread
{
public:
    using Heads = std::map<QString, qint64>;
    using Moved = std::function<void(const Heads &heads)>;
    using Judged = std::function<void(const models::Result<PushAnswer> &answer)>;

    // More that waits is answered Busy: the devices keep it and come again.
    static constexpr qsizetype MostWaitingBytes = 64 * 1024 * 1024;

    // `moved` is called on the log's thread: with all heads at the start, then after each commit with those that it
    // may have moved. Errors: as LogStore::open.
    static models::Result<std::unique_ptr<LogThread>> start(const LogConfig &config, const models::Clock &clock,
                                                            Moved moved);

    // The verdicts are durable when `judged` is called, on the log's thread. A push that makes the transaction fail
    // fails alone. Errors: Busy, Storage, DiskFull, Corrupt; nothing has changed then.
    void push(PushOrder order, const Judged &judged);

    // What the server itself writes; its sequence number. Blocks.
    models::Result<qint64> write(const QString &scope, const std::vector<models::RecordEdit> &records);

    // See SyncServer::takeIn. Both block.
    models::Result<int> takeIn(const ReturnedAccess &access);
    models::Result<std::vector<HeldGroup>> held();

private:
    struct Log; // what the thread owns
    struct Waiting
    {
        PushOrder order;
        Judged judged;
        qsizetype bytes = 0;
    };
    struct Batch
    {
        std::vector<PushOrder> orders;
        std::vector<Judged> judged; // of each order
    };

    explicit LogThread(Moved moved) : m_moved(std::move(moved)) {}
    static models::Result<std::unique_ptr<Log>> open(const LogConfig &config, const models::Clock &clock);
    bool enqueue(Waiting waiting, bool &isFirst);
    Batch nextBatch();
    void judgeWaiting(Log &log);
    void judge(Log &log, const Batch &batch);

    const Moved m_moved;
    std::mutex m_mutex;
    std::deque<Waiting> m_waiting;
    qsizetype m_waitingBytes = 0;
    OwningThreads<Log> m_thread; // ends first
};

} // namespace syncing
