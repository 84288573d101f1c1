// SPDX-License-Identifier: GPL-3.0-or-later
// The door for the operator: a local socket in the data folder, which only the server's own user can enter.
// A message is 4 bytes length (big-endian) and that many bytes of CBOR: an AdminRequest in, an AdminReply out.
#pragma once

#include "models/base/Result.h"
#include "sync/protocol/Admin.h"

#include <QLocalServer>

#include <functional>

class QLocalSocket;

namespace syncing {

class AdminSocket : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<AdminReply(const AdminRequest &)>;

    AdminSocket(Handler handler, QObject *parent = nullptr);

    // Takes the place of a socket that a dead server left; the caller holds the folder's lock. Error: Storage.
    models::Outcome listen(const QString &dataFolder);

    static QString pathIn(const QString &dataFolder);

private:
    void serve(QLocalSocket *socket);

    const Handler m_handler;
    QLocalServer m_server;
};

// Asks the server that runs on a data folder and waits for its answer, at most 30 seconds; needs no event loop.
// Errors: NotFound (no server runs there), Denied, Network.
models::Result<AdminReply> askServer(const QString &dataFolder, const AdminRequest &request);

} // namespace syncing
