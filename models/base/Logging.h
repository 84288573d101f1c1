// SPDX-License-Identifier: GPL-3.0-or-later
// Logging categories. Never log a value of a personal field, a key, a token or a password: log ids.
#pragma once

#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(lcStorage)
Q_DECLARE_LOGGING_CATEGORY(lcSync)
Q_DECLARE_LOGGING_CATEGORY(lcServer)
Q_DECLARE_LOGGING_CATEGORY(lcDesktop)
