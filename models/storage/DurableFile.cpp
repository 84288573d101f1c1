// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/DurableFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::DurableFile)
};

} // namespace

static Error writeError(const QString &path, const QString &reason, bool full)
{
    if (full)
        return {ErrorKind::DiskFull,
                Words::tr("The disk is full. The file was left as it was. Free some space and try again."),
                path % u": " % reason};
    return {ErrorKind::Storage,
            Words::tr("A file could not be written. It was left as it was. Check the disk and try again."),
            path % u": " % reason};
}

#ifdef Q_OS_WIN
static bool syncDescriptor(int descriptor)
{
    return _commit(descriptor) == 0;
}

static bool syncFolder(const QString &)
{
    return true; // NTFS journals its folders
}
#else
static bool syncDescriptor(int descriptor)
{
    return ::fsync(descriptor) == 0;
}

static bool syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    if (folder < 0)
        return false;
    const bool synced = syncDescriptor(folder);
    ::close(folder);
    return synced;
}
#endif

static std::filesystem::path native(const QString &path)
{
    return std::filesystem::path(path.toStdU16String());
}

Outcome renameDurably(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(native(from), native(to), error);
    if (error)
        return writeError(to, QString::fromStdString(error.message()), error == std::errc::no_space_on_device);
    if (!syncFolder(QFileInfo(to).absolutePath()))
        return writeError(to, u"the folder was not synced"_qs, false);
    return {};
}

Outcome writeDurably(const QString &path, QByteArrayView bytes)
{
    const QString beside = path % u".new";
    QFile file(beside);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return writeError(path, file.errorString(), false);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const bool written = file.write(bytes.data(), bytes.size()) == bytes.size() && file.flush();
    if (!written || !syncDescriptor(file.handle())) {
        const Error error = writeError(path, file.errorString(), file.error() == QFileDevice::ResourceError);
        file.close(); // fails again on a full disk, and what it left takes room
        QFile::remove(beside);
        return error;
    }
    file.close();
    return renameDurably(beside, path);
}

QString copyOf(const QString &path)
{
    return path % u".copy";
}

Outcome writeTwice(const QString &path, QByteArrayView bytes)
{
    const Outcome copied = writeDurably(copyOf(path), bytes);
    return copied ? writeDurably(path, bytes) : copied;
}

Result<QByteArray> readWhole(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorKind::NotFound, Words::tr("A file is missing. Nothing was changed."), path};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage,
                     Words::tr("A file could not be read. Nothing was changed. Check the disk and try again."),
                     path % u": " % file.errorString()};
    const QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorKind::Storage,
                     Words::tr("A file could not be read. Nothing was changed. Check the disk and try again."),
                     path % u": " % file.errorString()};
    if (bytes.size() > limit)
        return Error{ErrorKind::Invalid, Words::tr("A file is larger than it may be. Nothing was changed."), path};
    return bytes;
}

} // namespace models
