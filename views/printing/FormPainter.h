// SPDX-License-Identifier: GPL-3.0-or-later
// Draws laid-out pages with QPainter: on a printer, into a PDF, into an image. Always black on white, whatever the
// theme.
#pragma once

#include "views/printing/FormLayout.h"

#include <QImage>
#include <QPageLayout>

class QPagedPaintDevice;
class QPainter;

namespace views {

// `painter` is scaled so that one of its units is a tenth of a point and its origin is the corner of the sheet.
void drawPage(QPainter &painter, const FormPage &page);

// Scales a painter on any device of that resolution.
void scaleToSheet(QPainter &painter, int dotsPerInch);

// A4; the painter's origin is the corner of the sheet.
void prepareSheet(QPagedPaintDevice &device, QPageLayout::Orientation orientation);

// One page as a picture, white behind it: previews and proofs.
QImage pageImage(const FormPage &page, int dotsPerInch);

} // namespace views
