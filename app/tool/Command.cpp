// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/Command.h"

#include <QJsonDocument>

#include <cstdio>

namespace app {

static void write(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

// Qt knows the program and not its subcommands.
static QString helpOf(const QCommandLineParser &parser)
{
    const QStringList words = QCoreApplication::arguments();
    return parser.helpText().replace(words.first(), QString(u"hemai-tool " + words.value(1)));
}

std::optional<int> parsed(QCommandLineParser &parser, const QStringList &arguments)
{
    const QCommandLineOption help = parser.addHelpOption();
    if (!parser.parse(arguments))
        return misused(parser, parser.errorText());
    if (!parser.isSet(help))
        return std::nullopt;
    print(helpOf(parser));
    return Done;
}

// Whoever reads the output by a program finds the reason there too.
static void tellReason(const QString &message)
{
    if (QCoreApplication::arguments().contains(u"--json"_qs))
        print(QJsonObject{{u"error"_qs, message}});
}

int misused(const QCommandLineParser &parser, const QString &message)
{
    tellReason(message);
    write(stderr, message + u"\n\n" + helpOf(parser));
    return Usage;
}

int failed(const models::Error &error)
{
    tellReason(error.message);
    write(stderr, error.message + u'\n');
    switch (error.kind) {
    case models::ErrorKind::Network:
        return Unreachable;
    case models::ErrorKind::Busy:
        return Held;
    default:
        return Failed;
    }
}

void print(const QString &text)
{
    write(stdout, text);
}

void print(const QJsonObject &json)
{
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Indented);
    write(stdout, QString::fromUtf8(bytes));
}

} // namespace app
