// SPDX-License-Identifier: GPL-3.0-or-later
// hemai-tool import FILE: what a file of somebody else's making becomes. Shows it; with an account also stores it.
#include "app/tool/AccountData.h"
#include "app/tool/Command.h"
#include "app/tool/CommonOptions.h"
#include "models/reports/ImportStorage.h"
#include "models/storage/CommonsQueries.h"

#include <QCoreApplication>

namespace app {

using namespace models;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::import)
};

struct Options
{
    const AccountOptions accounts{};
    const QCommandLineOption mapping = mappingOption();
    const QCommandLineOption village = villageOption();
    const QCommandLineOption list{u"list-drafts"_qs, Words::tr("Print every reason with its line.")};
    const QCommandLineOption json = jsonOption();
};

QString draftList(const HouseholdImport &result)
{
    QString text;
    for (const ImportedHousehold &household : result.households) {
        for (const ImportReason &reason : household.reasons)
            text += Words::tr("line %1, household %2, %3: %4\n")
                        .arg(QString::number(reason.line), household.key, reason.place, reason.message);
    }
    return text;
}

// Of the account there; another village's households would never be taken by the server.
Result<Role> roleIn(Database &database, const QString &village)
{
    const auto readable = readVillages(database);
    if (!readable)
        return readable.error();
    QStringList names;
    for (const ReadableVillage &one : *readable) {
        if (one.name == village)
            return one.role;
        names.append(one.name);
    }
    return Error{
        ErrorKind::NotFound,
        names.isEmpty()
            ? Words::tr("This account has no village yet. Nothing was stored. Sync first: villages come with it.")
            : Words::tr("This account has no village %1. Nothing was stored. Its villages are: %2.")
                  .arg(village, names.join(u", "_qs)),
        {}};
}

Result<ImportReceipt> stored(const UnlockedAccount &account, const HouseholdImport &import, const QString &named,
                             const ImportMapping &mapping)
{
    const auto data = AccountData::forWriting(account);
    if (!data)
        return data.error();
    const Result<QString> village = chosenVillage((*data)->database(), named);
    if (!village)
        return village.error();
    const Result<Role> role = roleIn((*data)->database(), *village);
    if (!role)
        return role.error();
    if (const Outcome may = checkMayFill(mapping, static_cast<Roles>(*role), spokenLanguage()); !may)
        return may.error();
    const QString byName = Words::tr("Import %1").arg(mapping.source).left(25);
    return storeImport((*data)->store(), import, {*village, byName});
}

void show(const QCommandLineParser &parser, const Options &options, const HouseholdImport &import)
{
    if (parser.isSet(options.json))
        print(toJson(import));
    else
        print(toText(import) + (parser.isSet(options.list) ? draftList(import) : QString()));
}

int store(const QCommandLineParser &parser, const Options &options, const HouseholdImport &import,
          const ImportMapping &mapping)
{
    const auto account = options.accounts.unlock(parser);
    if (!account)
        return failed(account.error());
    const auto receipt = stored(*account, import, parser.value(options.village), mapping);
    if (!receipt)
        return failed(receipt.error());
    if (!parser.isSet(options.json)) {
        show(parser, options, import);
        print(toText(*receipt));
        return Done;
    }
    QJsonObject json = toJson(import);
    json.insert(u"store"_qs, toJson(*receipt));
    print(json);
    return Done;
}

} // namespace

int runImport(const QStringList &arguments)
{
    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Words::tr("Shows what a CSV file becomes as households, members and incomes, and what is missing in it. With "
                  "--account all of it is stored at once, or nothing; households that are there already stay as they "
                  "are."));
    parser.addPositionalArgument(u"FILE"_qs, Words::tr("File with one row a person."));
    options.accounts.addTo(parser);
    parser.addOptions({options.mapping, options.village, options.list, options.json});
    if (const auto code = parsed(parser, arguments))
        return *code;
    if (parser.positionalArguments().size() != 1 || !parser.isSet(options.mapping))
        return misused(parser, Words::tr("Name one file and its --mapping."));
    const auto mapping = readImportMapping(parser.value(options.mapping), spokenLanguage());
    if (!mapping)
        return failed(mapping.error());
    const RuleContext context{
        .codes = CodeBook::shipped(), .today = QDate::currentDate(), .language = spokenLanguage()};
    const auto result = importHouseholds(parser.positionalArguments().front(), *mapping, context);
    if (!result)
        return failed(result.error());
    if (options.accounts.isNamed(parser))
        return store(parser, options, *result, *mapping);
    show(parser, options, *result);
    return Done;
}

} // namespace app
