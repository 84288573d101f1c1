// SPDX-License-Identifier: GPL-3.0-or-later
// Options that several subcommands have, in the same words.
#pragma once

#include <QCommandLineOption>

namespace app {

QCommandLineOption jsonOption();
QCommandLineOption villageOption();
QCommandLineOption languageOption(); // of what is drawn or printed: zh or en
QCommandLineOption mappingOption();

} // namespace app
