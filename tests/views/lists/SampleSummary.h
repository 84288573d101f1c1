// SPDX-License-Identifier: GPL-3.0-or-later
// The sums and the preview that belong to elevenHouseholds().
#pragma once

#include "models/lists/HouseholdSummary.h"
#include "tests/views/lists/SampleHouseholds.h"
#include "views/lists/HouseholdListValues.h"

namespace tests {

inline models::HouseholdSummary elevenFound()
{
    return {.total = 86,
            .found = 11,
            .byState = {{models::ReviewState::Draft, 2},
                        {models::ReviewState::Submitted, 2},
                        {models::ReviewState::Returned, 1},
                        {models::ReviewState::Approved, 6}},
            .byMark = {{models::SyncMark::Pending, 2}, {models::SyncMark::Conflict, 1}, {models::SyncMark::Refused, 1}},
            .persons = 39,
            .incomesKnown = 11,
            .averageIncomeFen = 461474,
            .match = models::MatchKind::Initials};
}

inline views::HouseholdPreview firstPreview()
{
    return {.household = sampleId(0),
            .head = u"李建国"_qs,
            .group = u"三组"_qs,
            .kind = u"一般贫困户"_qs,
            .persons = 4,
            .number = u"3603231062050017"_qs,
            .causes = u"因病；因学"_qs,
            .netIncome = u"7,268.50"_qs,
            .helper = u"陈静（萍乡学院）"_qs,
            .lastVisit = QDate(2020, 11, 2),
            .daysSinceVisit = 16,
            .problems = {{models::Severity::Error, u"之女的性别应为女"_qs, u"B03"_qs},
                         {models::Severity::Warning, u"健康且在劳动年龄，却为无劳动力"_qs, u"B16"_qs}}};
}

} // namespace tests
