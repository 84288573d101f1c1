// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/AccountsRoot.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

using namespace models;

namespace syncing {

static QString firstThatExists(const QString &path)
{
    QFileInfo folder(QDir(path).absolutePath());
    while (!folder.exists() && folder.absolutePath() != folder.absoluteFilePath())
        folder.setFile(folder.absolutePath());
    return folder.absoluteFilePath();
}

Outcome checkAccountsRoot(const QString &root)
{
    QTemporaryFile trial(QDir(firstThatExists(root)).filePath(u".XXXXXX"_qs));
    if (trial.open())
        return {};
    return Error{
        ErrorKind::Storage,
        QCoreApplication::translate("syncing::AccountFolder",
                                    "The folder for this account could not be written. Nothing was changed; check the "
                                    "disk and try again."),
        trial.errorString()};
}

} // namespace syncing
