// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/Server.h"

#include "sync/server/PrivateFile.h"

#include <QCoreApplication>
#include <QDir>

namespace app {

using models::Error;
using models::ErrorKind;
using models::Outcome;
using models::Result;

Server::Server(ServerOptions options) : m_options(std::move(options)), m_lock(m_options.dataFolder % u"/server.lock")
{
    m_lock.setStaleLockTime(0); // a lock is over when its process is, however old it gets
}

Server::~Server()
{
    if (m_http)
        m_http->stop();
}

Result<std::unique_ptr<Server>> Server::start(const ServerOptions &options)
{
    if (const Outcome ready = syncing::ensurePrivateFolder(options.dataFolder); !ready)
        return ready.error();
    std::unique_ptr<Server> server(new Server(options));
    using Step = Outcome (Server::*)();
    for (const Step step : {&Server::lockFolder, &Server::openAccounts, &Server::listen}) {
        if (const Outcome done = (server.get()->*step)(); !done)
            return done.error();
    }
    return server;
}

Outcome Server::lockFolder()
{
    if (m_lock.tryLock(0))
        return {};
    qint64 process = 0;
    m_lock.getLockInfo(&process, nullptr, nullptr);
    return Error{ErrorKind::Busy,
                 QCoreApplication::translate("Server", "Another server (process %1) works on %2.")
                     .arg(process)
                     .arg(m_options.dataFolder),
                 QString()};
}

Result<syncing::Certificate> Server::certificate() const
{
    if (m_options.certificateFile.isEmpty())
        return syncing::ensureCertificate(m_options.dataFolder);
    return syncing::readCertificate(m_options.certificateFile, m_options.certificateKeyFile);
}

// No log of records is served yet: every scope is empty.
static Result<syncing::LogState> emptyLog(const QStringList &)
{
    return syncing::LogState{};
}

static Result<qint64> noLog(const QString &, const std::vector<models::RecordEdit> &)
{
    return Error{ErrorKind::Internal, QCoreApplication::translate("Server", "This server keeps no records yet."),
                 QString()};
}

Outcome Server::openAccounts()
{
    const QDir data(m_options.dataFolder);
    Result<syncing::ServerKeys> keys =
        syncing::ensureServerKeys(m_options.keyFolder.isEmpty() ? data.filePath(u"keys"_qs) : m_options.keyFolder);
    if (!keys)
        return keys.error();
    const Result<syncing::Certificate> shown = certificate();
    if (!shown)
        return shown.error();
    m_fingerprint = shown->fingerprint;
    auto accounts = syncing::AccountThread::start(data.filePath(u"accounts.sqlite"_qs));
    if (!accounts)
        return accounts.error();
    m_accounts = std::move(accounts).value();
    syncing::SessionConfig config;
    config.keys = std::move(keys).value();
    config.certificateFingerprint = m_fingerprint;
    m_sessions = std::make_unique<syncing::SessionService>(*m_accounts, m_clock, std::move(config), emptyLog);
    m_sessions->addTo(m_router);
    m_commands = std::make_unique<syncing::AdminCommands>(*m_accounts, m_clock, noLog, [](const models::Id &) {});
    m_commands->addTo(m_router);
    m_adminSocket = std::make_unique<syncing::AdminSocket>(
        [this](const syncing::AdminRequest &request) { return m_commands->run(request); });
    return m_adminSocket->listen(m_options.dataFolder);
}

Outcome Server::listen()
{
    Result<syncing::Certificate> shown = certificate();
    if (!shown)
        return shown.error();
    auto http = syncing::HttpServer::start({m_options.address, m_options.port, std::move(shown).value(), {}},
                                           [this](syncing::Request request, syncing::Answer answer) {
                                               m_router.handle(std::move(request), std::move(answer));
                                           });
    if (!http)
        return http.error();
    m_http = std::move(http).value();
    return {};
}

QString Server::readyLine() const
{
    const QString host =
        m_options.address.contains(u':') ? QString(u'[' % m_options.address % u']') : m_options.address;
    return u"ready https://%1:%2 sha256=%3"_qs.arg(host)
        .arg(m_http->port())
        .arg(QString::fromLatin1(m_fingerprint.toHex()));
}

} // namespace app
