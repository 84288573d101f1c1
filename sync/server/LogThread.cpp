// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/LogThread.h"

#include "models/base/Clock.h"
#include "models/base/Logging.h"
#include "sync/protocol/Limits.h"

#include <QCoreApplication>

using namespace models;

namespace syncing {

struct LogThread::Log
{
    Log(const Clock &clock, const QByteArray &claimSecret, std::unique_ptr<UuidSource> idSource,
        std::unique_ptr<LogStore> logStore)
        : ids(std::move(idSource)), store(std::move(logStore)), server(*store, clock, *ids, claimSecret)
    {}

    std::unique_ptr<UuidSource> ids;
    std::unique_ptr<LogStore> store;
    SyncServer server;
};

Result<std::unique_ptr<LogThread::Log>> LogThread::open(const LogConfig &config, const Clock &clock)
{
    auto ids = std::make_unique<UuidSource>(clock);
    auto store = LogStore::open(config.databaseFile, *ids, config.vfs);
    if (!store)
        return store.error();
    return std::make_unique<Log>(clock, config.claimSecret, std::move(ids), std::move(store).value());
}

Result<std::unique_ptr<LogThread>> LogThread::start(const LogConfig &config, const Clock &clock, Moved moved)
{
    std::unique_ptr<LogThread> thread(new LogThread(std::move(moved)));
    if (const Outcome started = thread->m_thread.start(1, [&] { return open(config, clock); }); !started)
        return started.error();
    const Outcome told = thread->m_thread.run([&](Log &log) -> Outcome {
        const Result<Heads> heads = log.store->heads();
        if (!heads)
            return heads.error();
        thread->m_moved(*heads);
        return {};
    });
    if (!told)
        return told.error();
    return thread;
}

static qsizetype bytesOf(const PushFrame &frame)
{
    qsizetype bytes = 0;
    for (const QByteArray &group : frame.groups)
        bytes += group.size();
    return bytes;
}

bool LogThread::enqueue(Waiting waiting, bool &isFirst)
{
    const std::scoped_lock lock(m_mutex);
    if (m_waitingBytes + waiting.bytes > MostWaitingBytes)
        return false;
    isFirst = m_waiting.empty();
    m_waitingBytes += waiting.bytes;
    m_waiting.push_back(std::move(waiting));
    return true;
}

void LogThread::push(PushOrder order, const Judged &judged)
{
    const qsizetype bytes = bytesOf(order.frame);
    bool isFirst = false;
    if (!enqueue({std::move(order), judged, bytes}, isFirst)) {
        judged(Error{ErrorKind::Busy,
                     QCoreApplication::translate("ServerError", "The server is busy. Nothing was lost."),
                     u"too many pushes wait"_qs});
        return;
    }
    if (isFirst)
        m_thread.queue([this](Log &log) { judgeWaiting(log); });
}

// As many as make one full frame's worth of groups, and at least one. What is left gets its turn after whatever else
// has queued up.
LogThread::Batch LogThread::nextBatch()
{
    Batch batch;
    const std::scoped_lock lock(m_mutex);
    for (size_t groups = 0; !m_waiting.empty();) {
        Waiting &waiting = m_waiting.front();
        groups += waiting.order.frame.groups.size();
        if (groups > limits::PushGroups && !batch.orders.empty())
            break;
        m_waitingBytes -= waiting.bytes;
        batch.orders.push_back(std::move(waiting.order));
        batch.judged.push_back(std::move(waiting.judged));
        m_waiting.pop_front();
    }
    if (!m_waiting.empty())
        m_thread.queue([this](Log &log) { judgeWaiting(log); });
    return batch;
}

void LogThread::judgeWaiting(Log &log)
{
    judge(log, nextBatch());
}

void LogThread::judge(Log &log, const Batch &batch)
{
    Result<std::vector<PushAnswer>> answers = log.server.push(batch.orders);
    if (answers) {
        m_moved(log.server.moved());
        for (size_t i = 0; i < batch.orders.size(); ++i)
            batch.judged[i](std::move((*answers)[i]));
        return;
    }
    qCWarning(lcServer).noquote() << "could not judge" << batch.orders.size() << "pushes:" << answers.error().detail;
    if (batch.orders.size() == 1)
        return batch.judged.front()(answers.error());
    for (size_t i = 0; i < batch.orders.size(); ++i) // so that one does not take the others with it
        judge(log, {{batch.orders[i]}, {batch.judged[i]}});
}

Result<qint64> LogThread::write(const QString &scope, const std::vector<RecordEdit> &records)
{
    return m_thread.run([&](Log &log) {
        Result<qint64> seq = log.server.write(scope, records);
        if (seq)
            m_moved(log.server.moved());
        return seq;
    });
}

Result<int> LogThread::takeIn(const ReturnedAccess &access)
{
    return m_thread.run([&](Log &log) {
        Result<int> taken = log.server.takeIn(access);
        if (taken)
            m_moved(log.server.moved());
        return taken;
    });
}

Result<std::vector<HeldGroup>> LogThread::held()
{
    return m_thread.run([](Log &log) { return log.store->held(); });
}

} // namespace syncing
