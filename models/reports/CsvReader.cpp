// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/CsvReader.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::CsvReader)
};

bool isAscii(const QByteArray &bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return static_cast<uchar>(c) < 0x80; });
}

// The piece may end inside a character: its last bytes count as sound if they are the beginning of one.
bool readsAsUtf8(const QByteArray &piece)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(piece);
    return !text.isNull() && !decoder.hasError();
}

Error unknownEncoding()
{
    return {
        ErrorKind::Invalid,
        Words::tr("The file is neither in UTF-8 nor in GB18030. Save it as CSV in one of them. Nothing was changed."),
        u"encoding"_qs};
}

// The old kind and the new one, a packed folder.
bool isWorkbook(const QByteArray &begin)
{
    return begin.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") || begin.startsWith("PK\x03\x04");
}

Error workbook()
{
    return {ErrorKind::Invalid,
            Words::tr("This is an Excel workbook, whatever it is called, and no CSV file. Open it in Excel, save it as "
                      "“CSV UTF-8 (Comma delimited)”, and choose the file that was saved. Nothing was changed."),
            u"workbook"_qs};
}

} // namespace

CsvReader::CsvReader(std::unique_ptr<PackedFile> file, const CsvOptions &options)
    : m_file(std::move(file)), m_options(options), m_gb18030("GB18030", QStringConverter::Flag::Stateless)
{}

Result<CsvReader> CsvReader::open(const QString &path, const CsvOptions &options)
{
    auto file = PackedFile::open(path, options.mostBytes);
    if (!file)
        return file.error();
    return CsvReader(std::move(*file), options);
}

Result<std::optional<CsvRow>> CsvReader::next()
{
    m_row = {.line = m_line};
    m_rowBytes = 0;
    while (!m_ended) {
        if (m_at == m_piece.size()) {
            if (const auto filled = fill(); !filled)
                return filled.error();
            continue;
        }
        if (const auto taken = take(m_piece.at(m_at++)); !taken)
            return taken.error();
        if (m_place != Place::RowEnded)
            continue;
        m_place = Place::CellStart;
        if (!m_row.cells.isEmpty())
            return std::optional(std::move(m_row));
        m_row.line = m_line;
    }
    return last();
}

// What stands behind the last newline.
Result<std::optional<CsvRow>> CsvReader::last()
{
    if (m_place == Place::Quoted)
        return broken(Words::tr("The quote that opens in line %1 is never closed.").arg(m_quoteLine));
    if (m_place == Place::CellStart && m_row.cells.isEmpty())
        return std::optional<CsvRow>();
    m_place = Place::CellStart;
    if (const auto ended = endCell(); !ended)
        return ended.error();
    return std::optional(std::move(m_row));
}

Outcome CsvReader::fill()
{
    auto piece = m_file->read();
    if (!piece)
        return piece.error();
    m_piece = std::move(*piece);
    m_at = 0;
    m_ended = m_piece.isEmpty();
    if (m_first && isWorkbook(m_piece))
        return workbook();
    if (m_first && m_piece.startsWith("\xEF\xBB\xBF")) {
        m_options.encoding = CsvEncoding::Utf8;
        m_at = 3;
    }
    m_first = false;
    return decide(m_piece);
}

// The first piece with anything beyond ASCII in it shows which of the two encodings the file has.
Outcome CsvReader::decide(const QByteArray &piece)
{
    if (m_options.encoding != CsvEncoding::Detect || isAscii(piece))
        return {};
    if (piece.startsWith("\xFF\xFE") || piece.startsWith("\xFE\xFF"))
        return unknownEncoding();
    m_options.encoding = readsAsUtf8(piece) ? CsvEncoding::Utf8 : CsvEncoding::Gb18030;
    if (m_options.encoding == CsvEncoding::Gb18030 && !m_gb18030.isValid())
        return unknownEncoding();
    return {};
}

Outcome CsvReader::take(char c)
{
    const bool secondOfPair = c == '\n' && m_afterReturn;
    m_afterReturn = c == '\r';
    if (c == '\r' || (c == '\n' && !secondOfPair))
        ++m_line;
    if (secondOfPair && m_place != Place::Quoted) {
        m_row.line = m_line;
        return {};
    }
    if (c == '\0')
        return broken(Words::tr("Line %1 holds a NUL character. This is no text file.").arg(m_line));
    if (++m_rowBytes > m_options.mostRowBytes)
        return broken(
            Words::tr("The row that begins in line %1 is too long. Perhaps a quote is missing.").arg(m_row.line));
    return m_place == Place::Quoted ? takeQuoted(c) : takePlain(c);
}

