// SPDX-License-Identifier: GPL-3.0-or-later
// Forms as something to print. They are laid out when a page of theirs is drawn; the count of pages is known at once.
#pragma once

#include "models/reports/PrintedForm.h"
#include "views/printing/PrintJob.h"

#include <vector>

namespace views {

PrintJob formJob(const QString &title, std::vector<models::PrintedForm> forms);

} // namespace views
