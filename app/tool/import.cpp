// SPDX-License-Identifier: GPL-3.0-or-later
// hemai-tool import FILE: what a file of somebody else's making would become. Shows, stores nothing.
#include "app/tool/Command.h"
#include "models/reports/HouseholdImport.h"

#include <QCoreApplication>
#include <QFile>

namespace app {

using namespace models;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::import)
};

Result<ImportMapping> readMapping(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, Words::tr("The mapping file cannot be read: %1.").arg(file.errorString()),
                     file.errorString()};
    return importMappingFromJson(file.read(1024 * 1024));
}

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

} // namespace

int runImport(const QStringList &arguments)
{
    const QCommandLineOption mappingFile(u"mapping"_qs, Words::tr("How the columns become fields (JSON)."), u"FILE"_qs);
    const QCommandLineOption list(u"list-drafts"_qs, Words::tr("Print every reason with its line."));
    const QCommandLineOption json(u"json"_qs, Words::tr("Print JSON."));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Words::tr("Shows what a CSV file becomes as households, members and incomes, and what is missing in it."));
    parser.addPositionalArgument(u"FILE"_qs, Words::tr("File with one row a person."));
    parser.addOptions({mappingFile, list, json});
    if (const auto code = parsed(parser, arguments))
        return *code;
    if (parser.positionalArguments().size() != 1 || !parser.isSet(mappingFile))
        return misused(parser, Words::tr("Name one file and its --mapping."));
    const auto mapping = readMapping(parser.value(mappingFile));
    if (!mapping)
        return failed(mapping.error());
    const RuleContext context{.codes = CodeBook::shipped(), .today = QDate::currentDate()};
    const auto result = importHouseholds(parser.positionalArguments().front(), *mapping, context);
    if (!result)
        return failed(result.error());
    if (parser.isSet(json))
        print(toJson(*result));
    else
        print(toText(*result) + (parser.isSet(list) ? draftList(*result) : QString()));
    return Done;
}

} // namespace app
