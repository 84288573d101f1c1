// SPDX-License-Identifier: GPL-3.0-or-later
// hemai: the desktop. Without options it works in the user's own data folder.
#include "app/desktop/Desktop.h"
#include "app/process/StopSignal.h"
#include "models/storage/KeychainStore.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>

#include <algorithm>
#include <array>

using namespace app;

static DesktopOptions readOptions(const QCoreApplication &application)
{
    const QCommandLineOption data(u"data"_qs, u"Folder of this computer's accounts."_qs, u"DIR"_qs);
    const QCommandLineOption server(u"server"_qs, u"Server offered at the first sign-in."_qs, u"URL"_qs);
    const QCommandLineOption certificate(u"certificate"_qs, u"SHA-256 of its certificate, if known beforehand."_qs,
                                         u"HEX"_qs);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({data, server, certificate});
    parser.process(application);
    const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/hemai"_qs;
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/hemai"_qs;
    const bool isOwn = !parser.isSet(data);
    return {(isOwn ? own : parser.value(data)) + u"/accounts"_qs,
            (isOwn ? config : parser.value(data)) + u"/settings.ini"_qs, QUrl(parser.value(server)),
            QByteArray::fromHex(parser.value(certificate).toLatin1()), QCoreApplication::applicationVersion()};
}

static void introduce()
{
    QCoreApplication::setApplicationName(u"hemai"_qs);
    QCoreApplication::setApplicationVersion(QStringLiteral(HEMAI_VERSION));
}

// What the program is and how it is called is told without a display, too.
static bool onlyAsks(int argc, char *argv[])
{
    static constexpr std::array questions{"--help", "-h", "--help-all", "--version", "-v"};
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        return std::ranges::any_of(questions, [&](const char *one) { return qstrcmp(argument, one) == 0; });
    });
}

int main(int argc, char *argv[])
{
    if (onlyAsks(argc, argv)) {
        const QCoreApplication answer(argc, argv);
        introduce();
        readOptions(answer); // ends the program
    }
    QApplication application(argc, argv);
    introduce();
    models::KeychainStore secrets(u"hemai"_qs);
    Desktop desktop(application, secrets, readOptions(application));
    const StopSignal stop; // as at a log-off
    QObject::connect(&stop, &StopSignal::asked, &desktop.window(), &QWidget::close);
    desktop.window().open();
    return QApplication::exec();
}
