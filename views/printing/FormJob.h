// SPDX-License-Identifier: GPL-3.0-or-later
// Forms as something to print. They are laid out when a page of theirs is drawn, and once before, to count the pages:
// some 10 ms a form, so that many are prepared on another thread than the windows'.
#pragma once

#include "models/reports/PrintedForm.h"
#include "views/printing/PrintJob.h"

#include <stop_token>
#include <vector>

namespace views {

// `stop` is asked between two forms; what comes of a stopped one is of no use.
PrintJob formJob(const QString &title, std::vector<models::PrintedForm> forms, const std::stop_token &stop = {});

} // namespace views
