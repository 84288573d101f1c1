// SPDX-License-Identifier: GPL-3.0-or-later
// Deterministic CBOR (RFC 8949 §4.2.1), the subset the project uses: integers, byte and text strings, arrays, maps with
// unsigned integer keys in ascending order, booleans and null. No floats, tags or indefinite lengths.
// One value has one encoding, so hashes over encodings are hashes over values.
#pragma once

#include <QByteArray>
#include <QString>

#include <boost/container/small_vector.hpp>

#include <vector>

namespace models {

class CborWriter
{
public:
    void null() { m_out.push_back('\xf6'); }
    void boolean(bool value) { m_out.push_back(value ? '\xf5' : '\xf4'); }
    void integer(qint64 value);
    void bytes(QByteArrayView value);
    void text(QStringView value);
    void array(size_t items) { head(4, items); }
    void map(size_t entries) { head(5, entries); } // the caller writes keys in ascending order
    void key(quint64 value) { head(0, value); }
    void encoded(QByteArrayView cbor) { append(cbor.data(), cbor.size()); } // one value, already encoded

    QByteArrayView view() const { return {m_out.data(), static_cast<qsizetype>(m_out.size())}; } // until the next write
    QByteArray take(); // what was written; the writer is empty then

private:
    void head(unsigned major, quint64 argument);
    void append(const char *bytes, qsizetype size);
    boost::container::small_vector<char, 240> m_out; // cells and most messages fit: only the finished one is allocated
};

// Reads what CborWriter writes and refuses everything else. Errors stick: after the first, every answer is empty and
// failed() is true, so that a decoder reads straight down and asks once at the end.
class CborReader
{
public:
    enum class Kind { Integer, Bytes, Text, Array, Map, Boolean, Null, End, Broken };

    explicit CborReader(QByteArrayView data) : m_data(data) {}

    Kind peek() const;
    qint64 integer();
    quint64 unsignedInteger();
    bool boolean();
    void null();
    QByteArray bytes(qsizetype limit = 16 * 1024 * 1024);
    QByteArrayView bytesView(qsizetype limit = 16 * 1024 * 1024); // into the buffer given to the reader
    QString text(qsizetype limit = 1024 * 1024);
    size_t array(); // number of items that follow; never more than bytes remain
    size_t map();   // number of entries; read each with key(), then its value
    quint64 key();
    void skip();              // one value of any shape, still checked
    QByteArrayView skipped(); // the bytes of the value that is skipped

    bool atEnd() const { return !m_failed && m_at == m_data.size() && m_levels.empty(); }
    bool failed() const { return m_failed; }
    void fail() { m_failed = true; }

private:
    struct Level
    {
        quint64 left;
        bool isMap;
        bool keyNext;
        bool anyKey;
        quint64 lastKey;
    };
    struct Head
    {
        unsigned major;
        quint64 argument;
        qsizetype length;
    };

    bool readHead(Head &head) const;
    bool take(unsigned major, quint64 &argument);
    void valueDone();
    void open(quint64 items, bool isMap);

    QByteArrayView m_data;
    qsizetype m_at = 0;
    bool m_failed = false;
    std::vector<Level> m_levels;
};

} // namespace models
