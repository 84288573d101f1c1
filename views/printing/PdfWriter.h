// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pages into one PDF without keeping them. Nothing is at the path until finish() said so: a cancelled or failed
// run leaves what was there before. Not for two threads at once.
#pragma once

#include "models/reports/PrintedForm.h"
#include "views/printing/PagePainter.h"

#include <QPdfWriter>
#include <QSaveFile>

#include <memory>

namespace views {

class PdfWriter : public PageTarget
{
public:
    PdfWriter(const QString &path, const QString &title, QPageLayout::Orientation orientation = QPageLayout::Portrait);

    models::Outcome addPage(const PageDrawing &draw) override;
    models::Outcome add(const models::PrintedForm &form); // begins on a new page
    models::Outcome finish() override;                    // Storage or DiskFull; nothing was written then
    int pages() const { return m_pages.pages(); }

private:
    models::Outcome begin();
    models::Error failure() const;

    QSaveFile m_file;
    QString m_title;
    QPageLayout::Orientation m_orientation;
    std::unique_ptr<QPdfWriter> m_pdf;
    PagePainter m_pages; // goes before its device
};

} // namespace views
