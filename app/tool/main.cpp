// SPDX-License-Identifier: GPL-3.0-or-later
// hemai-tool: the work of the program without a window. Each subcommand is one file and one line of this table.
#include "app/tool/Command.h"

#include <QCoreApplication>

#include <array>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::tool)
};

constexpr std::array commands{
    app::Command{"describe", QT_TRANSLATE_NOOP("app::tool", "List the record types and their fields"),
                 app::runDescribe},
    app::Command{"import", QT_TRANSLATE_NOOP("app::tool", "Show what a file becomes as households"), app::runImport},
    app::Command{"measure", QT_TRANSLATE_NOOP("app::tool", "Measure poverty and inequality in a file"),
                 app::runMeasure},
};

QString help()
{
    QString text =
        Words::tr("Usage: hemai-tool COMMAND [options]\nhemai-tool COMMAND --help says more.\n\nCommands:\n");
    for (const app::Command &command : commands)
        text += u"  %1 %2\n"_qs.arg(QLatin1String(command.name), -12).arg(Words::tr(command.summary));
    return text +
           Words::tr("\nExit codes: 0 done, 1 could not be done (the reason is on standard error), 2 the command "
                     "line was not understood.\n");
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"hemai-tool"_qs);
    QStringList arguments = QCoreApplication::arguments();
    const QString name = arguments.value(1);
    if (name == u"--help" || name == u"-h" || name == u"help") {
        app::print(help());
        return app::Done;
    }
    for (const app::Command &command : commands) {
        if (name != QLatin1String(command.name))
            continue;
        arguments.removeFirst();
        return command.run(arguments);
    }
    std::fputs(qPrintable(help()), stderr);
    return app::Usage;
}
