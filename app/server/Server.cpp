// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/Server.h"

#include "sync/server/PrivateFolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

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
    m_waits.stop(); // or they would use up the grace
    if (m_http)
        m_http->stop();
}

Result<std::unique_ptr<Server>> Server::start(const ServerOptions &options)
{
    if (const Outcome ready = syncing::ensurePrivateFolder(options.dataFolder); !ready)
        return ready.error();
    std::unique_ptr<Server> server(new Server(options));
    using Step = Outcome (Server::*)();
    for (const Step step :
         {&Server::lockFolder, &Server::checkWhole, &Server::readSecrets, &Server::openAccounts, &Server::openLog,
          &Server::markWhole, &Server::addServices, &Server::openAdminSocket, &Server::listen}) {
        if (const Outcome done = (server.get()->*step)(); !done)
            return done.error();
    }
    return server;
}

Outcome Server::lockFolder()
{
    if (m_lock.tryLock(0) || (m_lock.removeStaleLockFile() && m_lock.tryLock(0)))
        return {};
    if (m_lock.error() != QLockFile::LockFailedError) // a full disk, say: nobody else is here
        return Error{ErrorKind::Storage,
                     QCoreApplication::translate("Server", "%1 cannot be written. Check the rights of the folder and "
                                                           "whether its disk is full.")
                         .arg(inData(u"server.lock"_qs)),
                     QString()};
    qint64 process = 0;
    m_lock.getLockInfo(&process, nullptr, nullptr);
    return Error{ErrorKind::Busy,
                 QCoreApplication::translate("Server", "Another server (process %1) works on %2.")
                     .arg(process)
                     .arg(m_options.dataFolder),
                 QString()};
}

// Beside the others a part that is gone was lost, and a new one in its place would hide that. The mark is written last
// of all at the first start: one that was broken off is simply a first start again.
Outcome Server::checkWhole()
{
    const bool isMarked = QFile::exists(inData(u"keys.mark"_qs));
    const bool hasKeys = QFile::exists(keyFolder() % u"/server.keys");
    const auto isLost = [this](const QString &name) { return QFileInfo(inData(name)).size() == 0; };
    QStringList lost;
    for (const QString &name : {u"accounts.sqlite"_qs, u"log.sqlite"_qs}) {
        if (isLost(name) && !(m_options.beginsLog && name == u"log.sqlite"))
            lost.append(name);
    }
    if (isMarked && m_options.certificateFile.isEmpty() && isLost(u"certificate.pem"_qs) &&
        !isLost(u"certificate.key"_qs))
        lost.append(u"certificate.pem"_qs);
    if (!isMarked && !hasKeys && lost.size() < 2)
        lost = {u"keys.mark"_qs, u"server.keys"_qs};
    else if (!isMarked)
        lost.clear();
    if (lost.isEmpty())
        return {};
    return Error{ErrorKind::NotFound,
                 QCoreApplication::translate(
                     "Server", "%1 is missing or empty, and other files of this server are in %2. Nothing was changed. "
                               "Bring the whole folder back from a backup: devices send again what it lacks. Where "
                               "log.sqlite alone is lost and there is no backup, start once with --begin-log.")
                     .arg(lost.join(u", "_qs), m_options.dataFolder),
                 QString()};
}

Outcome Server::markWhole()
{
    return syncing::markData(m_keys, inData(u"keys.mark"_qs));
}

QString Server::keyFolder() const
{
    return m_options.keyFolder.isEmpty() ? inData(u"keys"_qs) : m_options.keyFolder;
}

Result<syncing::Certificate> Server::certificate() const
{
    if (m_options.certificateFile.isEmpty())
        return syncing::ensureCertificate(m_options.dataFolder);
    return syncing::readCertificate(m_options.certificateFile, m_options.certificateKeyFile);
}

Outcome Server::readSecrets()
{
    Result<syncing::ServerKeys> keys = syncing::ensureServerKeys(keyFolder(), inData(u"keys.mark"_qs));
    if (!keys)
        return keys.error();
    Result<syncing::Certificate> shown = certificate();
    if (!shown)
        return shown.error();
    m_keys = std::move(keys).value();
    m_certificate = std::move(shown).value();
    return {};
}

static Error of(const QString &file, Error error)
{
    error.detail = file % u": " % error.detail;
    return error;
}

Outcome Server::openAccounts()
{
    const QString file = inData(u"accounts.sqlite"_qs);
    auto accounts = syncing::AccountThread::start(file);
    if (!accounts)
        return of(file, accounts.error());
    m_accounts = std::move(accounts).value();
    return {};
}

// The writer first: it makes the file that the others read.
Outcome Server::openLog()
{
    const QString file = inData(u"log.sqlite"_qs);
    auto log = syncing::LogThread::start({file, m_keys.claimSecret}, m_clock,
                                         [this](const syncing::LogThread::Heads &heads) { m_waits.moved(heads); });
    if (!log)
        return of(file, log.error());
    m_log = std::move(log).value();
    auto readers = syncing::LogReaders::start(file);
    if (!readers)
        return of(file, readers.error());
    m_readers = std::move(readers).value();
    return {};
}

Outcome Server::addServices()
{
    syncing::SessionConfig config;
    config.keys = m_keys;
    config.certificateFingerprint = m_certificate.fingerprint;
    m_sync =
        std::make_unique<syncing::SyncService>(*m_accounts, m_clock, *m_log, *m_readers, m_waits, config.oldestSchema);
    m_sync->addTo(m_router);
    m_sessions = std::make_unique<syncing::SessionService>(
        *m_accounts, m_clock, std::move(config),
        [this](const QStringList &scopes) { return m_readers->state(scopes); });
    m_sessions->addTo(m_router);
    m_commands = std::make_unique<syncing::AdminCommands>(
        *m_accounts, m_clock,
        syncing::AdminLog{[this](const QString &scope, const std::vector<models::RecordEdit> &records) {
                              return m_log->write(scope, records);
                          },
                          [this](const QString &scope) { return holdsRecords(scope); },
                          [this](const syncing::ReturnedAccess &access) { return m_log->takeIn(access); },
                          [this] { return m_log->held(); }},
        [this](const models::Id &account) { m_waits.grantsChanged(account); });
    m_commands->addTo(m_router);
    return {};
}

Result<bool> Server::holdsRecords(const QString &scope)
{
    const auto state = m_readers->state({scope});
    if (!state)
        return state.error();
    return !state->scopes.empty() && state->scopes.front().head > 0;
}

Outcome Server::openAdminSocket()
{
    m_adminSocket = std::make_unique<syncing::AdminSocket>(
        [this](const syncing::AdminRequest &request) { return m_commands->run(request); });
    return m_adminSocket->listen(m_options.dataFolder);
}

Outcome Server::listen()
{
    auto http = syncing::HttpServer::start({m_options.address, m_options.port, m_certificate, {}},
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
        .arg(QString::fromLatin1(m_certificate.fingerprint.toHex()));
}

} // namespace app
