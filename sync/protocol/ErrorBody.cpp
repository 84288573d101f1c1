// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/ErrorBody.h"

#include "models/base/Cbor.h"

#include <QCoreApplication>

#include <array>
#include <optional>

namespace syncing {

using models::Error;
using models::ErrorKind;

struct KindOnTheWire
{
    ErrorKind kind;
    const char *code;
    int status;
};

static constexpr std::array kinds{
    KindOnTheWire{ErrorKind::Invalid, "invalid", 400},    KindOnTheWire{ErrorKind::NotFound, "not_found", 404},
    KindOnTheWire{ErrorKind::Denied, "denied", 403},      KindOnTheWire{ErrorKind::Busy, "busy", 503},
    KindOnTheWire{ErrorKind::Conflict, "conflict", 409},  KindOnTheWire{ErrorKind::Storage, "storage", 500},
    KindOnTheWire{ErrorKind::DiskFull, "disk_full", 507}, KindOnTheWire{ErrorKind::Corrupt, "corrupt", 400},
    KindOnTheWire{ErrorKind::Network, "network", 502},    KindOnTheWire{ErrorKind::TooNew, "too_new", 426},
    KindOnTheWire{ErrorKind::TooOld, "too_old", 426},     KindOnTheWire{ErrorKind::Cancelled, "cancelled", 499},
    KindOnTheWire{ErrorKind::Locked, "locked", 401},      KindOnTheWire{ErrorKind::Internal, "internal", 500},
};

static const KindOnTheWire &onTheWire(ErrorKind kind)
{
    for (const KindOnTheWire &entry : kinds) {
        if (entry.kind == kind)
            return entry;
    }
    Q_UNREACHABLE();
}

static std::optional<ErrorKind> kindFromCode(const QString &code)
{
    for (const KindOnTheWire &entry : kinds) {
        if (code == QLatin1String(entry.code))
            return entry.kind;
    }
    return std::nullopt;
}

int statusOf(ErrorKind kind)
{
    return onTheWire(kind).status;
}

QByteArray encodeError(const Error &error)
{
    models::CborWriter out;
    out.map(3);
    out.key(1);
    out.text(QString::fromLatin1(onTheWire(error.kind).code));
    out.key(2);
    out.text(error.message);
    out.key(3);
    out.text(error.detail);
    return out.take();
}

static std::optional<Error> readError(const QByteArray &body)
{
    models::CborReader in(body);
    QString kind;
    Error error;
    for (size_t left = in.map(); left > 0 && !in.failed(); --left) {
        switch (in.key()) {
        case 1:
            kind = in.text(64);
            break;
        case 2:
            error.message = in.text(4096);
            break;
        case 3:
            error.detail = in.text(4096);
            break;
        default:
            in.skip();
        }
    }
    if (in.failed() || !in.atEnd() || kind.isEmpty())
        return std::nullopt;
    error.kind = kindFromCode(kind).value_or(ErrorKind::Internal);
    return error;
}

static Error errorOfStatus(int status)
{
    const QString detail = u"HTTP status %1 without a body of ours"_qs.arg(status);
    if (status >= 500 || status == 429) {
        return {ErrorKind::Busy, QCoreApplication::translate("ServerError", "The server is busy. Nothing was lost."),
                detail};
    }
    return {ErrorKind::Network,
            QCoreApplication::translate("ServerError", "What answered is not the server. Nothing was sent on."),
            detail};
}

// What the server says of its disk, it says as its own machine would hear it.
static QString ofTheServersDisk(ErrorKind kind)
{
    return kind == ErrorKind::DiskFull
               ? QCoreApplication::translate("ServerError",
                                             "The server's disk is full. Nothing was lost: what is kept here is sent "
                                             "as soon as there is room. Please tell the administrator.")
               : QCoreApplication::translate("ServerError",
                                             "The server cannot use its disk. Nothing was lost: what is kept here is "
                                             "sent as soon as it can. Please tell the administrator.");
}

Error decodeError(int status, const QByteArray &body)
{
    std::optional<Error> error = readError(body);
    if (!error)
        return errorOfStatus(status);
    if (status >= 500 && error->kind == ErrorKind::Corrupt)
        error->kind = ErrorKind::Storage; // the server's own
    if (error->kind == ErrorKind::DiskFull || error->kind == ErrorKind::Storage)
        error->message = ofTheServersDisk(error->kind);
    else if (!error->message.isEmpty())
        error->message = QCoreApplication::translate("ServerError", error->message.toUtf8().constData());
    return *error;
}

} // namespace syncing
