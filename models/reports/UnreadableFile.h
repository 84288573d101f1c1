// SPDX-License-Identifier: GPL-3.0-or-later
// Why a file that the user named cannot be read, in their language: what the system says about it is English.
#pragma once

#include "models/base/Error.h"

class QFile;

namespace models {

// Of a file that could not be opened or read just now.
Error unreadableFile(const QFile &file);

} // namespace models
