// SPDX-License-Identifier: GPL-3.0-or-later
// Options that several subcommands have, in the same words.
#pragma once

#include "models/schema/Field.h"

#include <QCommandLineOption>

namespace app {

QCommandLineOption jsonOption();
QCommandLineOption villageOption();
QCommandLineOption languageOption();  // of what is drawn or printed: zh or en; by default that of the messages
bool isLanguage(const QString &code); // one that the option takes
QCommandLineOption mappingOption();

models::Language spokenLanguage(); // of the messages

} // namespace app
