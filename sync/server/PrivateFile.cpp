// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/PrivateFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace syncing {

using models::Error;
using models::ErrorKind;

static constexpr QFile::Permissions OwnerFile = QFile::ReadOwner | QFile::WriteOwner;

models::Outcome writePrivateFile(const QString &path, QByteArrayView contents)
{
    QSaveFile file(path); // commit() syncs before it renames; rights are taken before the first byte
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(OwnerFile) &&
        file.write(contents.data(), contents.size()) == contents.size() && file.commit())
        return {};
    return Error{file.error() == QFile::ResourceError ? ErrorKind::DiskFull : ErrorKind::Storage,
                 QCoreApplication::translate("ServerError", "A file of the server cannot be written."),
                 path % u": " % file.errorString()};
}

models::Outcome ensurePrivateFolder(const QString &path)
{
    if (QDir().mkpath(path) && QFile::setPermissions(path, OwnerFile | QFile::ExeOwner))
        return {};
    return Error{ErrorKind::Storage,
                 QCoreApplication::translate("ServerError", "A folder of the server cannot be made."), path};
}

} // namespace syncing
