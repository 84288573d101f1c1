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

// The causes with a slice of their own, in the order of the report. They are the same in each measure, so that a cause
// keeps its colour: where there are too many, those that are mentioned most.
static QStringList causesOfTheirOwn(const CauseReport &report)
{
    std::vector<const CauseReportRow *> rows;
    for (const CauseReportRow &row : report.rows)
        rows.push_back(&row);
    if (rows.size() > chartColourCount) {
        std::erase_if(rows, [](const CauseReportRow *row) { return row->cause == u"99"; });
        std::ranges::stable_sort(rows, std::greater(), &CauseReportRow::anyHouseholds);
        rows.resize(chartColourCount - 1); // and the rest
    }
    QStringList causes;
    for (const CauseReportRow &row : report.rows) {
        if (std::ranges::find(rows, &row) != rows.end())
            causes.append(row.cause);
    }
    return causes;
}

static void fold(CauseSlice &rest, const CauseSlice &slice)
{
    rest.label = rest.causes.isEmpty() ? slice.label : Words::tr("Other");
    rest.causes += slice.causes;
    rest.value += slice.value;
    rest.share += slice.share;
}

std::vector<CauseSlice> causeSlices(const CauseReport &report, CauseMeasure measure)
{
    const QStringList own = causesOfTheirOwn(report);
    std::vector<CauseSlice> slices;
    CauseSlice rest{.colour = static_cast<int>(own.size())};
    for (const CauseReportRow &row : report.rows) {
        const qint64 value = valueOf(row, measure);
        const auto colour = static_cast<int>(own.indexOf(row.cause));
        const CauseSlice slice{{row.cause}, row.label, value, causeShare(report, row, measure), colour};
        if (value > 0 && colour < 0)
            fold(rest, slice);
        else if (value > 0)
            slices.push_back(slice);
    }
    // By size; what is "other" stays last.
    const auto isOther = [](const CauseSlice &slice) { return slice.causes.constFirst() == u"99"; };
    std::stable_sort(slices.begin(), slices.end(), [&](const CauseSlice &a, const CauseSlice &b) {
        return isOther(a) != isOther(b) ? isOther(b) : a.value > b.value;
    });
    if (!rest.causes.isEmpty())
        slices.push_back(rest);
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
