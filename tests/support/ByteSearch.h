// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for texts in every file below a folder, byte by byte, in each encoding in which a program might have left them.
#pragma once

#include <QStringList>

namespace support {

struct ByteSearch
{
    qint64 files = 0;
    qint64 bytes = 0;
    QStringList found; // "path: what, encoding"
};

// UTF-8, UTF-16 little and big endian. Files that cannot be read are reported as found: a search that skips proves
// nothing.
ByteSearch searchBytes(const QStringList &folders, const QStringList &texts);

} // namespace support
