// SPDX-License-Identifier: GPL-3.0-or-later
// hemai-tool check: all rules over all households of a village.
#include "app/tool/AccountData.h"
#include "app/tool/Command.h"
#include "app/tool/CommonOptions.h"
#include "models/reports/CaseCheck.h"
#include "models/storage/CommonsQueries.h"

#include <QCoreApplication>

namespace app {

using namespace models;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::check)
};

Result<CaseCheck> checked(const UnlockedAccount &account, const QString &named)
{
    const auto data = AccountData::forReading(account);
    if (!data)
        return data.error();
    const Result<QString> village = villageToRead((*data)->database(), named);
    if (!village)
        return village.error();
    const Result<Commons> commons = readCommons((*data)->database());
    if (!commons)
        return commons.error();
    const RuleContext context{.codes = commons->codes,
                              .today = QDate::currentDate(),
                              .demonstration = commons->demonstration,
                              .language = spokenLanguage()};
    return checkVillage((*data)->database(), *village, context);
}

} // namespace

int runCheck(const QStringList &arguments)
{
    const AccountOptions accounts;
    const QCommandLineOption village = villageOption();
    const QCommandLineOption list(u"list"_qs, Words::tr("Print every problem: household, number, severity, rule, "
                                                        "field, message."));
    const QCommandLineOption json = jsonOption();
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Words::tr("Asks all rules about all households of a village. Exit code 3 if there are errors."));
    accounts.addTo(parser);
    parser.addOptions({village, list, json});
    if (const auto code = parsed(parser, arguments))
        return *code;
    if (!parser.positionalArguments().isEmpty() || !accounts.isNamed(parser))
        return misused(parser, Words::tr("Name the --account."));
    const auto account = accounts.unlock(parser);
    if (!account)
        return failed(account.error());
    const auto result = checked(*account, parser.value(village));
    if (!result)
        return failed(result.error());
    if (parser.isSet(json))
        print(toJson(*result));
    else
        print(toText(*result) + (parser.isSet(list) ? problemsText(*result) : QString()));
    return result->withErrors > 0 ? Found : Done;
}

} // namespace app
