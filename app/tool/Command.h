// SPDX-License-Identifier: GPL-3.0-or-later
// One subcommand of hemai-tool: a file of its own with a function, and a line in the table of main.cpp.
#pragma once

#include "models/base/Error.h"

#include <QCommandLineParser>
#include <QJsonObject>
#include <QStringList>

namespace app {

// What the program leaves behind, documented in --help and the README.
enum ExitCode {
    Done = 0,
    Failed = 1,      // could not be done; the reason is on standard error
    Usage = 2,       // the command line was not understood
    Found = 3,       // done, and what was looked for is there: errors (check), changes that are not taken (sync)
    Unreachable = 4, // the server does not answer
    Held = 5,        // another program has the account open
};

struct Command
{
    const char *name;
    const char *summary;
    int (*run)(const QStringList &arguments); // begins with the program and the subcommand in one
    bool draws = false;                       // needs fonts, though no window
};

// Parses a subcommand's line; answers --help itself. Nothing if the command shall go on, else its exit code.
std::optional<int> parsed(QCommandLineParser &parser, const QStringList &arguments);

// Both tell the reason on standard error and, where --json was asked for, as {"error": …} on standard output.
int misused(const QCommandLineParser &parser, const QString &message);
int failed(const models::Error &error);
void print(const QString &text);
void print(const QJsonObject &json);

int runChart(const QStringList &arguments);
int runCheck(const QStringList &arguments);
int runDemo(const QStringList &arguments);
int runDescribe(const QStringList &arguments);
int runEnrol(const QStringList &arguments);
int runImport(const QStringList &arguments);
int runMeasure(const QStringList &arguments);
int runPrint(const QStringList &arguments);
int runSync(const QStringList &arguments);

} // namespace app
