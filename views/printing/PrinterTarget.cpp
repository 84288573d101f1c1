// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/printing/PrinterTarget.h"

#include <QCoreApplication>

namespace views {

using models::Outcome;

PrinterTarget::PrinterTarget(std::unique_ptr<QPrinter> printer, QPageLayout::Orientation orientation)
    : m_printer(std::move(printer)), m_orientation(orientation)
{}

PrinterTarget::~PrinterTarget()
{
    if (m_pages.isActive())
        m_printer->abort();
}

models::Error PrinterTarget::failure() const
{
    return {models::ErrorKind::Storage,
            QCoreApplication::translate("PrinterTarget", "The printer took no more pages; nothing here has changed. "
                                                         "Look at the printer and print again."),
            u"printer state %1"_qs.arg(m_printer->printerState())};
}

Outcome PrinterTarget::addPage(const PageDrawing &draw)
{
    if (!m_pages.isActive() && !m_pages.begin(*m_printer, m_orientation))
        return failure();
    if (!m_pages.add(draw))
        return failure();
    return {};
}

Outcome PrinterTarget::finish()
{
    if (!m_pages.end())
        return failure();
    return {};
}

} // namespace views
