// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/HttpConnection.h"

#include "models/base/Logging.h"
#include "sync/protocol/Gzip.h"
#include "sync/server/PendingAnswer.h"

#include <QCoreApplication>

#include <boost/asio/bind_executor.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>

namespace syncing {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using models::Error;
using models::ErrorKind;

static constexpr size_t ReadBytes = 64 * 1024;       // a smaller buffer makes big bodies several times slower
static constexpr qsizetype WorthPacking = 512;       // bytes
static constexpr size_t MostDiscarded = 1024 * 1024; // bytes read after the last answer

static QByteArray bytesOf(boost::beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

static Error tooBig(qsizetype limit)
{
    return {ErrorKind::Invalid, QCoreApplication::translate("ServerError", "The message is too big."),
            u"the limit is %1 bytes"_qs.arg(limit)};
}

static bool isHttpError(const boost::system::error_code &error)
{
    return error.category() == make_error_code(http::error::bad_method).category() &&
           error != http::error::end_of_stream && error != http::error::partial_message;
}

static Error malformed(const boost::system::error_code &error)
{
    return {ErrorKind::Invalid, QCoreApplication::translate("ServerError", "The server did not understand."),
            QString::fromStdString(error.message())};
}

HttpConnection::HttpConnection(Tcp::socket socket, asio::ssl::context &tls, HttpShared &shared, QString address)
    : m_shared(shared)
    , m_address(std::move(address))
    , m_stream(std::move(socket), tls)
    , m_timer(m_stream.get_executor())
    , m_buffer(ReadBytes * 2)
{}

HttpConnection::~HttpConnection()
{
    m_shared.left(m_address);
}

void HttpConnection::start()
{
    asio::dispatch(m_stream.get_executor(), [self = shared_from_this()] { self->handshake(); });
}

void HttpConnection::drain()
{
    asio::post(m_stream.get_executor(), [self = shared_from_this()] {
        self->m_draining = true;
        if (!self->m_parser)
            self->close(); // between two requests
    });
}

void HttpConnection::abort()
{
    asio::post(m_stream.get_executor(), [self = shared_from_this()] { self->close(); });
}

void HttpConnection::handshake()
{
    setDeadline(m_shared.limits.headerTime);
    ErrorCode ignored;
    m_stream.next_layer().set_option(Tcp::no_delay(true), ignored);
    m_stream.async_handshake(asio::ssl::stream_base::server, [self = shared_from_this()](const ErrorCode &error) {
        if (error)
            return self->close();
        self->m_buffer.reserve(ReadBytes);
        self->awaitBytes();
    });
}

void HttpConnection::awaitBytes()
{
    m_reading = true;
    const auto read = [self = shared_from_this()](const ErrorCode &error, size_t bytes) {
        self->onBytes(error, bytes);
    };
    m_stream.async_read_some(m_buffer.prepare(4096), read);
}

void HttpConnection::onBytes(const ErrorCode &error, size_t bytes)
{
    m_reading = false;
    if (error || m_closed)
        return close();
    m_buffer.commit(bytes);
    if (!m_parser && !m_finishing)
        readHeader();
}

void HttpConnection::readHeader()
{
    setDeadline(m_shared.limits.headerTime);
    m_parser.emplace();
    m_parser->header_limit(static_cast<std::uint32_t>(m_shared.limits.headerBytes));
    m_parser->body_limit(std::numeric_limits<std::uint64_t>::max()); // ours holds as soon as the path is known
    http::async_read_header(m_stream, m_buffer, *m_parser,
                            [self = shared_from_this()](const ErrorCode &error, size_t) { self->onHeader(error); });
}

void HttpConnection::onHeader(const ErrorCode &error)
{
    if (m_closed)
        return;
    if (error == http::error::header_limit)
        return refuse(431, tooBig(m_shared.limits.headerBytes));
    if (isHttpError(error))
        return refuse(400, malformed(error));
    if (error)
        return close();
    const auto limit = static_cast<std::uint64_t>(bodyLimit());
    if (m_parser->content_length().value_or(0) > limit)
        return refuse(413, tooBig(bodyLimit()));
    m_parser->body_limit(limit);
    readBody();
}

void HttpConnection::readBody()
{
    if (m_parser->is_done())
        return handle();
    setDeadline(m_shared.limits.bodyProgressTime);
    http::async_read_some(m_stream, m_buffer, *m_parser,
                          [self = shared_from_this()](const ErrorCode &error, size_t) { self->onBody(error); });
}

void HttpConnection::onBody(const ErrorCode &error)
{
    if (m_closed)
        return;
    if (error == http::error::body_limit)
        return refuse(413, tooBig(bodyLimit()));
    if (isHttpError(error))
        return refuse(400, malformed(error));
    if (error)
        return close();
    readBody();
}

qsizetype HttpConnection::bodyLimit() const
{
    const boost::beast::string_view target = m_parser->get().target();
    for (const BodyLimit &limit : m_shared.limits.bodyLimits) {
        if (target.starts_with({limit.pathPrefix.constData(), static_cast<size_t>(limit.pathPrefix.size())}))
            return limit.bytes;
    }
    return m_shared.limits.bodyBytes;
}

Request HttpConnection::takeRequest()
{
    const auto &message = m_parser->get();
    Request request;
    request.method = bytesOf(message.method_string());
    const QByteArray target = bytesOf(message.target());
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.left(mark);
    if (mark >= 0)
        request.query = target.mid(mark + 1);
    const QByteArray authorization = bytesOf(message[http::field::authorization]);
    if (authorization.startsWith("Bearer "))
        request.token = authorization.mid(7).trimmed();
    request.body = QByteArray(message.body().data(), static_cast<qsizetype>(message.body().size()));
    request.remoteAddress = m_address;
    return request;
}

static void pack(Response &response)
{
    if (response.body.size() < WorthPacking || response.contentType != "application/cbor")
        return;
    response.body = gzipped(response.body);
    response.headers.emplace_back("Content-Encoding", "gzip");
}

// Packing and unpacking is done on the handlers' threads, so that those of the sockets never compute for long.
static void runHandler(const Handler &handler, Request request, bool isPacked, qsizetype limit, const Answer &answer)
{
    if (isPacked) {
        models::Result<QByteArray> plain = gunzipped(request.body, limit);
        if (!plain)
            return answer(errorResponse(plain.error().kind == ErrorKind::Invalid ? 413 : 400, plain.error()));
        request.body = std::move(plain).value();
    }
    handler(std::move(request), answer);
}

void HttpConnection::handle()
{
    setDeadline(m_shared.limits.answerTime);
    const auto &message = m_parser->get();
    m_keepAlive = message.keep_alive();
    m_pending = std::make_shared<PendingAnswer>([weak = weak_from_this()](Response response) {
        if (const auto self = weak.lock()) {
            asio::post(self->m_stream.get_executor(),
                       [self, response = std::move(response)]() mutable { self->send(std::move(response)); });
        }
    });
    Answer answer = PendingAnswer::answerOf(m_pending);
    if (message[http::field::accept_encoding].find("gzip") != boost::beast::string_view::npos) {
        answer = [plain = std::move(answer)](Response response) {
            pack(response);
            plain(std::move(response));
        };
    }
    const bool isPacked = message[http::field::content_encoding] == "gzip";
    m_shared.runOnPool([shared = &m_shared, request = takeRequest(), isPacked, limit = bodyLimit(), answer] {
        runHandler(shared->handler, request, isPacked, limit, answer);
    });
    if (m_buffer.size() == 0)
        awaitBytes();
}

void HttpConnection::refuse(int status, const Error &error)
{
    m_keepAlive = false;
    send(errorResponse(status, error));
}

void HttpConnection::send(Response response)
{
    if (m_closed)
        return;
    m_pending.reset();
    setDeadline(m_shared.limits.writeTime);
    m_keepAlive = m_keepAlive && !m_draining;
    m_response.emplace(static_cast<http::status>(response.status), 11);
    for (const auto &[name, value] : response.headers)
        m_response->set({name.constData(), static_cast<size_t>(name.size())}, value.toStdString());
    m_response->set(http::field::content_type, response.contentType.toStdString());
    if (response.retryAfterSeconds > 0)
        m_response->set(http::field::retry_after, std::to_string(response.retryAfterSeconds));
    m_responseBody = std::move(response.body);
    m_response->keep_alive(m_keepAlive);
    m_response->content_length(static_cast<std::uint64_t>(m_responseBody.size()));
    if (!m_parser || m_parser->get().method() != http::verb::head)
        m_response->body() = {m_responseBody.constData(), static_cast<size_t>(m_responseBody.size())};
    http::async_write(m_stream, *m_response,
                      [self = shared_from_this()](const ErrorCode &error, size_t) { self->onSent(error); });
}

void HttpConnection::onSent(const ErrorCode &error)
{
    if (error || m_closed)
        return close();
    m_parser.reset();
    m_response.reset();
    m_responseBody.clear();
    if (!m_keepAlive || m_draining)
        return finish();
    if (m_buffer.size() > 0 && !m_reading)
        return readHeader();
    setDeadline(m_shared.limits.idleTime);
    if (!m_reading)
        awaitBytes();
}

// Closing with unread bytes would reset the connection and may take the last answer from the peer. So our side is shut
// first, and what still comes is thrown away for a moment.
void HttpConnection::finish()
{
    m_finishing = true;
    setDeadline(m_shared.limits.lingerTime);
    SSL_set_shutdown(m_stream.native_handle(), SSL_RECEIVED_SHUTDOWN); // send our close_notify, wait for none
    m_stream.async_shutdown([self = shared_from_this()](const ErrorCode &) {
        if (self->m_closed)
            return;
        ErrorCode ignored;
        self->m_stream.next_layer().shutdown(Tcp::socket::shutdown_send, ignored);
        self->discard();
    });
}

void HttpConnection::discard()
{
    const auto thrownAway = [self = shared_from_this()](const ErrorCode &error, size_t bytes) {
        self->m_discardedBytes += bytes;
        if (error || self->m_discardedBytes > MostDiscarded)
            return self->close();
        self->discard();
    };
    m_stream.next_layer().async_read_some(asio::buffer(m_discarded), thrownAway);
}

void HttpConnection::close()
{
    if (m_closed)
        return;
    m_closed = true;
    if (m_pending)
        m_pending->cut();
    m_pending.reset();
    m_timer.cancel();
    ErrorCode ignored;
    m_stream.next_layer().close(ignored);
}

void HttpConnection::setDeadline(HttpLimits::Duration fromNow)
{
    m_deadline = std::chrono::steady_clock::now() + fromNow;
    if (!m_timerArmed || m_deadline < m_timer.expiry())
        armTimer();
}

// A deadline that moves away costs nothing: the timer finds out when it fires.
void HttpConnection::armTimer()
{
    m_timerArmed = true;
    m_timer.expires_at(m_deadline);
    m_timer.async_wait([self = shared_from_this()](const ErrorCode &error) {
        if (error || self->m_closed)
            return; // set anew, or over
        self->m_timerArmed = false;
        if (std::chrono::steady_clock::now() >= self->m_deadline)
            self->close();
        else
            self->armTimer();
    });
}

} // namespace syncing
