// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/PackedFile.h"

#include "models/reports/UnreadableFile.h"

#include <QCoreApplication>

#include <zlib.h>

namespace models {

namespace {

constexpr qint64 PieceSize = 256 * 1024;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::PackedFile)
};

Error tooLarge()
{
    return {ErrorKind::Invalid, Words::tr("The file holds more data than can be read at once. Nothing was changed."),
            u"limit of unpacked bytes"_qs};
}

Error damaged(const QString &detail)
{
    return {ErrorKind::Corrupt,
            Words::tr("The packed file is damaged or incomplete. Nothing was changed. Please fetch it again."), detail};
}

} // namespace

struct PackedFile::Inflation
{
    Inflation() { ready = inflateInit2(&stream, 16 + MAX_WBITS) == Z_OK; }
    ~Inflation() { inflateEnd(&stream); }
    Inflation(const Inflation &) = delete;
    Inflation &operator=(const Inflation &) = delete;

    z_stream stream{};
    QByteArray packed{}; // what the stream still reads from
    bool ready = false;
    bool betweenMembers = false; // a gzip file may hold several, one behind the other
};

PackedFile::PackedFile(const QString &path, qint64 most) : m_file(path), m_left(most) {}
PackedFile::~PackedFile() = default;

Result<std::unique_ptr<PackedFile>> PackedFile::open(const QString &path, qint64 most)
{
    std::unique_ptr<PackedFile> opened(new PackedFile(path, most));
    if (!opened->m_file.open(QIODevice::ReadOnly))
        return unreadableFile(opened->m_file);
    if (opened->m_file.peek(2) == QByteArray("\x1f\x8b", 2)) {
        opened->m_inflation = std::make_unique<Inflation>();
        if (!opened->m_inflation->ready)
            return damaged(u"inflateInit2"_qs);
    }
    return opened;
}

Result<QByteArray> PackedFile::read()
{
    auto piece = m_inflation ? unpack() : readPlain();
    if (!piece)
        return piece;
    m_left -= piece->size();
    if (m_left < 0)
        return tooLarge();
    return piece;
}

Result<QByteArray> PackedFile::readPlain()
{
    QByteArray piece = m_file.read(PieceSize);
    if (m_file.error() != QFileDevice::NoError)
        return unreadableFile(m_file);
    return piece;
}

Result<QByteArray> PackedFile::unpack()
{
    z_stream &stream = m_inflation->stream;
    QByteArray piece(PieceSize, Qt::Uninitialized);
    stream.next_out = reinterpret_cast<Bytef *>(piece.data());
    stream.avail_out = static_cast<uInt>(piece.size());
    while (stream.avail_out == static_cast<uInt>(piece.size())) {
        if (stream.avail_in == 0) {
            auto packed = readPlain();
            if (!packed)
                return packed;
            m_inflation->packed = std::move(*packed);
            stream.next_in = reinterpret_cast<Bytef *>(m_inflation->packed.data());
            stream.avail_in = static_cast<uInt>(m_inflation->packed.size());
        }
        if (stream.avail_in == 0)
            return m_inflation->betweenMembers ? Result<QByteArray>(QByteArray()) : damaged(u"early end"_qs);
        if (m_inflation->betweenMembers && inflateReset(&stream) != Z_OK)
            return damaged(u"inflateReset"_qs);
        m_inflation->betweenMembers = false;
        const int state = inflate(&stream, Z_NO_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
            return damaged(u"inflate: %1"_qs.arg(state));
        m_inflation->betweenMembers = state == Z_STREAM_END;
    }
    piece.truncate(piece.size() - static_cast<qsizetype>(stream.avail_out));
    return piece;
}

} // namespace models
