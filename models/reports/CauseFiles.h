// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis of causes as files that other programs read.
#pragma once

#include "models/base/Result.h"
#include "models/reports/CauseReport.h"

#include <QJsonObject>

namespace models {

QJsonObject toJson(const CauseReport &report, CauseMeasure measure);

// UTF-8 with a byte order mark; the definition is the last row.
Result<QByteArray> causesAsCsv(const CauseReport &report, CauseMeasure measure);
Result<QByteArray> villagesAsCsv(const CauseReport &report, CauseMeasure measure);

} // namespace models
