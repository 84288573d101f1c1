// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/FormPrinting.h"

#include "models/rules/DemonstrationVillage.h"
#include "models/schema/CodeBook.h"
#include "models/storage/CaseQueries.h"
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

Outcome addForm(views::PdfWriter &pdf, Database &database, const Id &household, const PrintWish &wish,
                PrintContext &context)
{
    const Result<std::optional<LoadedCase>> loaded = loadCase(database, household);
    if (!loaded)
        return loaded.error();
    if (!*loaded || (*loaded)->village != wish.village)
        return Error{ErrorKind::NotFound, Words::tr("There is no household %1 here.").arg(household.toHex()), {}};
    const HouseholdCase &subject = (*loaded)->value;
    const int now = context.printedAt.date().year();
    context.year = wish.year.value_or(static_cast<int>(subject.household.formYear.value_or(now)));
    return pdf.add(registrationForm(subject, CodeBook::shipped(), context));
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
    PrintContext context{.village = *village,
                         .printedBy = wish.printedBy,
                         .printedAt = QDateTime::currentDateTime(),
                         .language = wish.language,
                         .demonstration = isDemonstrationVillage(wish.village)};
    views::PdfWriter pdf(path, Words::tr("Registration forms, %1").arg(village->name));
    for (const Id &household : households) {
        if (const Outcome added = addForm(pdf, database, household, wish, context); !added)
            return added.error();
    }
    if (const Outcome finished = pdf.finish(); !finished)
        return finished.error();
    return PrintedForms{static_cast<int>(households.size()), pdf.pages()};
}

} // namespace app