Outcome CsvReader::takeQuoted(char c)
{
    if (c == '"')
        m_place = Place::QuoteEnded;
    else
        m_cell += c;
    return {};
}

Outcome CsvReader::takePlain(char c)
{
    const bool endsRow = c == '\n' || c == '\r';
    if (endsRow && m_place == Place::CellStart && m_row.cells.isEmpty()) {
        m_place = Place::RowEnded; // a blank line
        return {};
    }
    if (endsRow || c == m_options.separator) {
        m_place = endsRow ? Place::RowEnded : Place::CellStart;
        return endCell();
    }
    if (c == '"' && m_place == Place::QuoteEnded) { // a doubled quote stands for one
        m_cell += c;
        m_place = Place::Quoted;
        return {};
    }
    if (c == '"' && m_place == Place::CellStart) {
        m_quoteLine = m_line;
        m_place = Place::Quoted;
        return {};
    }
    if (c == '"' || m_place == Place::QuoteEnded)
        return broken(Words::tr("Line %1 has a quote in the wrong place. A cell with a quote in it must be quoted as a "
                                "whole, and the quote doubled.")
                          .arg(m_line));
    m_cell += c;
    m_place = Place::Plain;
    return {};
}

Outcome CsvReader::endCell()
{
    auto text = decoded(m_cell);
    if (!text)
        return text.error();
    m_cell.clear();
    m_row.cells += std::move(*text);
    if (m_row.cells.size() > m_options.mostCells)
        return broken(Words::tr("The row in line %1 has more than %2 cells.").arg(m_row.line).arg(m_options.mostCells));
    return {};
}

Result<QString> CsvReader::decoded(const QByteArray &bytes)
{
    if (isAscii(bytes))
        return QString::fromLatin1(bytes);
    if (m_options.encoding == CsvEncoding::Utf8 && bytes.isValidUtf8())
        return QString::fromUtf8(bytes);
    const QString text = m_options.encoding == CsvEncoding::Gb18030 ? m_gb18030.decode(bytes) : QString();
    if (text.isEmpty() || m_gb18030.hasError() || text.contains(QChar::ReplacementCharacter))
        return broken(Words::tr("Line %1 holds characters that are not in the encoding of the file.").arg(m_row.line));
    return text;
}

Error CsvReader::broken(const QString &message) const
{
    return {ErrorKind::Invalid, message + u' ' + Words::tr("Nothing was changed."), u"line %1"_qs.arg(m_line)};
}

Result<CsvTable> CsvTable::open(const QString &path, const CsvOptions &options)
{
    auto reader = CsvReader::open(path, options);
    if (!reader)
        return reader.error();
    auto first = reader->next();
    if (!first)
        return first.error();
    if (!*first)
        return Error{ErrorKind::Invalid, Words::tr("The file is empty. Nothing was changed."), u"no header"_qs};
    QStringList header;
    for (const QString &name : (*first)->cells)
        header += name.trimmed();
    return CsvTable(std::move(*reader), std::move(header));
}

Result<qsizetype> CsvTable::column(const QString &name) const
{
    const qsizetype at = m_header.indexOf(name);
    if (at < 0)
        return Error{ErrorKind::NotFound,
                     Words::tr("The file has no column “%1”. It has: %2.").arg(name, m_header.join(u", ")),
                     u"missing column"_qs};
    if (m_header.indexOf(name, at + 1) >= 0)
        return Error{ErrorKind::Invalid, Words::tr("The file has two columns “%1”.").arg(name), u"double column"_qs};
    return at;
}

Result<std::optional<CsvRow>> CsvTable::next()
{
    auto row = m_reader.next();
    if (!row || !*row || (*row)->cells.size() == m_header.size())
        return row;
    return Error{ErrorKind::Invalid,
                 Words::tr("Line %1 has %2 cells, the header has %3. Nothing was changed.")
                     .arg((*row)->line)
                     .arg((*row)->cells.size())
                     .arg(m_header.size()),
                 u"ragged row"_qs};
}

} // namespace models
