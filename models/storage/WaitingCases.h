// SPDX-License-Identifier: GPL-3.0-or-later
// The cases that wait for somebody, out of the case index: for a reviewer those handed in, for a cadre those sent back.
#pragma once

#include "models/base/Id.h"
#include "models/base/Result.h"
#include "models/rules/ReviewStatus.h"

#include <QSet>

#include <vector>

namespace models {

class Database;

struct WaitingCase
{
    Id household{};
    QString head{};
    QString village{};     // the name of its scopes, which is its code
    QString villageName{}; // empty until its record has come down
    QString group{};       // villager group
    ReviewState state = ReviewState::Submitted;
    std::optional<qint64> at{}; // of the last step, Unix milliseconds
    QString by{};               // who did it
    int errors = 0;
    int warnings = 0;
    int openComments = 0;
    bool isInConflict = false; // a value of it is to be decided first

    bool operator==(const WaitingCase &) const = default;
};

// Of villages by the names of their scopes: an account may judge in one and enter in another.
// Submitted, changed since or not, and approved but changed since; who waits longest first.
Result<std::vector<WaitingCase>> reviewQueue(Database &database, const QSet<QString> &villages);

// Sent back by a reviewer, the latest first.
Result<std::vector<WaitingCase>> returnedCases(Database &database, const QSet<QString> &villages);

} // namespace models
