// SPDX-License-Identifier: GPL-3.0-or-later
// Writes comma-separated files that a spreadsheet opens as they are meant: with a byte order mark or in GB18030, long
// numbers as text, and no text that could run as a formula.
#pragma once

#include "models/base/Result.h"
#include "models/reports/CsvReader.h"

#include <QIODevice>
#include <QStringEncoder>

namespace models {

class CsvWriter
{
public:
    // The device is open for writing and outlives the writer. Utf8 writes a byte order mark; Detect counts as Utf8.
    explicit CsvWriter(QIODevice &device, CsvEncoding encoding = CsvEncoding::Utf8);

    // Text of any kind. Twelve or more digits (document and account numbers) become ="…", because a spreadsheet would
    // round them; a text that begins like a formula gets an apostrophe before it.
    void text(const QString &cell);
    void number(const QString &cell); // digits, sign and point, as decimalText() makes them; empty for unknown
    void endRow();

    Outcome finish(); // whether everything could be encoded and was written

private:
    void cell(const QString &content);

    QIODevice &m_device;
    QStringEncoder m_encoder;
    QString m_row;
    bool m_empty = true; // of this row
    bool m_failed = false;
    bool m_unencodable = false;
};

// What text() was given, from the cell it wrote: without ="…" and without the guarding apostrophe.
QString plainCell(const QString &cell);

} // namespace models
