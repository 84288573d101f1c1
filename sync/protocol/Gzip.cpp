// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/Gzip.h"

#include <QCoreApplication>

#include <zlib.h>

#include <algorithm>

namespace syncing {

using models::Error;
using models::ErrorKind;

static constexpr int GzipWindow = 15 + 16; // zlib's way to say: the largest window, with gzip's header and trailer

static Bytef *bytesOf(const char *data)
{
    return const_cast<Bytef *>(reinterpret_cast<const Bytef *>(data)); // zlib does not write to its input
}

QByteArray gzipped(QByteArrayView plain)
{
    z_stream stream{};
    const int ready = deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, GzipWindow, 8, Z_DEFAULT_STRATEGY);
    Q_ASSERT(ready == Z_OK);
    Q_UNUSED(ready)
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))),
                      Qt::Uninitialized);
    stream.next_in = bytesOf(plain.data());
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = bytesOf(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int done = deflate(&stream, Z_FINISH);
    Q_ASSERT(done == Z_STREAM_END);
    Q_UNUSED(done)
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

static Error tooBig(qsizetype limit)
{
    return {ErrorKind::Invalid, QCoreApplication::translate("ServerError", "The message is too big."),
            u"a body unfolds to more than %1 bytes"_qs.arg(limit)};
}

static Error broken(const char *why)
{
    return {ErrorKind::Corrupt,
            QCoreApplication::translate("ServerError", "The message arrived damaged. Nothing was changed."),
            u"gzip: "_qs + QLatin1String(why)};
}

models::Result<QByteArray> gunzipped(QByteArrayView packed, qsizetype limit)
{
    z_stream stream{};
    if (inflateInit2(&stream, GzipWindow) != Z_OK)
        return Error{ErrorKind::Internal, QCoreApplication::translate("ServerError", "There is not enough memory."),
                     u"inflateInit2"_qs};
    stream.next_in = bytesOf(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    QByteArray plain;
    int code = Z_OK;
    while (code == Z_OK && plain.size() <= limit) {
        const qsizetype before = plain.size();
        const qsizetype room = std::min(limit + 1 - before, std::max<qsizetype>(before, 16 * 1024));
        plain.resize(before + room);
        stream.next_out = bytesOf(plain.data() + before);
        stream.avail_out = static_cast<uInt>(room);
        code = inflate(&stream, Z_NO_FLUSH);
        plain.truncate(before + room - static_cast<qsizetype>(stream.avail_out));
    }
    const bool allRead = stream.avail_in == 0;
    inflateEnd(&stream);
    if (plain.size() > limit)
        return tooBig(limit);
    if (code != Z_STREAM_END || !allRead)
        return broken(code == Z_STREAM_END ? "bytes follow the end" : "cut short or not gzip");
    return plain;
}

} // namespace syncing
