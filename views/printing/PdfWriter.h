// SPDX-License-Identifier: GPL-3.0-or-later
// Writes printed forms into one PDF, a household after the other, without keeping them. Nothing is at the path until
// finish() said so: a cancelled or failed run leaves what was there before. Not for two threads at once.
#pragma once

#include "models/base/Result.h"
#include "models/reports/PrintedForm.h"

#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <memory>

namespace views {

class PdfWriter
{
    Q_DISABLE_COPY_MOVE(PdfWriter)

public:
    PdfWriter(const QString &path, const QString &title);
    ~PdfWriter();

    models::Outcome add(const models::PrintedForm &form); // begins on a new page
    models::Outcome finish();                             // Storage or DiskFull; nothing was written then
    int pages() const { return m_pages; }

private:
    models::Outcome begin();
    models::Error failure() const;

    QSaveFile m_file;
    QString m_title;
    std::unique_ptr<QPdfWriter> m_pdf;
    std::unique_ptr<QPainter> m_painter;
    int m_pages = 0;
};

} // namespace views
