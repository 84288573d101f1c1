// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a file in pieces, unpacked on the way if it is gzip. Bounded: a small file that unpacks without end is
// refused, not swallowed.
#pragma once

#include "models/base/Result.h"

#include <QFile>

#include <memory>

namespace models {

class PackedFile
{
public:
    // `most` is the number of unpacked bytes after which reading fails.
    static Result<std::unique_ptr<PackedFile>> open(const QString &path, qint64 most);
    ~PackedFile();
    PackedFile(const PackedFile &) = delete;
    PackedFile &operator=(const PackedFile &) = delete;

    // The next piece, empty at the end. After an error the file gives nothing more.
    Result<QByteArray> read();

private:
    struct Inflation;

    PackedFile(const QString &path, qint64 most);
    Result<QByteArray> readPlain();
    Result<QByteArray> unpack();

    QFile m_file;
    qint64 m_left = 0;
    std::unique_ptr<Inflation> m_inflation; // only for gzip
};

} // namespace models
