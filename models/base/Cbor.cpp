// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Cbor.h"

#include <QStringDecoder>

#include <array>
#include <limits>

namespace models {

static constexpr size_t MaxDepth = 16;

void CborWriter::head(unsigned major, quint64 argument)
{
    unsigned info = 24; // of an argument in 1 byte; 25 to 27 in 2, 4 and 8
    int following = 1;
    for (; following < 8 && argument >> (8 * following) != 0; following *= 2)
        ++info;
    if (argument < 24) {
        info = static_cast<unsigned>(argument);
        following = 0;
    }
    std::array<char, 9> bytes{static_cast<char>((major << 5) | info)};
    for (int i = following; i > 0; --i, argument >>= 8)
        bytes[static_cast<size_t>(i)] = static_cast<char>(argument & 0xff);
    append(bytes.data(), 1 + following);
}

void CborWriter::append(const char *bytes, qsizetype size)
{
    m_out.insert(m_out.end(), bytes, bytes + size);
}

void CborWriter::integer(qint64 value)
{
    if (value >= 0)
        head(0, static_cast<quint64>(value));
    else
        head(1, static_cast<quint64>(-(value + 1)));
}

void CborWriter::bytes(QByteArrayView value)
{
    head(2, static_cast<quint64>(value.size()));
    append(value.data(), value.size());
}

void CborWriter::text(QStringView value)
{
    const QByteArray utf8 = value.toUtf8();
    head(3, static_cast<quint64>(utf8.size()));
    append(utf8.data(), utf8.size());
}

QByteArray CborWriter::take()
{
    const QByteArray written = view().toByteArray();
    m_out.clear();
    return written;
}

bool CborReader::readHead(Head &head) const
{
    if (m_at >= m_data.size())
        return false;
    const auto first = static_cast<quint8>(m_data[m_at]);
    head.major = first >> 5;
    const unsigned info = first & 0x1f;
    if (info < 24) {
        head.argument = info;
        head.length = 1;
        return true;
    }
    if (info > 27)
        return false;
    const int size = 1 << (info - 24);
    if (m_data.size() - m_at < 1 + size)
        return false;
    quint64 argument = 0;
    for (int i = 1; i <= size; ++i)
        argument = (argument << 8) | static_cast<quint8>(m_data[m_at + i]);
    static constexpr quint64 smallest[] = {24, 0x100, 0x10000, 0x100000000};
    if (head.major == 7 || argument < smallest[info - 24])
        return false;
    head.argument = argument;
    head.length = 1 + size;
    return true;
}

CborReader::Kind CborReader::peek() const
{
    if (m_failed)
        return Kind::Broken;
    if (m_at >= m_data.size())
        return Kind::End;
    Head head{};
    if (!readHead(head))
        return Kind::Broken;
    switch (head.major) {
    case 0:
    case 1:
        return Kind::Integer;
    case 2:
        return Kind::Bytes;
    case 3:
        return Kind::Text;
    case 4:
        return Kind::Array;
    case 5:
        return Kind::Map;
    case 7:
        if (head.argument == 20 || head.argument == 21)
            return Kind::Boolean;
        if (head.argument == 22)
            return Kind::Null;
        return Kind::Broken;
    default:
        return Kind::Broken;
    }
}

// Takes a head of the wanted major type where a value may stand.
bool CborReader::take(unsigned major, quint64 &argument)
{
    Head head{};
    const bool keyIsDue = !m_levels.empty() && m_levels.back().keyNext;
    if (m_failed || keyIsDue || !readHead(head) || head.major != major) {
        m_failed = true;
        return false;
    }
    m_at += head.length;
    argument = head.argument;
    return true;
}

void CborReader::valueDone()
{
    while (!m_levels.empty()) {
        Level &level = m_levels.back();
        if (--level.left > 0) {
            level.keyNext = level.isMap;
            return;
        }
        m_levels.pop_back();
    }
}

void CborReader::open(quint64 items, bool isMap)
{
    if (m_levels.size() >= MaxDepth || items > static_cast<quint64>(m_data.size() - m_at)) {
        m_failed = true;
        return;
    }
    if (items == 0)
        valueDone();
    else
        m_levels.push_back({items, isMap, isMap, false, 0});
}

qint64 CborReader::integer()
{
    quint64 argument = 0;
    const bool negative = peek() == Kind::Integer && (static_cast<quint8>(m_data[m_at]) >> 5) == 1;
    if (!take(negative ? 1 : 0, argument) || argument > static_cast<quint64>(std::numeric_limits<qint64>::max())) {
        m_failed = true;
        return 0;
    }
    valueDone();
    return negative ? -static_cast<qint64>(argument) - 1 : static_cast<qint64>(argument);
}

quint64 CborReader::unsignedInteger()
{
    const qint64 value = integer();
    if (value < 0)
        m_failed = true;
    return m_failed ? 0 : static_cast<quint64>(value);
}

bool CborReader::boolean()
{
    quint64 argument = 0;
    if (!take(7, argument) || (argument != 20 && argument != 21)) {
        m_failed = true;
        return false;
    }
    valueDone();
    return argument == 21;
}

void CborReader::null()
{
    quint64 argument = 0;
    if (!take(7, argument) || argument != 22)
        m_failed = true;
    else
        valueDone();
}

QByteArrayView CborReader::bytesView(qsizetype limit)
{
    quint64 size = 0;
    if (!take(2, size) || size > static_cast<quint64>(limit) || size > static_cast<quint64>(m_data.size() - m_at)) {
        m_failed = true;
        return {};
    }
    const QByteArrayView view = m_data.sliced(m_at, static_cast<qsizetype>(size));
    m_at += view.size();
    valueDone();
    return view;
}

QByteArray CborReader::bytes(qsizetype limit)
{
    return bytesView(limit).toByteArray();
}

QString CborReader::text(qsizetype limit)
{
    quint64 size = 0;
    if (!take(3, size) || size > static_cast<quint64>(limit) || size > static_cast<quint64>(m_data.size() - m_at)) {
        m_failed = true;
        return {};
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(m_data.sliced(m_at, static_cast<qsizetype>(size)));
    if (utf8.hasError()) {
        m_failed = true;
        return {};
    }
    m_at += static_cast<qsizetype>(size);
    valueDone();
    return text;
}

size_t CborReader::array()
{
    quint64 items = 0;
    if (take(4, items))
        open(items, false);
    return m_failed ? 0 : static_cast<size_t>(items);
}

size_t CborReader::map()
{
    quint64 entries = 0;
    if (take(5, entries))
        open(entries, true);
    return m_failed ? 0 : static_cast<size_t>(entries);
}

quint64 CborReader::key()
{
    Head head{};
    if (m_failed || m_levels.empty() || !m_levels.back().keyNext || !readHead(head) || head.major != 0) {
        m_failed = true;
        return 0;
    }
    Level &level = m_levels.back();
    if (level.anyKey && head.argument <= level.lastKey) {
        m_failed = true;
        return 0;
    }
    level.anyKey = true;
    level.lastKey = head.argument;
    level.keyNext = false;
    m_at += head.length;
    return head.argument;
}

void CborReader::skip()
{
    switch (peek()) {
    case Kind::Integer:
        integer();
        break;
    case Kind::Bytes:
        bytesView();
        break;
    case Kind::Text:
        text();
        break;
    case Kind::Boolean:
        boolean();
        break;
    case Kind::Null:
        null();
        break;
    case Kind::Array:
        for (size_t n = array(); n > 0 && !m_failed; --n)
            skip();
        break;
    case Kind::Map:
        for (size_t n = map(); n > 0 && !m_failed; --n) {
            key();
            skip();
        }
        break;
    case Kind::End:
    case Kind::Broken:
        m_failed = true;
        break;
    }
}

QByteArrayView CborReader::skipped()
{
    const qsizetype from = m_at;
    skip();
    return m_failed ? QByteArrayView() : m_data.sliced(from, m_at - from);
}

} // namespace models
