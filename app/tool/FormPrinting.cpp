// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/FormPrinting.h"

#include "models/storage/CaseQueries.h"
#include "models/storage/CommonsQueries.h"
#include "models/storage/VillageQueries.h"
#include "views/printing/PdfWriter.h"

#include <QCoreApplication>

namespace app {

using namespace models;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::print)
};

Result<HouseholdCase> caseToPrint(Database &database, const Id &household, const QString &village)
{
    const Result<std::optional<LoadedCase>> loaded = loadCase(database, household);
    if (!loaded)
        return loaded.error();
    if (!*loaded || (*loaded)->village != village)
        return Error{ErrorKind::NotFound, Words::tr("There is no household %1 here.").arg(household.toHex()), {}};
    return (*loaded)->value;
}

int yearOf(const HouseholdCase &subject, const QDateTime &now)
{
    return static_cast<int>(subject.household.formYear.value_or(now.date().year()));
}

} // namespace

Result<PrintedForms> printForms(Database &database, const PrintWish &wish, const QString &path)
{
    const Result<Village> village = villageHere(database, wish.village);
    if (!village)
        return village.error();
    const Result<std::vector<Id>> all = householdsHere(database, wish.village);
    if (!all)
        return all.error();
    const std::vector<Id> &households = wish.households.empty() ? *all : wish.households;
    if (households.empty())
        return Error{ErrorKind::NotFound, Words::tr("There is no household to print."), {}};
    const Result<Commons> commons = readCommons(database);
    if (!commons)
        return commons.error();
    PrintContext context{.village = *village,
                         .printedBy = wish.printedBy,
                         .printedAt = QDateTime::currentDateTime(),
                         .language = wish.language,
                         .demonstration = commons->demonstration};
    views::PdfWriter pdf(path, Words::tr("Registration forms, %1").arg(village->name));
    for (const Id &household : households) {
        const Result<HouseholdCase> subject = caseToPrint(database, household, wish.village);
        if (!subject)
            return subject.error();
        context.year = wish.year.value_or(yearOf(*subject, context.printedAt));
        if (const Outcome added = pdf.add(registrationForm(*subject, commons->codes, context)); !added)
            return added.error();
    }
    if (const Outcome finished = pdf.finish(); !finished)
        return finished.error();
    return PrintedForms{static_cast<int>(households.size()), pdf.pages()};
}

} // namespace app
