// SPDX-License-Identifier: GPL-3.0-or-later
// hemai-tool demo: a local server with invented people and their village, to try the program on; or, --headless, the
// main job from the first entry to the printed form, without a window.
#include "app/tool/Command.h"
#include "app/tool/MainJob.h"
#include "views/shell/Language.h"

#include <QCoreApplication>
#include <QDir>

namespace app {

using namespace models;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::demo)
};

struct Options
{
    const QCommandLineOption headless{u"headless"_qs, Words::tr("Run the main job without a window and end.")};
    const QCommandLineOption out{u"out"_qs, Words::tr("Folder for everything that is made."), u"FOLDER"_qs};
    const QCommandLineOption households{u"households"_qs, Words::tr("Households of the demonstration village."),
                                        u"N"_qs, u"40"_qs};
    const QCommandLineOption survey{
        u"survey"_qs, Words::tr("Also import this file, by --mapping, as a village of its own (--headless)."),
        u"FILE"_qs};
    const QCommandLineOption mapping{u"mapping"_qs, Words::tr("How its columns become fields (JSON)."), u"FILE"_qs};
    const QCommandLineOption json{u"json"_qs, Words::tr("Print JSON.")};
};

// The programs of one build lie side by side.
QString program(const QString &name)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

int runMainJob(const QCommandLineParser &parser, const Options &options)
{
    views::Language language;
    language.use(true); // the charts and forms are for the village
    MainJob job({.serverProgram = program(u"hemai-server"_qs),
                 .folder = QDir(parser.value(options.out)).absolutePath(),
                 .households = parser.value(options.households).toInt(),
                 .survey = parser.value(options.survey),
                 .mapping = parser.value(options.mapping)});
    const Outcome done = job.run();
    if (parser.isSet(options.json))
        print(toJson(job.report()));
    return done ? Done : failed({done.error().kind, job.report().failure, {}});
}

} // namespace

int runDemo(const QStringList &arguments)
{
    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr(
        "Starts a local server with invented people and their village. With --headless it runs the main job: entered "
        "offline, synced, returned with a comment, corrected, approved, drawn and printed; FOLDER/report.json tells."));
    parser.addOptions(
        {options.headless, options.out, options.households, options.survey, options.mapping, options.json});
    if (const auto code = parsed(parser, arguments))
        return *code;
    if (!parser.isSet(options.out) || parser.isSet(options.survey) != parser.isSet(options.mapping))
        return misused(parser, Words::tr("Name a folder with --out; --survey and --mapping go together."));
    if (parser.value(options.households).toInt() < 8)
        return misused(parser, Words::tr("The story needs eight households or more."));
    return runMainJob(parser, options);
}

} // namespace app
