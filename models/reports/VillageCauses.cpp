// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/VillageCauses.h"

namespace models {

static qint64 countedOf(const CauseCount &count, CauseMeasure measure)
{
    switch (measure) {
    case CauseMeasure::Main:
        return count.mainHouseholds;
    case CauseMeasure::Mentions:
        return count.anyHouseholds;
    case CauseMeasure::Persons:
        return count.mainPersons;
    }
    Q_UNREACHABLE();
}

static VillageFigures figuresOf(const CauseAnalysis &analysis, CauseMeasure measure, const CauseWords &words)
{
    VillageFigures figures;
    qint64 most = 0;
    for (const CauseCount &count : analysis.causes) {
        const qint64 counted = countedOf(count, measure);
        const QString group = words.grouping.value(count.cause);
        figures.counted += counted;
        figures.objective += group == u"objective" ? counted : 0;
        figures.subjective += group == u"subjective" ? counted : 0;
        if (counted > most) {
            most = counted;
            figures.topCause = count.cause;
        }
    }
    if (most > 0) {
        figures.topLabel = words.codes.label(QLatin1String("cause"), figures.topCause, words.language);
        figures.topShare = static_cast<double>(most) / static_cast<double>(figures.counted);
    }
    return figures;
}

const VillageFigures &VillageCauses::by(CauseMeasure measure) const
{
    switch (measure) {
    case CauseMeasure::Main:
        return byMain;
    case CauseMeasure::Mentions:
        return byMentions;
    case CauseMeasure::Persons:
        return byPersons;
    }
    Q_UNREACHABLE();
}

VillageCauses villageCauses(const QString &village, const QString &label, const CauseAnalysis &analysis,
                            const CauseWords &words)
{
    return {.village = village,
            .label = label,
            .households = analysis.households,
            .persons = analysis.persons,
            .mentions = analysis.mentions,
            .withoutMainCause = analysis.withoutMainCause,
            .byMain = figuresOf(analysis, CauseMeasure::Main, words),
            .byMentions = figuresOf(analysis, CauseMeasure::Mentions, words),
            .byPersons = figuresOf(analysis, CauseMeasure::Persons, words)};
}

} // namespace models
