// SPDX-License-Identifier: GPL-3.0-or-later
// What the household page is told beside its model: sums for chips and foot, and the facts of the row in the preview.
#pragma once

#include "models/base/Id.h"
#include "models/lists/HouseholdListRoles.h"
#include "models/rules/Problem.h"
#include "models/rules/ReviewStatus.h"

#include <QDate>
#include <QList>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace views {

enum class MatchKind { None, Name, Pinyin, Initials, IdentityTail, Phone };

struct HouseholdSummary
{
    int total = 0;                                // of the scopes on this computer
    int found = 0;                                // with the search, over all states
    std::map<models::ReviewState, int> byState{}; // with the search
    std::map<models::SyncMark, int> byMark{};     // of what is listed; Done is not shown
    int persons = 0;
    std::optional<qint64> averageIncomeFen{}; // mean over households of net income per head
    MatchKind match = MatchKind::None;        // how the search met
    int marked = 0;                           // rows marked for batch work
};

struct PreviewProblem
{
    models::Severity severity = models::Severity::Warning;
    QString sentence{}; // translated
    QString rule{};
};

struct HouseholdPreview
{
    models::Id household{};
    QString head{};
    models::ReviewState state = models::ReviewState::Draft;
    QString group{};
    QString kind{};
    int persons = 0;
    QString number{};
    bool isProvisional = false; // the official number comes from the server
    QString causes{};
    QString netIncome{}; // per head, yuan, formatted
    QString helper{};
    std::optional<QDate> lastVisit{};
    int daysSinceVisit = 0;
    std::vector<PreviewProblem> problems{};
};

} // namespace views
