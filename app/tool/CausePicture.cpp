// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/CausePicture.h"

#include "models/rules/CaseFigures.h"
#include "models/rules/PovertyLines.h"
#include "models/storage/CaseQueries.h"
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
Result<std::vector<CauseCase>> casesOf(Database &database, const QString &village, int year)
{
    const Result<std::vector<Id>> households = householdsHere(database, village);
    if (!households)
        return households.error();
    std::vector<CauseCase> cases;
    for (const Id &household : *households) {
        const Result<std::optional<LoadedCase>> loaded = loadCase(database, household);
        if (!loaded)
            return loaded.error();
        if (*loaded)
            cases.push_back(causeCaseOf((*loaded)->value, year, village));
    }
    return cases;
}

} // namespace

Result<views::CauseSheet> causeSheet(Database &database, const CauseWish &wish)
{
    const Result<Village> village = villageHere(database, wish.village);
    if (!village)
        return village.error();
    const Result<std::optional<qint64>> newest = newestFormYear(database, wish.village);
    if (!newest)
        return newest.error();
    const QDateTime now = QDateTime::currentDateTime();
    const int year = wish.year.value_or(static_cast<int>(newest->value_or(now.date().year())));
    const auto cases = casesOf(database, wish.village, year);
    if (!cases)
        return cases.error();
    const Result<Commons> commons = readCommons(database);
    if (!commons)
        return commons.error();
    const PovertyLine *line = commons->lines.find(u"poverty", year, village->code);
    const CountedVillage counted{village->name, line ? std::optional(line->fen) : std::nullopt};
    const CauseReportOptions options{.codes = commons->codes,
                                     .grouping = causeGrouping(commons->codes),
                                     .year = year,
                                     .villages = {{wish.village, counted}},
                                     .asOf = now,
                                     .language = wish.chinese ? Language::Chinese : Language::English};
    return views::CauseSheet{.report = causeReport(*cases, options),
                             .measure = wish.measure,
                             .title = Words::tr("Causes of poverty, %1, %2").arg(village->name).arg(year),
                             .subtitle = Words::tr("%1: %n households", nullptr, static_cast<int>(cases->size()))
                                             .arg(views::measureTitle(wish.measure)),
                             .chinese = wish.chinese,
                             .demonstration = commons->demonstration};
}

} // namespace app
