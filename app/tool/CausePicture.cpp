// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/CausePicture.h"

#include "app/tool/FormYear.h"
#include "models/rules/CaseFigures.h"
#include "models/rules/PovertyLines.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/CauseCases.h"
#include "models/storage/CommonsQueries.h"
#include "models/storage/VillageQueries.h"

#include <QCoreApplication>

namespace app {

using namespace models;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::chart)
};

// From the cases themselves, not from the index of the lists, which may still be behind a save.
Result<CausesOfYear> causesOf(Database &database, const QString &village, int year)
{
    const Result<std::vector<Id>> households = householdsHere(database, village);
    if (!households)
        return households.error();
    CausesOfYear counted;
    for (const Id &household : *households) {
        const Result<std::optional<LoadedCase>> loaded = loadCase(database, household);
        if (!loaded)
            return loaded.error();
        if (*loaded && (*loaded)->value.household.formYear == year)
            counted.cases.push_back(causeCaseOf((*loaded)->value, year, village));
        else if (*loaded)
            ++counted.otherForms;
    }
    return counted;
}

} // namespace

Result<views::CauseSheet> causeSheet(Database &database, const CauseWish &wish)
{
    const Result<Village> village = villageHere(database, wish.village);
    if (!village)
        return village.error();
    const Result<Commons> commons = readCommons(database);
    if (!commons)
        return commons.error();
    const QDateTime now = QDateTime::currentDateTime();
    const Result<int> year = formYear(database, wish.village, wish.year, commons->formYear.value_or(now.date().year()));
    if (!year)
        return year.error();
    const Result<CausesOfYear> counted = causesOf(database, wish.village, *year);
    if (!counted)
        return counted.error();
    const PovertyLine *line = commons->lines.find(u"poverty", *year, village->code);
    const CountedVillage place{village->name, line ? std::optional(line->fen) : std::nullopt};
    const CauseReportOptions options{.codes = commons->codes,
                                     .grouping = causeGrouping(commons->codes),
                                     .year = *year,
                                     .otherForms = counted->otherForms,
                                     .villages = {{wish.village, place}},
                                     .asOf = now,
                                     .language = wish.chinese ? Language::Chinese : Language::English};
    return views::CauseSheet{.report = causeReport(counted->cases, options),
                             .measure = wish.measure,
                             .title = Words::tr("Causes of poverty, %1, %2").arg(village->name).arg(*year),
                             .subtitle = Words::tr("%1: %n households", nullptr, static_cast<int>(counted->cases.size()))
                                             .arg(views::measureTitle(wish.measure)),
                             .chinese = wish.chinese,
                             .demonstration = commons->demonstration};
}

} // namespace app
