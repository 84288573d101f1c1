// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/HttpServer.h"

#include "models/base/Logging.h"
#include "sync/server/HttpConnection.h"

#include <QCoreApplication>
#include <QHash>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/thread_pool.hpp>

#include <condition_variable>
#include <future>
#include <list>
#include <mutex>
#include <thread>

namespace syncing {

namespace asio = boost::asio;
using boost::system::error_code;
using models::Error;
using models::ErrorKind;
using Tcp = asio::ip::tcp;

static constexpr int SocketThreads = 2;
static constexpr std::chrono::milliseconds AfterFailedAccept{100}; // as when no file descriptor is left

class HttpServer::Core
{
public:
    Core(HttpConfig config, Handler handler);
    ~Core();
    Q_DISABLE_COPY_MOVE(Core)

    models::Outcome listen();
    void stop(std::chrono::milliseconds grace);
    quint16 port() const { return m_port; }
    int connections() const;

private:
    models::Outcome prepareTls();
    void accept();
    void onAccept(const error_code &error, Tcp::socket socket);
    void admit(Tcp::socket socket);
    bool enter(const QString &address);
    void leave(const QString &address);
    void forEach(void (HttpConnection::*action)());
    void waitUntilEmpty(std::chrono::milliseconds atMost);

    const HttpConfig m_config;
    HttpShared m_shared;
    quint16 m_port = 0;

    mutable std::mutex m_mutex; // guards the next four
    std::condition_variable m_emptied;
    std::list<std::weak_ptr<HttpConnection>> m_connections;
    QHash<QString, int> m_byAddress;
    int m_count = 0;

    asio::ssl::context m_tls{asio::ssl::context::tls_server};
    asio::thread_pool m_pool;
    asio::io_context m_context{SocketThreads};
    asio::executor_work_guard<asio::io_context::executor_type> m_work = asio::make_work_guard(m_context);
    asio::strand<asio::io_context::executor_type> m_acceptStrand = asio::make_strand(m_context);
    Tcp::acceptor m_acceptor{m_acceptStrand};
    asio::steady_timer m_acceptPause{m_acceptStrand};
    std::vector<std::thread> m_threads;
    bool m_stopped = false;
};

static Error cannotListen(const error_code &error, const HttpConfig &config)
{
    const ErrorKind kind = error == asio::error::address_in_use  ? ErrorKind::Busy
                           : error == asio::error::access_denied ? ErrorKind::Denied
                                                                 : ErrorKind::Network;
    return {kind,
            QCoreApplication::translate("ServerError", "The server cannot listen on %1:%2.")
                .arg(config.address)
                .arg(config.port),
            QString::fromStdString(error.message())};
}

// One name for one peer, whichever family the listening socket has.
static QString addressText(const asio::ip::address &address)
{
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return QString::fromStdString(asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string());
    return QString::fromStdString(address.to_string());
}

HttpServer::Core::Core(HttpConfig config, Handler handler)
    : m_config(std::move(config)), m_pool(static_cast<size_t>(m_config.limits.handlerThreads))
{
    m_shared.limits = m_config.limits;
    m_shared.handler = std::move(handler);
    m_shared.runOnPool = [this](std::function<void()> work) { asio::post(m_pool, std::move(work)); };
    m_shared.left = [this](const QString &address) { leave(address); };
}

HttpServer::Core::~Core()
{
    stop(std::chrono::milliseconds(0));
}

models::Outcome HttpServer::Core::prepareTls()
{
    error_code error;
    const Certificate &certificate = m_config.certificate;
    const auto view = [](const QByteArray &pem) {
        return asio::buffer(pem.constData(), static_cast<size_t>(pem.size()));
    };
    m_tls.use_certificate_chain(view(certificate.certificatePem), error);
    if (!error)
        m_tls.use_private_key(view(certificate.keyPem), asio::ssl::context::pem, error);
    if (error || SSL_CTX_set_min_proto_version(m_tls.native_handle(), TLS1_3_VERSION) != 1) {
        return Error{ErrorKind::Invalid,
                     QCoreApplication::translate("ServerError", "The certificate and its key cannot be used."),
                     QString::fromStdString(error.message())};
    }
    return {};
}

models::Outcome HttpServer::Core::listen()
{
    if (models::Outcome ready = prepareTls(); !ready)
        return ready;
    error_code error;
    const asio::ip::address address = asio::ip::make_address(m_config.address.toStdString(), error);
    if (error)
        return Error{ErrorKind::Invalid,
                     QCoreApplication::translate("ServerError", "%1 is not a numeric address.").arg(m_config.address),
                     QString()};
    const Tcp::endpoint endpoint(address, m_config.port);
    m_acceptor.open(endpoint.protocol(), error);
    if (!error)
        m_acceptor.set_option(Tcp::acceptor::reuse_address(true), error);
    if (!error && address.is_v6())
        m_acceptor.set_option(asio::ip::v6_only(false), error);
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return cannotListen(error, m_config);
    m_port = m_acceptor.local_endpoint().port();
    asio::post(m_acceptStrand, [this] { accept(); });
    for (int i = 0; i < SocketThreads; ++i)
        m_threads.emplace_back([this] { m_context.run(); });
    return {};
}

void HttpServer::Core::accept()
{
    m_acceptor.async_accept(asio::make_strand(m_context), [this](const error_code &error, Tcp::socket socket) {
        onAccept(error, std::move(socket));
    });
}

void HttpServer::Core::onAccept(const error_code &error, Tcp::socket socket)
{
    if (!m_acceptor.is_open())
        return;
    if (!error) {
        admit(std::move(socket));
        return accept();
    }
    m_acceptPause.expires_after(AfterFailedAccept);
    m_acceptPause.async_wait([this](const error_code &) {
        if (m_acceptor.is_open())
            accept();
    });
}

void HttpServer::Core::admit(Tcp::socket socket)
{
    error_code error;
    const Tcp::endpoint peer = socket.remote_endpoint(error);
    const QString address = addressText(peer.address());
    if (error || !enter(address))
        return; // closes
    const auto connection = std::make_shared<HttpConnection>(std::move(socket), m_tls, m_shared, address);
    {
        const std::scoped_lock lock(m_mutex);
        m_connections.remove_if([](const auto &weak) { return weak.expired(); });
        m_connections.push_back(connection);
    }
    connection->start();
}

bool HttpServer::Core::enter(const QString &address)
{
    const std::scoped_lock lock(m_mutex);
    if (m_count >= m_config.limits.connections || m_byAddress.value(address) >= m_config.limits.connectionsPerAddress)
        return false;
    ++m_count;
    ++m_byAddress[address];
    return true;
}

void HttpServer::Core::leave(const QString &address)
{
    const std::scoped_lock lock(m_mutex);
    --m_count;
    if (--m_byAddress[address] == 0)
        m_byAddress.remove(address);
    if (m_count == 0)
        m_emptied.notify_all();
}

int HttpServer::Core::connections() const
{
    const std::scoped_lock lock(m_mutex);
    return m_count;
}

void HttpServer::Core::forEach(void (HttpConnection::*action)())
{
    std::vector<std::shared_ptr<HttpConnection>> living; // let go of outside the lock: the last one calls leave()
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto &weak : m_connections) {
            if (auto connection = weak.lock())
                living.push_back(std::move(connection));
        }
    }
    for (const auto &connection : living)
        (*connection.*action)();
}

