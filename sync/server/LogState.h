// SPDX-License-Identifier: GPL-3.0-or-later
// What the log of records says about itself, asked at every hello.
#pragma once

#include "models/base/Hlc.h"
#include "models/base/Id.h"

#include <QString>

#include <vector>

namespace syncing {

struct ScopeHead
{
    QString name;
    qint64 head = 0;
    qint64 floor = 0;
};

struct LogState
{
    models::Id epoch;
    models::Hlc now = 0;           // not before any op that was accepted
    std::vector<ScopeHead> scopes; // a scope that is missing is empty as yet
};

} // namespace syncing
