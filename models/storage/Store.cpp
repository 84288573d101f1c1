// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/Store.h"

#include "models/storage/FileLock.h"

namespace models {

Store::Store(QString path, std::shared_ptr<const DataKey> key, const Clock &clock, QObject *parent)
    : QObject(parent), m_path(std::move(path)), m_key(std::move(key)), m_clock(clock)
{
    for (Worker *worker : {&m_writer, &m_reader}) {
        worker->context.moveToThread(&worker->thread);
        worker->thread.start();
    }
    m_writer.thread.setObjectName(u"writer"_qs);
    m_reader.thread.setObjectName(u"reader"_qs);
}

Store::~Store()
{
    // The reader first: a database closed last by its writer leaves no log behind.
    stop(m_reader);
    stop(m_writer);
}

// Databases close on the threads that opened them, after everything that was handed in before.
void Store::stop(Worker &worker)
{
    const bool isWriter = &worker == &m_writer;
    QMetaObject::invokeMethod(
        &worker.context,
        [this, isWriter, &worker] {
            if (isWriter) {
                m_store.reset();
                m_lock.reset();
            } else {
                m_readable.reset();
            }
            worker.thread.quit();
        },
        Qt::QueuedConnection);
    worker.thread.wait();
}

QFuture<Outcome> Store::open()
{
    return run(m_writer, [this] { return openWriter(); })
        .then([this](const Outcome &opened) {
            return opened ? run(m_reader, [this] { return openReader(); }) : QtFuture::makeReadyFuture(opened);
        })
        .unwrap();
}

Outcome Store::openWriter()
{
    Result<std::unique_ptr<FileLock>> lock = FileLock::take(m_path);
    if (!lock)
        return lock.error();
    m_ids = std::make_unique<UuidSource>(m_clock);
    Result<std::unique_ptr<ClientStore>> store = ClientStore::open(m_path, m_key.get(), m_clock, *m_ids);
    if (!store)
        return store.error();
    m_lock = std::move(*lock);
    m_store = std::move(*store);
    return {};
}

Outcome Store::openReader()
{
    Result<std::unique_ptr<Database>> database = Database::open(m_path, Database::Access::ReadOnly, m_key.get());
    if (!database)
        return database.error();
    m_readable = std::move(*database);
    return {};
}

QFuture<Result<CommitReceipt>> Store::commit(Change change)
{
    return write([this, change = std::move(change)](ClientStore &store) {
        Result<CommitReceipt> receipt = store.commit(change);
        if (receipt)
            noteChange();
        return receipt;
    });
}

void Store::noteChange()
{
    QMetaObject::invokeMethod(this, &Store::changed, Qt::QueuedConnection);
}

} // namespace models
