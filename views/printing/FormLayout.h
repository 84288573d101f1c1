// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks a printed form into pages: where every rule, band, text and tick box stands on the A4 sheet. Pure geometry in
// tenths of a point; needs fonts but neither a window nor a device.
#pragma once

#include "models/reports/PrintedForm.h"
#include "views/printing/PrintFont.h"

#include <QRectF>

namespace views {

enum class MarkKind { Frame, Band, Text, Box, TickedBox, Watermark };

// One thing on the paper. A text is one line of it.
struct FormMark
{
    MarkKind kind = MarkKind::Text;
    QRectF rect{};
    QString text{};
    PrintRole font = PrintRole::Body;
    Qt::Alignment align = Qt::AlignCenter;
    double scale = 1; // of the type: below 1 where a word has no room otherwise
};

struct FormPage
{
    std::vector<FormMark> marks;
};

// A4 and its margins (mm: 18 above, 20 right, 16 below, 20 left), in units.
QSizeF sheetSize();
QRectF sheetBody();

// In somewhat smaller type, and without lines that are there to be filled in by hand, where that saves the second page.
std::vector<FormPage> laidOut(const models::PrintedForm &form);

} // namespace views
