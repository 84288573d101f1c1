// SPDX-License-Identifier: GPL-3.0-or-later
// What the household page is told of the row in the preview. The sums for chips and foot are
// models/lists/HouseholdSummary.h.
#pragma once

#include "models/base/Id.h"
#include "models/rules/Problem.h"
#include "models/rules/ReviewStatus.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace views {

struct ListedVillage
{
    QString code{};
    QString name{}; // or its code, while nothing else is known of it
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
