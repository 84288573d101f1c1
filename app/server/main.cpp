// SPDX-License-Identifier: GPL-3.0-or-later
// hemai-server: serves one data folder, or with "admin" asks the server that does.
// Exit codes, those of hemai-tool where both have one: 0 done or stopped by a signal, 1 refused or failed (standard
// error says why), 2 wrong options or words, 4 no server runs on the folder or it does not answer (admin), 5 the folder
// or the port is taken by another process.
#include "app/process/StopSignal.h"
#include "app/server/Server.h"
#include "sync/server/AdminCommands.h"
#include "sync/server/ServersOwn.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

using namespace app;
using models::ErrorKind;

enum ExitCode { Done = 0, Failed = 1, Misused = 2, NoServer = 4, Taken = 5 };

static void say(FILE *to, const QString &text)
{
    QTextStream stream(to);
    stream << text;
    stream.flush();
}

static int complain(const models::Error &given, int code)
{
    const models::Error error = syncing::asTheServers(given);
    say(stderr, error.message % (error.detail.isEmpty() ? QString() : u" ("_qs % error.detail % u')') % u'\n');
    return code;
}

static int misused(const QString &why)
{
    say(stderr, why % u" See hemai-server --help.\n"_qs);
    return Misused;
}

static int serve(const ServerOptions &options)
{
    const auto server = Server::start(options);
    if (!server)
        return complain(server.error(), server.error().kind == ErrorKind::Busy ? Taken : Failed);
    StopSignal stop;
    QObject::connect(&stop, &StopSignal::asked, QCoreApplication::instance(), &QCoreApplication::quit);
    say(stdout, (*server)->readyLine() % u'\n');
    return QCoreApplication::exec();
}

// "127.0.0.1:8443", "[::]:8443"
static bool readListen(const QString &text, ServerOptions &options)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    options.port = text.mid(colon + 1).toUShort(&isNumber);
    options.address = text.left(colon);
    if (options.address.startsWith(u'[') && options.address.endsWith(u']'))
        options.address = options.address.mid(1, options.address.size() - 2);
    return colon > 0 && isNumber;
}

static int runServer(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Serves one data folder. When it listens it prints one line: ready https://ADDRESS:PORT sha256=FINGERPRINT\n"
        "Administration: hemai-server admin --data DIR …\n"
        "Exit codes: 0 stopped by a signal, 1 failed (standard error says why), 2 wrong options, 5 the folder or the "
        "port is taken by another process."_qs);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{u"data"_qs, u"Folder of accounts and records."_qs, u"DIR"_qs},
         {u"listen"_qs, u"Where to listen; port 0 takes any."_qs, u"ADDRESS:PORT"_qs, u"127.0.0.1:8443"_qs},
         {u"certificate"_qs, u"TLS certificate (PEM) instead of the server's own."_qs, u"FILE"_qs},
         {u"key"_qs, u"Its key (PEM)."_qs, u"FILE"_qs},
         {u"keys"_qs, u"Folder of the server's secret keys; best on another disk than the data."_qs, u"DIR"_qs}});
    parser.addOption(
        {u"begin-log"_qs, u"log.sqlite is lost for good: begin another; every device sends again what it has."_qs});
    if (!parser.parse(arguments))
        return misused(parser.errorText());
    if (parser.isSet(u"help"_qs))
        parser.showHelp();
    if (parser.isSet(u"version"_qs))
        parser.showVersion();
    ServerOptions options;
    options.dataFolder = parser.value(u"data"_qs);
    options.keyFolder = parser.value(u"keys"_qs);
    options.certificateFile = parser.value(u"certificate"_qs);
    options.certificateKeyFile = parser.value(u"key"_qs);
    options.beginsLog = parser.isSet(u"begin-log"_qs);
    if (options.dataFolder.isEmpty())
        return misused(u"Name the folder with --data."_qs);
    if (!parser.positionalArguments().isEmpty())
        return misused(u"“%1” is no option."_qs.arg(parser.positionalArguments().constFirst()));
    if (options.certificateFile.isEmpty() != options.certificateKeyFile.isEmpty())
        return misused(u"--certificate and --key are given together."_qs);
    if (!readListen(parser.value(u"listen"_qs), options))
        return misused(u"“%1” is no ADDRESS:PORT."_qs.arg(parser.value(u"listen"_qs)));
    return serve(options);
}

static QString adminHelp()
{
    return u"hemai-server admin --data DIR …\n" % syncing::AdminCommands::usage();
}

static int adminFailure(const models::Error &error)
{
    const bool isAway = error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Network;
    return complain(error, isAway ? NoServer : Failed);
}

static int runAdmin(QStringList words)
{
    if (words.contains(u"--help"_qs) || words.contains(u"-h"_qs)) {
        say(stdout, adminHelp());
        return Done;
    }
    const qsizetype at = words.indexOf(u"--data"_qs);
    if (at < 0 || at + 1 >= words.size()) {
        say(stderr, adminHelp());
        return Misused;
    }
    const QString folder = words.takeAt(at + 1);
    words.removeAt(at);
    syncing::AdminRequest request{words, QString()};
    if (words.contains(u"--password-stdin"_qs))
        request.password = QTextStream(stdin).readLine();
    const auto reply = syncing::askServer(folder, request);
    if (!reply)
        return adminFailure(reply.error());
    say(stdout, reply->out);
    say(stderr, reply->error);
    return static_cast<int>(reply->exitCode);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"hemai-server"_qs);
    QCoreApplication::setApplicationVersion(QStringLiteral(HEMAI_VERSION));
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("admin"))
        return runAdmin(arguments.mid(2));
    return runServer(arguments);
}
