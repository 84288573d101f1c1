// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, in words for the user and in words for the log.
#pragma once

#include <QString>

namespace models {

enum class ErrorKind {
    Invalid, // what was given is not of the right form
    NotFound,
    Denied,   // not allowed to this account or device
    Busy,     // somebody else holds it; trying again may help
    Conflict, // the state moved since it was read
    Storage,  // disk or database
    DiskFull,
    Corrupt, // stored or received bytes are not what was written
    Network,
    TooNew, // made by a newer version of the program
    TooOld,
    Cancelled,
    Locked, // keys are not available
    Internal
};

// `message` is translated and says what happened, what was kept and what to do.
// `detail` goes to the log and never holds a name, a number of a person or a key.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString message;
    QString detail;

    bool operator==(const Error &) const = default;
};

} // namespace models
