// SPDX-License-Identifier: GPL-3.0-or-later
// One connection from its TLS handshake to its end. Only HttpServer includes this; everything private runs on the
// connection's strand. While a handler works, one read stands ready: it notices a peer that goes away.
#pragma once

#include "sync/server/HttpServer.h"

#include <utility> // Asio 1.18 needs it under C++20 and does not say so

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <array>
#include <functional>
#include <optional>

namespace syncing {

// What the connections of one server share.
struct HttpShared
{
    HttpLimits limits;
    Handler handler;
    std::function<void(std::function<void()>)> runOnPool;
    std::function<void(const QString &address)> left; // a connection has ended
};

class PendingAnswer;

class HttpConnection : public std::enable_shared_from_this<HttpConnection>
{
public:
    using Tcp = boost::asio::ip::tcp;

    HttpConnection(Tcp::socket socket, boost::asio::ssl::context &tls, HttpShared &shared, QString address);
    ~HttpConnection();
    Q_DISABLE_COPY_MOVE(HttpConnection)

    // From any thread.
    void start();
    void drain(); // ends after the present request
    void abort(); // ends now

private:
    using ErrorCode = boost::system::error_code;
    using Body = boost::beast::http::string_body;
    using SpanBody = boost::beast::http::span_body<const char>;

    void handshake();
    void awaitBytes();
    void onBytes(const ErrorCode &error, size_t bytes);
    void readHeader();
    void onHeader(const ErrorCode &error);
    void readBody();
    void onBody(const ErrorCode &error);
    void handle();
    void send(Response response);
    void onSent(const ErrorCode &error);
    void refuse(int status, const models::Error &error);
    void finish();
    void discard();
    void close();

    Request takeRequest();
    qsizetype bodyLimit() const;
    void setDeadline(HttpLimits::Duration fromNow);
    void armTimer();

    HttpShared &m_shared;
    const QString m_address;
    boost::asio::ssl::stream<Tcp::socket> m_stream;
    boost::asio::steady_timer m_timer;
    std::chrono::steady_clock::time_point m_deadline;
    bool m_timerArmed = false;

    boost::beast::flat_buffer m_buffer;
    std::optional<boost::beast::http::request_parser<Body>> m_parser;
    std::optional<boost::beast::http::response<SpanBody>> m_response;
    QByteArray m_responseBody;
    std::shared_ptr<PendingAnswer> m_pending; // while a handler works
    std::array<char, 4096> m_discarded{};
    size_t m_discardedBytes = 0;
    bool m_keepAlive = true;
    bool m_reading = false; // awaitBytes() stands ready
    bool m_draining = false;
    bool m_finishing = false;
    bool m_closed = false;
};

} // namespace syncing
