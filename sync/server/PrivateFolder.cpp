// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/PrivateFolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace syncing {

models::Outcome ensurePrivateFolder(const QString &path)
{
    constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (QDir().mkpath(path) && QFile::setPermissions(path, ownerOnly))
        return {};
    return models::Error{models::ErrorKind::Storage,
                         QCoreApplication::translate("ServerError", "A folder of the server cannot be made."), path};
}

} // namespace syncing
