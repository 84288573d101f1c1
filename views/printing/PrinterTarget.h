// SPDX-License-Identifier: GPL-3.0-or-later
// Sends pages to a printer. What was sent before a failure or a cancelling may come out on paper.
#pragma once

#include "views/printing/PagePainter.h"

#include <QPrinter>

#include <memory>

namespace views {

class PrinterTarget : public PageTarget
{
public:
    PrinterTarget(std::unique_ptr<QPrinter> printer, QPageLayout::Orientation orientation);
    ~PrinterTarget() override;

    models::Outcome addPage(const PageDrawing &draw) override;
    models::Outcome finish() override;

private:
    models::Error failure() const;

    std::unique_ptr<QPrinter> m_printer;
    QPageLayout::Orientation m_orientation;
    PagePainter m_pages; // goes before its device
};

} // namespace views
