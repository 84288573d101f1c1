// SPDX-License-Identifier: GPL-3.0-or-later
// The lock file beside a database that keeps a second process from writing to it. Held while this object lives; the
// lock of a process that has died is taken over.
#pragma once

#include "models/base/Result.h"

#include <QLockFile>

#include <memory>

namespace models {

class FileLock
{
public:
    // Does not wait. Errors: Busy (says which program and process holds it), Storage.
    static Result<std::unique_ptr<FileLock>> take(const QString &databasePath);

private:
    explicit FileLock(const QString &databasePath);
    QLockFile m_file;
};

} // namespace models
