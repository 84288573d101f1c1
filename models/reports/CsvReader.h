// SPDX-License-Identifier: GPL-3.0-or-later
// Comma-separated files as other programs write them (RFC 4180), row by row, plain or packed by gzip. UTF-8 with or
// without a byte order mark, or GB18030 (and so GBK). What is not sound is refused with the number of its line; nothing
// is guessed, because one missing quote shifts every cell behind it.
#pragma once

#include "models/base/Result.h"
#include "models/reports/PackedFile.h"

#include <QStringDecoder>
#include <QStringList>

#include <optional>

namespace models {

enum class CsvEncoding { Detect, Utf8, Gb18030 };

struct CsvOptions
{
    char separator = ',';
    CsvEncoding encoding = CsvEncoding::Detect;
    qint64 mostBytes = qint64(1) << 30; // of the unpacked file
    qsizetype mostRowBytes = 1024 * 1024;
    qsizetype mostCells = 4096; // in one row
};

struct CsvRow
{
    qint64 line = 0; // where it begins, counted from 1
    QStringList cells{};
};

// Not thread-safe: one per thread.
class CsvReader
{
public:
    static Result<CsvReader> open(const QString &path, const CsvOptions &options = {});

    // The next row that is not blank; nothing at the end. After an error the reader is of no more use.
    Result<std::optional<CsvRow>> next();

    CsvEncoding encoding() const { return m_options.encoding; } // Detect until the first character beyond ASCII

private:
    enum class Place { CellStart, Plain, Quoted, QuoteEnded, RowEnded };

    CsvReader(std::unique_ptr<PackedFile> file, const CsvOptions &options);
    Result<std::optional<CsvRow>> last();
    Outcome fill();
    Outcome decide(const QByteArray &piece);
    Outcome take(char c);
    Outcome takePlain(char c);
    Outcome takeQuoted(char c);
    Outcome endCell();
    Result<QString> decoded(const QByteArray &bytes);
    Error broken(const QString &message) const;

    std::unique_ptr<PackedFile> m_file;
    CsvOptions m_options;
    QStringDecoder m_gb18030;
    QByteArray m_piece;
    qsizetype m_at = 0;
    bool m_ended = false;
    bool m_first = true; // before the first piece

    Place m_place = Place::CellStart;
    QByteArray m_cell;
    CsvRow m_row;
    qsizetype m_rowBytes = 0;
    qint64 m_line = 1;
    qint64 m_quoteLine = 0;     // where the open quote stands
    bool m_afterReturn = false; // the last character was CR, so that a LF belongs to it
};

// A file with a header: rows as wide as it, columns by name.
class CsvTable
{
public:
    static Result<CsvTable> open(const QString &path, const CsvOptions &options = {});

    const QStringList &header() const { return m_header; }
    // The place of a column; an Error names the ones there are if it is missing or stands there twice.
    Result<qsizetype> column(const QString &name) const;
    Result<std::optional<CsvRow>> next();

private:
    CsvTable(CsvReader reader, QStringList header) : m_reader(std::move(reader)), m_header(std::move(header)) {}
    CsvReader m_reader;
    QStringList m_header;
};

} // namespace models
