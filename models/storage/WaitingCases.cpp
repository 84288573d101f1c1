// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/WaitingCases.h"

#include "models/storage/CaseLine.h"
#include "models/storage/Database.h"
#include "models/storage/Rows.h"

#include <algorithm>

namespace models {

static WaitingCase waitingCase(Statement &row)
{
    return {.household = row.id(0),
            .head = QString::fromUtf8(firstLine(row.blobView(1))),
            .village = row.text(2),
            .villageName = row.text(3),
            .group = row.text(4),
            .state = static_cast<ReviewState>(row.integer(5)),
            .at = row.optionalInteger(6),
            .by = row.text(7),
            .errors = static_cast<int>(row.integer(8)),
            .warnings = static_cast<int>(row.integer(9)),
            .openComments = static_cast<int>(row.integer(10)),
            .isInConflict = static_cast<SyncMark>(row.integer(11)) == SyncMark::Conflict};
}

// A village's code may occur twice while its record is being replaced; any name is better than two rows.
static Result<std::vector<WaitingCase>> inState(Database &database, ReviewState state, const QSet<QString> &villages)
{
    Statement rows =
        database.cached("SELECT household,names,village,"
                        "coalesce((SELECT v.name FROM village v WHERE v.code=l.village AND v.removed=0 LIMIT 1),''),"
                        "villager_group,state,step_at,step_by,errors,warnings,open_comments,sync_mark "
                        "FROM case_line l INDEXED BY case_line_by_state WHERE gone=0 AND state=? ORDER BY step_at");
    rows.bind(1, state);
    Result<std::vector<WaitingCase>> cases = allRows(rows, waitingCase);
    if (cases)
        std::erase_if(*cases, [&](const WaitingCase &one) { return !villages.contains(one.village); });
    return cases;
}

Result<std::vector<WaitingCase>> reviewQueue(Database &database, const QSet<QString> &villages)
{
    Result<std::vector<WaitingCase>> submitted = inState(database, ReviewState::Submitted, villages);
    if (!submitted)
        return submitted.error();
    for (const ReviewState state : {ReviewState::ChangedAfterSubmission, ReviewState::ChangedAfterApproval}) {
        const Result<std::vector<WaitingCase>> changed = inState(database, state, villages);
        if (!changed)
            return changed.error();
        submitted->insert(submitted->end(), changed->begin(), changed->end());
    }
    std::ranges::stable_sort(*submitted, {}, &WaitingCase::at);
    return submitted;
}

Result<std::vector<WaitingCase>> returnedCases(Database &database, const QSet<QString> &villages)
{
    Result<std::vector<WaitingCase>> returned = inState(database, ReviewState::Returned, villages);
    if (returned)
        std::ranges::reverse(*returned);
    return returned;
}

} // namespace models
