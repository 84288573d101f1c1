// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Logging.h"

Q_LOGGING_CATEGORY(lcStorage, "hemai.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSync, "hemai.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(lcServer, "hemai.server", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDesktop, "hemai.desktop", QtInfoMsg)
