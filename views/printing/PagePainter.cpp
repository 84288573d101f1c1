// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/printing/PagePainter.h"

#include "views/printing/FormPainter.h"

#include <QPagedPaintDevice>

namespace views {

bool PagePainter::begin(QPagedPaintDevice &device, QPageLayout::Orientation orientation)
{
    prepareSheet(device, orientation);
    m_device = &device;
    return m_painter.begin(&device);
}

// Each page begins with a painter in order, whatever the one before did to it.
bool PagePainter::add(const PageDrawing &draw)
{
    if (m_pages > 0 && !m_device->newPage())
        return false;
    ++m_pages;
    m_painter.save();
    scaleToSheet(m_painter, m_device->logicalDpiX());
    draw(m_painter);
    m_painter.restore();
    return true;
}

} // namespace views
