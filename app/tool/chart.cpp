// SPDX-License-Identifier: GPL-3.0-or-later
// hemai-tool chart: the causes of poverty of a village as a picture (PNG, SVG), a table (CSV) or JSON.
#include "app/tool/AccountData.h"
#include "app/tool/CausePicture.h"
#include "app/tool/Command.h"
#include "app/tool/CommonOptions.h"
#include "models/base/ExportedFile.h"
#include "models/reports/CauseFiles.h"
#include "views/shell/Language.h"

#include <QCoreApplication>

namespace app {

using namespace models;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::chart)
};

struct Options
{
    const AccountOptions accounts{};
    const QCommandLineOption village = villageOption();
    const QCommandLineOption year{u"year"_qs, Words::tr("Year of the forms; by default the present one."), u"YEAR"_qs};
    const QCommandLineOption by{u"by"_qs,
                                Words::tr("What the slices count: main (households by main cause), mentions, persons."),
                                u"MEASURE"_qs, u"main"_qs};
    const QCommandLineOption out{u"out"_qs, Words::tr("File to write: .png, .svg or .csv. May be given several times."),
                                 u"FILE"_qs};
    const QCommandLineOption language = languageOption();
    const QCommandLineOption json = jsonOption();
};

std::optional<views::CauseMeasure> measureOf(const QString &name)
{
    if (name == u"main")
        return views::CauseMeasure::Main;
    if (name == u"mentions")
        return views::CauseMeasure::Mentions;
    return name == u"persons" ? std::optional(views::CauseMeasure::Persons) : std::nullopt;
}

bool isKnownForm(const QString &path)
{
    return path.endsWith(u".png") || path.endsWith(u".svg") || path.endsWith(u".csv");
}

QString complaint(const QCommandLineParser &parser, const Options &options)
{
    if (!options.accounts.isNamed(parser) || !parser.positionalArguments().isEmpty())
        return Words::tr("Name the --account.");
    if (!isLanguage(parser.value(options.language)))
        return Words::tr("--language takes zh or en.");
    if (!parser.isSet(options.out) && !parser.isSet(options.json))
        return Words::tr("Name a file with --out, or ask for --json.");
    for (const QString &path : parser.values(options.out)) {
        if (!isKnownForm(path))
            return Words::tr("--out is a .png, .svg or .csv file.");
    }
    if (!measureOf(parser.value(options.by)))
        return Words::tr("--by is main, mentions or persons.");
    if (parser.isSet(options.year) && parser.value(options.year).toInt() == 0)
        return Words::tr("--year is a number.");
    return {};
}

Outcome write(const views::CauseSheet &sheet, const QString &path)
{
    if (path.endsWith(u".png"))
        return writeExported(path, views::sheetPng(sheet));
    if (path.endsWith(u".svg"))
        return writeExported(path, views::sheetSvg(sheet));
    const Result<QByteArray> table = causesAsCsv(sheet.report, sheet.measure);
    return table ? writeExported(path, *table) : table.error();
}

// Complaints are in the language of the messages, what is drawn in the one that was asked for.
Result<views::CauseSheet> sheetOf(const UnlockedAccount &account, const QCommandLineParser &parser,
                                  const Options &options, views::Language &language)
{
    const auto data = AccountData::forReading(account);
    if (!data)
        return data.error();
    const Result<QString> village = villageToRead((*data)->database(), parser.value(options.village));
    if (!village)
        return village.error();
    CauseWish wish{.village = *village,
                   .measure = *measureOf(parser.value(options.by)),
                   .chinese = parser.value(options.language) == u"zh"};
    if (parser.isSet(options.year))
        wish.year = parser.value(options.year).toInt();
    language.use(wish.chinese);
    return causeSheet((*data)->database(), wish);
}

} // namespace

int runChart(const QStringList &arguments)
{
    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("Draws the causes of poverty of a village."));
    options.accounts.addTo(parser);
    parser.addOptions({options.village, options.year, options.by, options.out, options.language, options.json});
    if (const auto code = parsed(parser, arguments))
        return *code;
    if (const QString wrong = complaint(parser, options); !wrong.isEmpty())
        return misused(parser, wrong);
    const auto account = options.accounts.unlock(parser);
    if (!account)
        return failed(account.error());
    views::Language language;
    const auto sheet = sheetOf(*account, parser, options, language);
    if (!sheet)
        return failed(sheet.error());
    for (const QString &path : parser.values(options.out)) {
        if (const Outcome written = write(*sheet, path); !written)
            return failed(written.error());
    }
    if (parser.isSet(options.json))
        print(toJson(sheet->report, sheet->measure));
    return Done;
}

} // namespace app
