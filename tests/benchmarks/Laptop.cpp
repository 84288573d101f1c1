// SPDX-License-Identifier: GPL-3.0-or-later
#include "Laptop.h"

#include "models/storage/DataKey.h"
#include "models/storage/Rows.h"
#include "models/storage/ScopeTable.h"

#include <QTimer>

using namespace models;
using namespace syncing;

namespace benchmarks {

static constexpr int AskAgainMs = 50;

void check(const Outcome &outcome)
{
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().detail));
}

VillageServer::VillageServer()
{
    if (!m_process.start())
        qFatal("the server does not start");
    admin({u"village"_qs, u"add"_qs, VillageScope, u"990101000001"_qs, u"演示村"_qs, u"--township"_qs, u"演示乡"_qs,
           u"--county"_qs, u"演示县"_qs});
}

void VillageServer::admin(const QStringList &words, const QByteArray &input)
{
    if (const app::Ended ended = m_process.admin(words, input); ended.exitCode != 0)
        qFatal("%s", qPrintable(ended.error));
}

DeviceIdentity VillageServer::newCadre(const QString &login)
{
    admin({u"account"_qs, u"add"_qs, login, u"--role"_qs, u"cadre"_qs, u"--password-stdin"_qs}, "long enough\n");
    admin({u"grant"_qs, u"add"_qs, login, VillageScope});
    DeviceIdentity identity = m_process.enrol(login, u"long enough"_qs);
    if (identity.device.isNull())
        qFatal("the device was not enrolled");
    return identity;
}

Laptop::Laptop(DeviceIdentity identity) : m_identity(std::move(identity))
{
    auto key = std::make_shared<const DataKey>(DataKey::random());
    m_store = std::make_unique<Store>(m_folder.filePath(u"client.db"_qs), std::move(key), m_clock);
    check(m_store->open().result());
}

void Laptop::goOnline(const QUrl &server, const QByteArray &fingerprint)
{
    m_engine = std::make_unique<SyncEngine>(*m_store, m_identity, SyncServerAddress{server, fingerprint}, m_clock,
                                            u"benchmark"_qs);
    m_engine->start();
}

// Asks the store, since the engine's status is told by signals and may be of a while ago.
bool Laptop::isSettled()
{
    const SyncStatus &status = m_engine->status();
    return status.connection == Connection::Online && status.lastSuccessMs > 0 &&
           number("SELECT (SELECT count(*) FROM sync_change)+(SELECT count(*) FROM sync_outbox WHERE state<>4)"
                  "+(SELECT sum(head-cursor) FROM sync_scope)") == 0;
}

QByteArray Laptop::stateDigest()
{
    const auto read = [](Database &database) {
        const auto line = ScopeTable(database).find(VillageScope);
        return line && *line ? (*line)->stateDigest : QByteArray();
    };
    return m_store->read(read).result();
}

void Laptop::save(Change change)
{
    if (const auto saved = m_store->commit(std::move(change)).result(); !saved)
        qFatal("%s", qPrintable(saved.error().detail));
}

qint64 Laptop::number(const QByteArray &sql)
{
    const auto read = [sql](Database &database) {
        Statement statement = database.cached(sql);
        const Result<std::optional<qint64>> value = oneNumber(statement);
        statement.reset();
        return value ? value->value_or(0) : -1;
    };
    return m_store->read(read).result();
}

void waitUntil(const std::vector<Laptop *> &laptops, const std::function<bool()> &isSo)
{
    QEventLoop loop;
    QTimer again;
    const auto ask = [&] {
        if (isSo())
            loop.quit();
    };
    QObject::connect(&again, &QTimer::timeout, &loop, ask);
    for (Laptop *laptop : laptops)
        QObject::connect(&laptop->store(), &Store::changed, &loop, ask);
    again.start(AskAgainMs);
    if (!isSo())
        loop.exec();
}

} // namespace benchmarks
