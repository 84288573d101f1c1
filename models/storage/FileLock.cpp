// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/FileLock.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStorageInfo>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::FileLock)
};

} // namespace

FileLock::FileLock(const QString &databasePath) : m_file(databasePath + u".lock")
{
    m_file.setStaleLockTime(0); // a living process keeps it for days; a dead one is known by its number
}

// QLockFile does not tell it from other failures.
static bool isDiskFull(const QString &path)
{
    constexpr qint64 block = 4096;
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    return disk.isValid() && disk.bytesAvailable() < block;
}

Result<std::unique_ptr<FileLock>> FileLock::take(const QString &databasePath)
{
    std::unique_ptr<FileLock> lock(new FileLock(databasePath));
    if (lock->m_file.tryLock(0))
        return lock;
    if (lock->m_file.error() != QLockFile::LockFailedError && isDiskFull(databasePath)) {
        return Error{ErrorKind::DiskFull,
                     Words::tr("The disk is full. Nothing was changed; everything that was saved is kept. Free some "
                               "space and try again."),
                     databasePath};
    }
    if (lock->m_file.error() != QLockFile::LockFailedError) {
        return Error{
            ErrorKind::Storage,
            Words::tr("The data file could not be locked. Nothing was changed. Check that its folder can be written."),
            databasePath};
    }
    qint64 process = 0;
    QString host;
    QString program;
    const bool isWhole = lock->m_file.getLockInfo(&process, &host, &program);
    // Torn: whoever made it was killed before it had written its number. A living one still holds the file itself.
    if (!isWhole && lock->m_file.removeStaleLockFile() && lock->m_file.tryLock(0))
        return lock;
    return Error{
        ErrorKind::Busy,
        Words::tr("The data of this account is open in %1 (process %2). Nothing was changed. Close it there and try "
                  "again.")
            .arg(program)
            .arg(process),
        databasePath % u" is held on " % host};
}

} // namespace models
