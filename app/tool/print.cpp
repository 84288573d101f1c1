// SPDX-License-Identifier: GPL-3.0-or-later
// hemai-tool print: registration forms as PDF, of some households or of a whole village.
#include "app/tool/AccountData.h"
#include "app/tool/Command.h"
#include "app/tool/CommonOptions.h"
#include "app/tool/FormPrinting.h"
#include "sync/client/DeviceFile.h"
#include "views/shell/Language.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace app {

using namespace models;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::print)
};

struct Options
{
    const AccountOptions accounts{};
    const QCommandLineOption village = villageOption();
    const QCommandLineOption household{
        u"household"_qs, Words::tr("Only this household (its id). May be given several times."), u"ID"_qs};
    const QCommandLineOption year{
        u"year"_qs, Words::tr("Only forms of this year; by default all, each with its own year."), u"YEAR"_qs};
    const QCommandLineOption out{u"out"_qs, Words::tr("PDF to write."), u"FILE"_qs};
    const QCommandLineOption language = languageOption();
    const QCommandLineOption json = jsonOption();
};

QString complaint(const QCommandLineParser &parser, const Options &options)
{
    if (!options.accounts.isNamed(parser) || !parser.isSet(options.out) || !parser.positionalArguments().isEmpty())
        return Words::tr("Name the --account and the file with --out.");
    for (const QString &id : parser.values(options.household)) {
        if (!Id::fromHex(id))
            return Words::tr("A household is named by the 32 digits that check --list shows.");
    }
    if (parser.isSet(options.year) && parser.value(options.year).toInt() == 0)
        return Words::tr("--year is a number.");
    if (!isLanguage(parser.value(options.language)))
        return Words::tr("--language takes zh or en.");
    return {};
}

PrintWish wishOf(const QCommandLineParser &parser, const Options &options, const QString &village)
{
    PrintWish wish{.village = village};
    for (const QString &id : parser.values(options.household))
        wish.households.push_back(*Id::fromHex(id));
    if (parser.isSet(options.year))
        wish.year = parser.value(options.year).toInt();
    wish.language = parser.value(options.language) == u"zh" ? Language::Chinese : Language::English;
    return wish;
}

Result<PrintedForms> printed(const UnlockedAccount &account, const QCommandLineParser &parser, const Options &options)
{
    const auto data = AccountData::forReading(account);
    if (!data)
        return data.error();
    const Result<QString> village = villageToRead((*data)->database(), parser.value(options.village));
    if (!village)
        return village.error();
    const auto device = syncing::readDeviceFile(account.folder.deviceFile(), *account.key);
    if (!device)
        return device.error();
    PrintWish wish = wishOf(parser, options, *village);
    wish.printedBy = device->account.displayName;
    views::Language language; // of the paper, not of the messages
    language.use(wish.language == Language::Chinese);
    return printForms((*data)->database(), wish, parser.value(options.out));
}

void tell(const PrintedForms &forms, double seconds, bool asJson)
{
    if (asJson)
        print(QJsonObject{{u"forms"_qs, forms.forms}, {u"pages"_qs, forms.pages}, {u"seconds"_qs, seconds}});
    else
        print(Words::tr("%1 forms on %2 pages\n").arg(forms.forms).arg(forms.pages));
}

} // namespace

int runPrint(const QStringList &arguments)
{
    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Words::tr("Writes registration forms of a household or of a whole village into a PDF."));
    options.accounts.addTo(parser);
    parser.addOptions({options.village, options.household, options.year, options.out, options.language, options.json});
    if (const auto code = parsed(parser, arguments))
        return *code;
    if (const QString wrong = complaint(parser, options); !wrong.isEmpty())
        return misused(parser, wrong);
    const auto account = options.accounts.unlock(parser);
    if (!account)
        return failed(account.error());
    QElapsedTimer timer;
    timer.start();
    const auto forms = printed(*account, parser, options);
    if (!forms)
        return failed(forms.error());
    tell(*forms, static_cast<double>(timer.elapsed()) / 1000, parser.isSet(options.json));
    return Done;
}

} // namespace app
