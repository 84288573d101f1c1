// SPDX-License-Identifier: GPL-3.0-or-later
// What the review page is told: the queue, and one case with what it is compared with.
#pragma once

#include "models/entities/Village.h"
#include "models/rules/HouseholdRules.h"
#include "models/rules/ReviewStatus.h"
#include "views/forms/FieldRef.h"
#include "views/forms/TypedComments.h"

#include <set>

namespace views {

struct ReviewQueueEntry
{
    models::Id household{};
    QString head{};  // its name
    QString place{}; // "龙王潭村一组·李芳"
    qint64 submittedMs = 0;
    int errors = 0;
    int warnings = 0;
    models::ReviewState state = models::ReviewState::Submitted;
    bool isInConflict = false;
};

// What a case is compared with.
enum class Compared {
    Judgement, // as this account judged it last
    FirstLook  // as this account saw the present submission first, for it has judged none
};

struct ReviewCase
{
    models::HouseholdCase now;
    std::optional<models::HouseholdCase> before; // none: nothing of it is kept here, or nothing has moved since
    Compared compared = Compared::Judgement;
    std::set<FieldRef>
        conflicts{}; // where different values were written and none is decided for; field 0: whether the record is kept
    CommentTexts typed{}; // comments that were typed at an earlier time and not added
    models::Village village{};
    int year = 0;
    QDate today{};
    bool demonstration = false;
    bool isOwn = false;    // whoever looks at it handed it in
    bool mayDecide = true; // this account's role approves and returns cases of this village
    bool maySettle = true; // and answers or takes back comments
};

} // namespace views
