// SPDX-License-Identifier: GPL-3.0-or-later
// An account's data while it is open: the one thread that writes, one that reads, and futures between them and the GUI,
// which never waits for a disk. What runs on the writer's thread may be a commit, a page of sync or an import; each
// is a transaction of its own, so they follow each other and never mix.
#pragma once

#include "models/storage/ClientStore.h"
#include "models/storage/ReadTransaction.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <memory>

namespace models {

class Clock;
class FileLock;

class Store : public QObject
{
    Q_OBJECT

public:
    // `clock` must outlive the store. Nothing is opened yet.
    Store(QString path, std::shared_ptr<const DataKey> key, const Clock &clock, QObject *parent = nullptr);
    ~Store() override; // finishes what was handed in, then closes

    // Takes the lock, opens and migrates. Errors: Busy (another program holds it), Corrupt, TooNew, DiskFull, Storage.
    QFuture<Outcome> open();

    // Durable when the future is done. changed() follows.
    QFuture<Result<CommitReceipt>> commit(Change change);

    // Runs f(ClientStore &) on the writer's thread, or f(Database &) on the reader's; the future holds what it returns.
    // Readers see one state, that after the last finished write, and copy what they need.
    template <class Function>
    auto write(Function function) -> QFuture<std::invoke_result_t<Function, ClientStore &>>
    {
        return run(m_writer, [this, function = std::move(function)]() mutable { return function(*m_store); });
    }
    template <class Function>
    auto read(Function function) -> QFuture<std::invoke_result_t<Function, Database &>>
    {
        return run(m_reader, [this, function = std::move(function)]() mutable {
            const ReadTransaction whole(*m_readable);
            return function(*m_readable);
        });
    }

    // For objects that live on the writer's thread, as the sync engine does. Only after open() has succeeded.
    QThread *writerThread() { return &m_writer.thread; }
    ClientStore &writerStore() { return *m_store; }

public Q_SLOTS:
    void noteChange(); // from any thread: something was written through writerStore()

Q_SIGNALS:
    void changed(); // lists and pages read again; several writes in a row may be one signal

private:
    struct Worker
    {
        QThread thread;
        QObject context; // lives on the thread
    };

    template <class Function>
    auto run(Worker &worker, Function function) -> QFuture<std::invoke_result_t<Function>>
    {
        using Returned = std::invoke_result_t<Function>;
        auto promise = std::make_shared<QPromise<Returned>>();
        const QFuture<Returned> future = promise->future();
        promise->start();
        QMetaObject::invokeMethod(
            &worker.context,
            [promise, function = std::move(function)]() mutable {
                promise->addResult(function());
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }
    Outcome openWriter();
    Outcome openReader();
    void stop(Worker &worker);

    const QString m_path;
    const std::shared_ptr<const DataKey> m_key;
    const Clock &m_clock;
    std::unique_ptr<IdSource> m_ids;      // of the writer's thread
    std::unique_ptr<FileLock> m_lock;     // likewise
    std::unique_ptr<ClientStore> m_store; // likewise
    std::unique_ptr<Database> m_readable; // of the reader's thread
    Worker m_writer;
    Worker m_reader;
};

} // namespace models
