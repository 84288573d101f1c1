// SPDX-License-Identifier: GPL-3.0-or-later
// The composition root of the sync server: everything of one data folder, built, wired and taken down in order.
#pragma once

#include "models/base/Clock.h"
#include "sync/server/AccountThread.h"
#include "sync/server/AdminCommands.h"
#include "sync/server/AdminSocket.h"
#include "sync/server/HttpServer.h"
#include "sync/server/LogReaders.h"
#include "sync/server/LogThread.h"
#include "sync/server/Router.h"
#include "sync/server/SessionService.h"
#include "sync/server/SyncService.h"
#include "sync/server/WaitBook.h"

#include <QLockFile>

namespace app {

struct ServerOptions
{
    QString dataFolder;
    QString keyFolder; // empty: "keys" in the data folder
    QString address = u"127.0.0.1"_qs;
    quint16 port = 8443;     // 0: any
    QString certificateFile; // empty: one of the server's own making
    QString certificateKeyFile;
    bool beginsLog = false; // the log is lost, and the devices are to send again what they have
};

class Server
{
public:
    // Serves when it returns. Errors: Busy (a server runs on this folder, or the port is taken), and those of the
    // parts.
    static models::Result<std::unique_ptr<Server>> start(const ServerOptions &options);
    ~Server(); // stops: long waits end, other requests get three seconds, pushes that have come are judged
    Q_DISABLE_COPY_MOVE(Server)

    QString readyLine() const; // "ready https://127.0.0.1:8443 sha256=…"

private:
    explicit Server(ServerOptions options);
    models::Outcome lockFolder();
    models::Outcome checkWhole();
    models::Outcome readSecrets();
    models::Outcome openAccounts();
    models::Outcome openLog();
    models::Outcome markWhole();
    models::Outcome addServices();
    models::Outcome openAdminSocket();
    models::Result<bool> holdsRecords(const QString &scope);
    models::Outcome listen();
    models::Result<syncing::Certificate> certificate() const;
    QString keyFolder() const;
    QString inData(const QString &name) const { return m_options.dataFolder % u'/' % name; }

    const ServerOptions m_options;
    models::SystemClock m_clock;
    QLockFile m_lock;
    syncing::Router m_router;
    syncing::ServerKeys m_keys;
    syncing::Certificate m_certificate;
    syncing::WaitBook m_waits{m_clock};
    std::unique_ptr<syncing::AccountThread> m_accounts;
    std::unique_ptr<syncing::SyncService> m_sync; // answers on the threads of the next two
    std::unique_ptr<syncing::LogThread> m_log;
    std::unique_ptr<syncing::LogReaders> m_readers;
    std::unique_ptr<syncing::SessionService> m_sessions;
    std::unique_ptr<syncing::AdminCommands> m_commands;
    std::unique_ptr<syncing::AdminSocket> m_adminSocket;
    std::unique_ptr<syncing::HttpServer> m_http; // goes first
};

} // namespace app