void HttpServer::Core::waitUntilEmpty(std::chrono::milliseconds atMost)
{
    std::unique_lock lock(m_mutex);
    m_emptied.wait_for(lock, atMost, [this] { return m_count == 0; });
}

void HttpServer::Core::stop(std::chrono::milliseconds grace)
{
    if (std::exchange(m_stopped, true))
        return;
    // Once the acceptor is closed on its own strand, no connection can come that the loops below do not see.
    std::promise<void> closed;
    asio::post(m_acceptStrand, [&] {
        error_code ignored;
        m_acceptor.close(ignored);
        m_acceptPause.cancel();
        closed.set_value();
    });
    if (!m_threads.empty())
        closed.get_future().wait();
    forEach(&HttpConnection::drain);
    waitUntilEmpty(grace);
    forEach(&HttpConnection::abort);
    m_work.reset();
    for (std::thread &thread : m_threads)
        thread.join();
    m_pool.stop();
    m_pool.join();
}

HttpServer::HttpServer(std::unique_ptr<Core> core) : m_core(std::move(core)) {}

HttpServer::~HttpServer() = default;

models::Result<std::unique_ptr<HttpServer>> HttpServer::start(HttpConfig config, Handler handler)
{
    auto core = std::make_unique<Core>(std::move(config), std::move(handler));
    if (const models::Outcome listening = core->listen(); !listening)
        return listening.error();
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(core)));
}

quint16 HttpServer::port() const
{
    return m_core->port();
}

int HttpServer::connections() const
{
    return m_core->connections();
}

void HttpServer::stop(std::chrono::milliseconds grace)
{
    m_core->stop(grace);
}

} // namespace syncing
