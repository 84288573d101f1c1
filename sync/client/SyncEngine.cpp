// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/SyncEngine.h"

#include "sync/client/SyncEngineCore.h"

#include <QPromise>

using namespace models;

namespace syncing {

SyncEngine::SyncEngine(Store &store, DeviceIdentity identity, SyncServerAddress server, const Clock &clock,
                       const QString &build, QObject *parent)
    : QObject(parent)
    , m_pinned(server.certificate)
    , m_core(new SyncEngineCore(store, std::move(identity), std::move(server), clock, build))
{
    m_core->moveToThread(store.writerThread());
    connect(m_core, &SyncEngineCore::statusChanged, this, &SyncEngine::take);
    onCore(&SyncEngineCore::build);
}

SyncEngine::~SyncEngine()
{
    // Handed over before the store closes on the same thread, so it is gone by then.
    QMetaObject::invokeMethod(
        m_core, [core = m_core] { delete core; }, Qt::QueuedConnection);
}

void SyncEngine::onCore(void (SyncEngineCore::*function)())
{
    QMetaObject::invokeMethod(
        m_core, [core = m_core, function] { (core->*function)(); }, Qt::QueuedConnection);
}

void SyncEngine::start()
{
    onCore(&SyncEngineCore::start);
}

void SyncEngine::stop()
{
    onCore(&SyncEngineCore::stop);
}

int SyncEngine::syncNow()
{
    onCore(&SyncEngineCore::syncNow);
    return ++m_asked;
}

void SyncEngine::take(SyncStatus status)
{
    if (status.otherCertificate == m_pinned)
        status.otherCertificate.clear(); // it was on its way when a person accepted it
    if (status == m_status)
        return;
    m_status = std::move(status);
    Q_EMIT statusChanged(m_status);
}

void SyncEngine::setCertificate(const QByteArray &sha256)
{
    m_pinned = sha256;
    take(m_status);
    QMetaObject::invokeMethod(
        m_core, [core = m_core, sha256] { core->setCertificate(sha256); }, Qt::QueuedConnection);
}

QFuture<Result<std::vector<RecordStep>>> SyncEngine::history(TypeId type, const Id &record)
{
    const auto promise = std::make_shared<QPromise<Result<std::vector<RecordStep>>>>();
    promise->start();
    HistoryQuestion question{type, record, [promise] { return !promise->isCanceled(); },
                             [promise](Result<std::vector<RecordStep>> steps) {
                                 promise->addResult(std::move(steps));
                                 promise->finish();
                             }};
    QMetaObject::invokeMethod(
        m_core, [core = m_core, question = std::move(question)] { core->ask(question); }, Qt::QueuedConnection);
    return promise->future();
}

} // namespace syncing
