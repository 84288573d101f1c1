// SPDX-License-Identifier: GPL-3.0-or-later
// The one adapter between sockets and Handler: HTTP/1.1 over TLS 1.3 with limits on everything a stranger can send.
// Behind it Boost.Beast on two threads, and a pool of threads on which handlers run.
#pragma once

#include "models/base/Result.h"
#include "sync/server/Certificate.h"
#include "sync/server/Http.h"

#include <chrono>
#include <memory>

namespace syncing {

struct BodyLimit
{
    QByteArray pathPrefix;
    qsizetype bytes = 0;
};

struct HttpLimits
{
    using Duration = std::chrono::milliseconds;

    qsizetype headerBytes = 16 * 1024;
    qsizetype bodyBytes = 1280 * 1024; // as sent, and again when unpacked
    std::vector<BodyLimit> bodyLimits; // for paths that need another one; the first that fits holds
    Duration headerTime{10'000};       // from the first byte of a request, and from accept to the end of the handshake
    Duration bodyProgressTime{30'000}; // without a new byte of the body
    Duration answerTime{90'000};       // for the handler
    Duration writeTime{120'000};       // for the peer to take the answer
    Duration idleTime{75'000};         // between two requests
    Duration lingerTime{2'000};        // for the peer to read the last answer
    int connections = 2000;
    int connectionsPerAddress = 128; // a township office shares one address
    int handlerThreads = 4;
};

struct HttpConfig
{
    QString address = u"127.0.0.1"_qs; // numeric; "::" listens on both families
    quint16 port = 0;                  // 0: any free one
    Certificate certificate;
    HttpLimits limits;
};

class HttpServer
{
public:
    // Listens when it returns. The handler must live until stop() has returned.
    // Errors: Invalid (address, certificate), Busy (the port is taken), Denied, Network.
    static models::Result<std::unique_ptr<HttpServer>> start(HttpConfig config, Handler handler);
    ~HttpServer(); // stops without grace
    Q_DISABLE_COPY_MOVE(HttpServer)

    quint16 port() const;
    int connections() const; // open now

    // Takes no further requests, lets the present ones end for at most `grace`, then closes everything and waits for
    // running handlers. Answers that come later go nowhere. Not from a handler; calling twice is harmless.
    void stop(std::chrono::milliseconds grace = std::chrono::seconds(3));

private:
    class Core;
    explicit HttpServer(std::unique_ptr<Core> core);
    std::unique_ptr<Core> m_core;
};

} // namespace syncing
