// SPDX-License-Identifier: GPL-3.0-or-later
// hemai-tool measure FILE: poverty and inequality measures of a file of incomes.
#include "app/tool/Command.h"
#include "app/tool/CommonOptions.h"
#include "models/reports/MeasureReport.h"

#include <QCoreApplication>

namespace app {

using namespace models;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::measure)
};

struct Options
{
    const QCommandLineOption income{u"income"_qs, Words::tr("Column with the income of a person."), u"COLUMN"_qs};
    const QCommandLineOption weight{u"weight"_qs, Words::tr("Column with the survey weight."), u"COLUMN"_qs};
    const QCommandLineOption size{u"size"_qs, Words::tr("Column with the persons that a row stands for."),
                                  u"COLUMN"_qs};
    const QCommandLineOption group{u"by"_qs, Words::tr("Column by which poverty is split."), u"COLUMN"_qs};
    const QCommandLineOption line{u"line"_qs, Words::tr("Poverty line in the unit of the incomes."), u"N"_qs};
    const QCommandLineOption share{u"line-share-of-median"_qs,
                                   Words::tr("Poverty line as a share of the median income."), u"S"_qs};
    const QCommandLineOption separator{u"separator"_qs, Words::tr("What stands between two cells; a comma by default."),
                                       u"C"_qs, u","_qs};
    const QCommandLineOption json = jsonOption();
};

std::optional<QString> valueOf(const QCommandLineParser &parser, const QCommandLineOption &option)
{
    return parser.isSet(option) ? std::optional(parser.value(option)) : std::nullopt;
}

std::optional<ExactNumber> numberOf(const QCommandLineParser &parser, const QCommandLineOption &option)
{
    return parser.isSet(option) ? exactNumberFromText(parser.value(option)) : std::nullopt;
}

QString complaint(const QCommandLineParser &parser, const Options &options)
{
    if (parser.positionalArguments().size() != 1)
        return Words::tr("Name one file.");
    if (!parser.isSet(options.income))
        return Words::tr("Name the column of the income with --income.");
    if (parser.isSet(options.line) == parser.isSet(options.share))
        return Words::tr("Give either --line or --line-share-of-median.");
    if (parser.value(options.separator).toLatin1().size() != 1)
        return Words::tr("--separator is one character.");
    const auto number = numberOf(parser, parser.isSet(options.line) ? options.line : options.share);
    if (!number || *number <= ExactNumber{})
        return Words::tr("The line must be a number above zero.");
    return {};
}

MeasureOptions chosen(const QCommandLineParser &parser, const Options &options)
{
    MeasureOptions choice{.income = parser.value(options.income),
                          .weight = valueOf(parser, options.weight),
                          .size = valueOf(parser, options.size),
                          .group = valueOf(parser, options.group),
                          .line = numberOf(parser, options.line),
                          .shareOfMedian = numberOf(parser, options.share)};
    choice.csv.separator = parser.value(options.separator).toLatin1().front();
    return choice;
}

} // namespace

int runMeasure(const QStringList &arguments)
{
    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Words::tr("Measures poverty and inequality in a CSV file, plain or packed by gzip, UTF-8 or GB18030."));
    parser.addPositionalArgument(u"FILE"_qs, Words::tr("File with one row a person or household."));
    parser.addOptions({options.income, options.weight, options.size, options.group, options.line, options.share,
                       options.separator, options.json});
    if (const auto code = parsed(parser, arguments))
        return *code;
    if (const QString wrong = complaint(parser, options); !wrong.isEmpty())
        return misused(parser, wrong);
    const auto report = measureFile(parser.positionalArguments().front(), chosen(parser, options));
    if (!report)
        return failed(report.error());
    if (parser.isSet(options.json))
        print(toJson(*report));
    else
        print(toText(*report));
    return Done;
}

} // namespace app
