// SPDX-License-Identifier: GPL-3.0-or-later
// Paints A4 sheets on a paged device, one after the other.
#pragma once

#include "views/printing/PageTarget.h"

#include <QPageLayout>
#include <QPainter>

class QPagedPaintDevice;

namespace views {

class PagePainter
{
public:
    bool begin(QPagedPaintDevice &device, QPageLayout::Orientation orientation);
    bool isActive() const { return m_painter.isActive(); }
    bool add(const PageDrawing &draw);
    bool end() { return m_painter.end(); }
    int pages() const { return m_pages; }

private:
    QPagedPaintDevice *m_device = nullptr;
    QPainter m_painter;
    int m_pages = 0;
};

} // namespace views
