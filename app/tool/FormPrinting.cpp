// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/FormPrinting.h"

#include "app/tool/FormYear.h"
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

// Of a whole village those of the wished year alone; a household that was named must be of it.
Result<bool> isWanted(const HouseholdCase &subject, const PrintWish &wish)
{
    const bool isOfYear = !wish.year || subject.household.formYear == *wish.year;
    if (isOfYear || wish.households.empty())
        return isOfYear;
    return Error{ErrorKind::NotFound,
                 Words::tr("The form of household %1 is not of %2.").arg(subject.household.id.toHex()).arg(*wish.year),
                 {}};
}

Outcome checkYear(Database &database, const PrintWish &wish)
{
    if (!wish.year || !wish.households.empty())
        return {};
    const Result<int> year = formYear(database, wish.village, wish.year, *wish.year);
    return year ? Outcome() : year.error();
}

// Adds the form of one household; 0 if it is not wanted.
Result<int> addForm(Database &database, const Id &household, const PrintWish &wish, const CodeBook &codes,
                    PrintContext &context, views::PdfWriter &pdf)
{
    const Result<HouseholdCase> subject = caseToPrint(database, household, wish.village);
    if (!subject)
        return subject.error();
    const Result<bool> wanted = isWanted(*subject, wish);
    if (!wanted)
        return wanted.error();
    if (!*wanted)
        return 0;
    context.year = yearOf(*subject, context.printedAt);
    const Outcome added = pdf.add(registrationForm(*subject, codes, context));
    return added ? Result<int>(1) : added.error();
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
    if (const Outcome known = checkYear(database, wish); !known)
        return known.error();
    PrintContext context{.village = *village,
                         .printedBy = wish.printedBy,
                         .printedAt = QDateTime::currentDateTime(),
                         .language = wish.language,
                         .demonstration = commons->demonstration};
    views::PdfWriter pdf(path, Words::tr("Registration forms, %1").arg(village->name));
    int forms = 0;
    for (const Id &household : households) {
        const Result<int> added = addForm(database, household, wish, commons->codes, context, pdf);
        if (!added)
            return added.error();
        forms += *added;
    }
    if (const Outcome finished = pdf.finish(); !finished)
        return finished.error();
    return PrintedForms{forms, pdf.pages()};
}

} // namespace app
