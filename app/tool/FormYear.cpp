// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/FormYear.h"

#include "models/reports/CauseReport.h"
#include "models/storage/VillageQueries.h"

#include <QCoreApplication>

namespace app {

using namespace models;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::FormYear)
};

QString named(const std::vector<int> &years)
{
    QStringList names;
    for (const int year : years)
        names.append(QString::number(year));
    return names.join(u", "_qs);
}

} // namespace

Result<int> formYear(Database &database, const QString &village, std::optional<int> wished, int present)
{
    const Result<std::vector<int>> years = formYears(database, village);
    if (!years)
        return years.error();
    const std::optional<int> year = firstYear(*years, wished.value_or(present));
    if (!year)
        return Error{ErrorKind::NotFound, Words::tr("No form of this village says its year."), {}};
    if (wished && *year != *wished)
        return Error{ErrorKind::NotFound,
                     Words::tr("No form of this village is of %1. There are forms of %2.").arg(*wished).arg(named(*years)),
                     {}};
    return *year;
}

} // namespace app
