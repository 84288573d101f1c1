// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/CsvWriter.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::CsvWriter)
};

constexpr QStringView FormulaStarts = u"=+-@\t\r\n＝＋－＠";

bool isLongNumber(QStringView text)
{
    const auto digits = std::ranges::count_if(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const bool closes = text.endsWith(u'X') && digits == text.size() - 1;
    return digits >= 12 && (digits == text.size() || closes);
}

bool beginsLikeAFormula(QStringView text)
{
    return !text.isEmpty() && FormulaStarts.contains(text.front());
}

// A text that already begins with a guard needs one more, so that plainCell() gives back just what was written.
bool needsGuard(QStringView text)
{
    return beginsLikeAFormula(text) || (text.startsWith(u'\'') && beginsLikeAFormula(text.mid(1))) ||
           text.startsWith(u"''");
}

QString quoted(const QString &content)
{
    const bool plain = std::ranges::none_of(
        content, [](QChar c) { return c == u'"' || c == u',' || c == u'\n' || c == u'\r' || c == u';' || c == u'\t'; });
    if (plain && content.trimmed() == content)
        return content;
    QString doubled = content;
    doubled.replace(u'"', QLatin1String("\"\""));
    return u'"' + doubled + u'"';
}

} // namespace

CsvWriter::CsvWriter(QIODevice &device, CsvEncoding encoding)
    : m_device(device)
    , m_encoder(encoding == CsvEncoding::Gb18030 ? QStringEncoder("GB18030") : QStringEncoder(QStringEncoder::Utf8))
{
    if (encoding != CsvEncoding::Gb18030)
        m_failed = m_device.write("\xEF\xBB\xBF") != 3;
}

void CsvWriter::cell(const QString &content)
{
    if (!m_empty)
        m_row += u',';
    m_row += quoted(content);
    m_empty = false;
}

void CsvWriter::text(const QString &content)
{
    if (isLongNumber(content))
        cell(u"=\"" + content + u'"');
    else
        cell(needsGuard(content) ? QString(u'\'' + content) : content);
}

void CsvWriter::number(const QString &content)
{
    cell(content);
}

void CsvWriter::endRow()
{
    m_row += u"\r\n";
    const QByteArray bytes = m_encoder.encode(m_row);
    m_unencodable = m_unencodable || !m_encoder.isValid() || m_encoder.hasError();
    m_failed = m_failed || m_device.write(bytes) != bytes.size();
    m_row.clear();
    m_empty = true;
}

Outcome CsvWriter::finish()
{
    if (m_unencodable)
        return Error{ErrorKind::Invalid,
                     Words::tr("Some characters cannot be written in this encoding. Choose UTF-8. No file was made."),
                     u"encoding"_qs};
    if (m_failed)
        return Error{
            ErrorKind::Storage,
            Words::tr("The file could not be written: %1. Your data is unchanged.").arg(m_device.errorString()),
            m_device.errorString()};
    return {};
}

QString plainCell(const QString &cell)
{
    if (cell.size() >= 3 && cell.startsWith(u"=\"") && cell.endsWith(u'"'))
        return cell.mid(2, cell.size() - 3);
    return needsGuard(cell.mid(1)) && cell.startsWith(u'\'') ? cell.mid(1) : cell;
}

} // namespace models
