// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/UnreadableFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::UnreadableFile)
};

QString reasonOf(const QFileInfo &file)
{
    if (!file.exists())
        return Words::tr("There is no file “%1”.");
    if (file.isDir())
        return Words::tr("“%1” is a folder and not a file.");
    if (!file.isReadable())
        return Words::tr("You may not read the file “%1”.");
    return Words::tr("The file “%1” cannot be read. Perhaps another program holds it, or its drive was taken out.");
}

} // namespace

Error unreadableFile(const QFile &file)
{
    const QFileInfo info(file.fileName());
    return {ErrorKind::Storage, reasonOf(info).arg(file.fileName()) + u' ' + Words::tr("Nothing was changed."),
            file.errorString()};
}

} // namespace models
