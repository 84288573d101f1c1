// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/CauseSlices.h"

#include "views/shell/Tokens.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace views {

using models::CauseReport;
using models::CauseReportRow;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(views::CauseSlices)
};

qint64 valueOf(const CauseReportRow &row, CauseMeasure measure)
{
    if (measure == CauseMeasure::Persons)
        return row.persons;
    return measure == CauseMeasure::Main ? row.mainHouseholds : row.anyHouseholds;
}

} // namespace

qint64 causeTotal(const CauseReport &report, CauseMeasure measure)
{
    return valueOf(report.sum, measure);
}

double causeShare(const CauseReport &report, const CauseReportRow &row, CauseMeasure measure)
{
    const qint64 total = causeTotal(report, measure);
    return total > 0 ? double(valueOf(row, measure)) / double(total) : 0;
}

std::vector<CauseSlice> causeSlices(const CauseReport &report, CauseMeasure measure)
{
    std::vector<CauseSlice> slices;
    for (const CauseReportRow &row : report.rows) {
        const qint64 value = valueOf(row, measure);
        if (value > 0)
            slices.push_back({{row.cause}, row.label, value, causeShare(report, row, measure)});
    }
    // "Other" stays last; the rest by size, so that rank and colour mean the same thing.
    const auto isOther = [](const CauseSlice &slice) { return slice.causes.constFirst() == u"99"; };
    std::stable_sort(slices.begin(), slices.end(), [&](const CauseSlice &a, const CauseSlice &b) {
        return isOther(a) != isOther(b) ? isOther(b) : a.value > b.value;
    });
    while (slices.size() > chartColourCount) {
        const CauseSlice last = slices.back();
        slices.pop_back();
        CauseSlice &rest = slices.back();
        rest = {rest.causes + last.causes, Words::tr("Other"), rest.value + last.value, rest.share + last.share};
    }
    return slices;
}

QString measureTitle(CauseMeasure measure)
{
    switch (measure) {
    case CauseMeasure::Mentions:
        return Words::tr("All causes mentioned");
    case CauseMeasure::Persons:
        return Words::tr("Persons by main cause");
    default:
        return Words::tr("Main causes of poverty");
    }
}

QString measureUnit(CauseMeasure measure)
{
    switch (measure) {
    case CauseMeasure::Mentions:
        return Words::tr("mentions");
    case CauseMeasure::Persons:
        return Words::tr("persons");
    default:
        return Words::tr("households");
    }
}

QString shareTitle(CauseMeasure measure)
{
    switch (measure) {
    case CauseMeasure::Mentions:
        return Words::tr("% of mentions");
    case CauseMeasure::Persons:
        return Words::tr("% of persons");
    default:
        return Words::tr("% of households");
    }
}

QString percentText(double share)
{
    return QString::number(share * 100, 'f', 1) + u'%';
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace views
