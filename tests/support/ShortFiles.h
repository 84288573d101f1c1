// SPDX-License-Identifier: GPL-3.0-or-later
// A disk on which no file of this process grows beyond a size, while this lives: writes end short and are refused, as on
// a disk that is full. Not for a moment at which another thread writes.
#pragma once

#include <QtGlobal>

#include <csignal>
#include <sys/resource.h>

namespace support {

class ShortFiles
{
public:
    explicit ShortFiles(qint64 bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{static_cast<rlim_t>(bytes), m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~ShortFiles() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(ShortFiles)

private:
    rlimit m_before{};
};

} // namespace support
