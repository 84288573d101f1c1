// SPDX-License-Identifier: GPL-3.0-or-later
// hemai-tool: the work of the program without a window. Each subcommand is one file and one line of this table.
#include "app/tool/Command.h"

#include "views/shell/Language.h"

#include <QApplication>

#include <array>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::tool)
};

constexpr std::array commands{
    app::Command{"describe", QT_TRANSLATE_NOOP("app::tool", "List the record types and their fields"),
                 app::runDescribe},
    app::Command{"enrol", QT_TRANSLATE_NOOP("app::tool", "Sign an account in on this computer"), app::runEnrol},
    app::Command{"import", QT_TRANSLATE_NOOP("app::tool", "Show what a file becomes as households, and store it"),
                 app::runImport},
    app::Command{"check", QT_TRANSLATE_NOOP("app::tool", "Ask all rules about all households"), app::runCheck},
    app::Command{"chart", QT_TRANSLATE_NOOP("app::tool", "Draw the causes of poverty"), app::runChart, true},
    app::Command{"print", QT_TRANSLATE_NOOP("app::tool", "Write registration forms into a PDF"), app::runPrint, true},
    app::Command{"sync", QT_TRANSLATE_NOOP("app::tool", "Send and read once"), app::runSync},
    app::Command{"demo", QT_TRANSLATE_NOOP("app::tool", "Run a server with invented people, or the main job"),
                 app::runDemo, true},
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
                     "line was not understood, 3 done and something was found that needs a person (errors, refused "
                     "changes), 4 the server does not answer, 5 another program has the account open.\n");
}

const app::Command *commandNamed(const QString &name)
{
    for (const app::Command &command : commands) {
        if (name == QLatin1String(command.name))
            return &command;
    }
    return nullptr;
}

// Drawing needs fonts, and so the graphical kind of application, but no display. Said by an argument, for programs that
// are started from here shall have theirs.
std::unique_ptr<QCoreApplication> application(int &argc, char **argv)
{
    const app::Command *command = argc > 1 ? commandNamed(QString::fromLocal8Bit(argv[1])) : nullptr;
    if (!command || !command->draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    static char option[] = "-platform";
    static char platform[] = "offscreen";
    static std::vector<char *> arguments(argv, argv + argc);
    arguments.insert(arguments.end(), {option, platform});
    static int count = static_cast<int>(arguments.size());
    arguments.push_back(nullptr);
    return std::make_unique<QApplication>(count, arguments.data());
}

} // namespace

int main(int argc, char *argv[])
{
    const std::unique_ptr<QCoreApplication> program = application(argc, argv);
    QCoreApplication::setApplicationName(u"hemai-tool"_qs);
    QCoreApplication::setApplicationVersion(QStringLiteral(HEMAI_VERSION));
    views::Language language;
    language.use(QLocale::system().language() == QLocale::Chinese);
    QStringList arguments = QCoreApplication::arguments();
    const QString name = arguments.value(1);
    if (name == u"--help" || name == u"-h" || name == u"help") {
        app::print(help());
        return app::Done;
    }
    if (const app::Command *command = commandNamed(name)) {
        arguments.removeFirst();
        return command->run(arguments);
    }
    const QString unknown = name.isEmpty() ? QString() : Words::tr("There is no command “%1”.").arg(name) + u"\n\n"_qs;
    std::fputs((unknown + help()).toUtf8().constData(), stderr);
    return app::Usage;
}
