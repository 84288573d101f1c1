// SPDX-License-Identifier: GPL-3.0-or-later
// hemai-tool demo: a local server with invented people and their village, to try the program on; or, --headless, the
// main job from the first entry to the printed form, without a window.
#include "app/process/StopSignal.h"
#include "app/tool/Command.h"
#include "app/tool/CommonOptions.h"
#include "app/tool/DemonstrationData.h"
#include "app/tool/MainJob.h"
#include "models/rules/DemonstrationVillage.h"
#include "views/shell/Language.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>

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
    const QCommandLineOption mapping = mappingOption();
    const QCommandLineOption port{u"port"_qs, Words::tr("Port of the local server."), u"N"_qs, u"18443"_qs};
    const QCommandLineOption desktop{
        u"desktop"_qs, Words::tr("Desktop program to open at the server; the server ends with it."), u"PROGRAM"_qs};
    const QCommandLineOption json = jsonOption();
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

// Whole or not at all: the marker is written last.
Outcome furnish(DemonstrationServer &server, const QString &folder, int households)
{
    QFile marker(folder + u"/furnished");
    if (marker.exists())
        return {};
    if (Outcome added = server.addPeople(); !added)
        return added;
    if (Outcome added = server.addVillage(demonstrationVillage()); !added)
        return added;
    KeychainStore keychain(keychainService.toString());
    if (Outcome added = addDemonstrationData(server, folder + u"/setup", keychain, households); !added)
        return added;
    if (!marker.open(QIODevice::WriteOnly))
        return Error{ErrorKind::Storage, Words::tr("The folder cannot be written: %1.").arg(marker.errorString()), {}};
    return {};
}

void tell(const DemonstrationServer &server)
{
    QString text =
        Words::tr("The demonstration server runs.\n  address      %1\n  certificate  %2\n  password     %3\n")
            .arg(server.local().url().toString(), QString::fromLatin1(server.local().certificate().toHex()),
                 demonstrationPassword.toString());
    for (const DemonstrationPerson &person : demonstrationPeople())
        text += u"  %1 %2 %3\n"_qs.arg(QLatin1String(person.login), -12)
                    .arg(roleLabel(person.role), -12)
                    .arg(QString::fromUtf16(person.name));
    print(text);
}

// Until the desktop is closed, or until somebody asks this program to stop.
void stayWith(const DemonstrationServer &server, const QString &desktop, const QString &desktopData)
{
    StopSignal stop;
    QObject::connect(&stop, &StopSignal::asked, QCoreApplication::instance(), &QCoreApplication::quit);
    QProcess window;
    window.setProcessChannelMode(QProcess::ForwardedChannels);
    QObject::connect(&window, &QProcess::finished, QCoreApplication::instance(), &QCoreApplication::quit);
    if (!desktop.isEmpty())
        window.start(desktop, {u"--server"_qs, server.local().url().toString(), u"--certificate"_qs,
                               QString::fromLatin1(server.local().certificate().toHex()), u"--data"_qs, desktopData});
    QCoreApplication::exec();
    if (window.state() != QProcess::NotRunning) {
        window.terminate();
        window.waitForFinished();
    }
}

int runServer(const QCommandLineParser &parser, const Options &options)
{
    const QString folder = QDir(parser.value(options.out)).absolutePath();
    QDir().mkpath(folder);
    DemonstrationServer server(program(u"hemai-server"_qs), folder + u"/server");
    bool isPort = false;
    const ushort port = parser.value(options.port).toUShort(&isPort);
    if (!isPort)
        return misused(parser, Words::tr("--port takes a number up to 65535; 0 takes any."));
    if (const Outcome started = server.start(port); !started)
        return failed(started.error());
    if (const Outcome done = furnish(server, folder, parser.value(options.households).toInt()); !done)
        return failed(done.error());
    tell(server);
    stayWith(server, parser.value(options.desktop), folder + u"/desktop");
    const Outcome stopped = server.stop();
    return stopped ? Done : failed(stopped.error());
}

} // namespace

int runDemo(const QStringList &arguments)
{
    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr(
        "Starts a local server with invented people and their village. With --headless it runs the main job: entered "
        "offline, synced, returned with a comment, corrected, approved, drawn and printed; FOLDER/report.json tells."));
    parser.addOptions({options.headless, options.out, options.households, options.survey, options.mapping, options.port,
                       options.desktop, options.json});
    if (const auto code = parsed(parser, arguments))
        return *code;
    if (!parser.isSet(options.out) || parser.isSet(options.survey) != parser.isSet(options.mapping))
        return misused(parser, Words::tr("Name a folder with --out; --survey and --mapping go together."));
    if (parser.value(options.households).toInt() < 8)
        return misused(parser, Words::tr("The story needs eight households or more."));
    return parser.isSet(options.headless) ? runMainJob(parser, options) : runServer(parser, options);
}

} // namespace app
