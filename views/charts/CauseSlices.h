// SPDX-License-Identifier: GPL-3.0-or-later
// The slices of the cause chart: at most eight, the rest folded into the last, in the three ways of counting that are
// confused with each other.
#pragma once

#include "models/reports/CauseReport.h"

namespace views {

using models::CauseMeasure;

struct CauseSlice
{
    QStringList causes{}; // codes; several in the folded one
    QString label{};
    qint64 value = 0;
    double share = 0;
    int colour = 0; // of chartColour: a cause has the same in each measure

    bool operator==(const CauseSlice &) const = default;
};

std::vector<CauseSlice> causeSlices(const models::CauseReport &report, CauseMeasure measure);
// The part of one row, as its slice shows it.
double causeShare(const models::CauseReport &report, const models::CauseReportRow &row, CauseMeasure measure);
qint64 causeTotal(const models::CauseReport &report, CauseMeasure measure);
QString measureTitle(CauseMeasure measure); // translated
QString measureUnit(CauseMeasure measure);
QString shareTitle(CauseMeasure measure); // of a column
QString percentText(double share); // "36.0%"
QString countText(qint64 count);   // "31,200"

} // namespace views
