// SPDX-License-Identifier: GPL-3.0-or-later
// hemai-tool describe [TYPE]: the record types and their fields, as everything else derives from them.
#include "app/tool/Command.h"
#include "app/tool/CommonOptions.h"
#include "models/reports/SchemaReport.h"

#include <QCoreApplication>

namespace app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::describe)
};

} // namespace

int runDescribe(const QStringList &arguments)
{
    const QCommandLineOption json = jsonOption();
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("Lists the record types and their fields."));
    parser.addPositionalArgument(u"TYPE"_qs, Words::tr("Only this record type."), u"[TYPE]"_qs);
    parser.addOption(json);
    if (const auto code = parsed(parser, arguments))
        return *code;
    const QStringList names = parser.positionalArguments();
    if (names.size() > 1)
        return misused(parser, Words::tr("Name one record type or none."));
    const auto report = models::describedTypes(names.value(0));
    if (!report)
        return failed(report.error());
    if (parser.isSet(json))
        print(models::toJson(*report));
    else
        print(models::toText(*report));
    return Done;
}

} // namespace app
