// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/ExportedFile.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace models {

static Error notWritten(const QSaveFile &file)
{
    return {file.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull : ErrorKind::Storage,
            QCoreApplication::translate("ExportedFile", "The file was not written; an older file of that name is "
                                                        "untouched. Choose another place and try again."),
            file.errorString()};
}

Outcome writeExported(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    // Without the flush, commit() would put an empty file in the place of the old one when the disk is full.
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush() || !file.commit())
        return notWritten(file);
    return {};
}

} // namespace models
