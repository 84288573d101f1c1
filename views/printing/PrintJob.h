// SPDX-License-Identifier: GPL-3.0-or-later
// Pages to be shown, printed or put into a PDF: whoever has something to print makes one, the preview does the rest.
#pragma once

#include <QPageLayout>
#include <QString>

#include <functional>

class QPainter;

namespace views {

struct PrintJob
{
    QString title; // over the preview, name in the printer's queue
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    int pages = 0;
    // Draws page 0 … pages-1; the painter's unit is a tenth of a point, its origin the corner of the A4 sheet.
    std::function<void(QPainter &painter, int page)> draw;
    QString fileName{}; // offered for a PDF, without its ending; names no person. Empty: the title
};

} // namespace views
