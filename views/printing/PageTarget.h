// SPDX-License-Identifier: GPL-3.0-or-later
// Where printed pages go, one after the other: a PDF or a printer. Not for two threads at once.
#pragma once

#include "models/base/Result.h"

#include <functional>

class QPainter;

namespace views {

// The painter's unit is a tenth of a point, its origin the corner of the A4 sheet.
using PageDrawing = std::function<void(QPainter &painter)>;

class PageTarget
{
    Q_DISABLE_COPY_MOVE(PageTarget)

public:
    PageTarget() = default;
    virtual ~PageTarget() = default; // before finish(): whatever was begun is dropped

    virtual models::Outcome addPage(const PageDrawing &draw) = 0;
    virtual models::Outcome finish() = 0;
};

} // namespace views
