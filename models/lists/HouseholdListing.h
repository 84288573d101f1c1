// SPDX-License-Identifier: GPL-3.0-or-later
// Which households a list shows, in which order, and the sums of it. Pure: each keystroke
// goes through all lines, so that nothing has to be kept in step with what is typed.
#pragma once

#include "models/lists/HouseholdLine.h"
#include "models/lists/HouseholdListRoles.h"
#include "models/lists/HouseholdSummary.h"

#include <span>
#include <string_view>
#include <tuple>

namespace models {

// The households behind a figure of the cause chart, which counts the forms of one year.
struct CauseSelection
{
    QStringList causes{}; // empty: no selection
    bool mainOnly = true; // otherwise any mention
    std::optional<qint64> year{}; // of the form; nothing: any

    bool operator==(const CauseSelection &) const = default;
};

struct HouseholdFilter
{
    SearchQuery search{};
    std::optional<ReviewState> state{};
    QString village{}; // empty: all
    CauseSelection cause{};
};

struct HouseholdOrder
{
    HouseholdColumn column = HouseholdColumn::Head;
    Qt::SortOrder direction = Qt::AscendingOrder;

    bool operator==(const HouseholdOrder &) const = default;
};

struct HouseholdListing
{
    LineRows rows;
    HouseholdSummary summary;
};

// `lines` stand in the order of placeOf(); the rows are some of them, equal ones in that order, and those whose value
// is not known last in both directions.
HouseholdListing listHouseholds(std::span<const LinePointer> lines, const HouseholdFilter &filter,
                                const HouseholdOrder &order);

// By the head's pinyin, then its characters, then the id: a definite order. Refers to the line.
using ListPlace = std::tuple<std::string_view, std::string_view, Id>;
ListPlace placeOf(const HouseholdLine &line);

// What a column is sorted by: figures by the first, texts by the second. Groups by their number.
using SortValue = std::pair<qint64, QStringView>;
SortValue sortValue(const HouseholdLine &line, HouseholdColumn column);

// Of a villager group's name: "三组" 3, "12组" 12; 0 without.
qint64 groupNumber(QStringView group);

} // namespace models
