// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/HouseholdListing.h"

#include "models/rules/NetIncome.h"

#include <algorithm>

namespace models {

static std::string_view firstOf(QByteArrayView lines)
{
    const QByteArrayView first = firstLine(lines);
    return {first.data(), static_cast<size_t>(first.size())};
}

ListPlace placeOf(const HouseholdLine &line)
{
    return {firstOf(line.pinyin()), firstOf(line.names()), line.household};
}

// 一 to 九十九, as villager groups are called.
static qint64 chineseNumber(QStringView text)
{
    static constexpr QStringView digits = u"一二三四五六七八九";
    qint64 number = 0;
    for (const QChar c : text) {
        if (c == u'十')
            number = qMax<qint64>(number, 1) * 10;
        else if (const qsizetype at = digits.indexOf(c); at >= 0)
            number += at + 1;
        else
            break;
    }
    return number;
}

qint64 groupNumber(QStringView group)
{
    if (group.startsWith(u'第'))
        group = group.sliced(1);
    const auto end = std::find_if(group.begin(), group.end(), [](QChar c) { return !c.isDigit(); });
    const QStringView digits(group.begin(), end);
    return digits.isEmpty() ? chineseNumber(group) : digits.toLongLong();
}

SortValue sortValue(const HouseholdLine &line, HouseholdColumn column)
{
    switch (column) {
    case HouseholdColumn::Sync:
        return {static_cast<qint64>(line.mark), {}};
    case HouseholdColumn::Identity: // whoever may not read numbers sees only the mark
        return {line.headNumber.isEmpty() ? static_cast<qint64>(line.headIdentity) : 0, line.headNumber};
    case HouseholdColumn::Village: // by its code, as villages stand everywhere
        return {0, line.village};
    case HouseholdColumn::Group:
        return {groupNumber(line.group), line.group};
    case HouseholdColumn::Kind:
        return {0, line.kind};
    case HouseholdColumn::Cause:
        return {0, line.mainCause};
    case HouseholdColumn::Persons:
        return {line.persons, {}};
    case HouseholdColumn::NetIncome:
        return {line.netPerHead.value_or(0), {}};
    case HouseholdColumn::State:
        return {static_cast<qint64>(line.state), {}};
    case HouseholdColumn::Mark:
    case HouseholdColumn::Head:
    case HouseholdColumn::Count:
        break;
    }
    return {};
}

static bool isUnknown(const HouseholdLine &line, HouseholdColumn column)
{
    switch (column) {
    case HouseholdColumn::Mark: // in the order of names
    case HouseholdColumn::Head:
        return firstOf(line.names()).empty();
    case HouseholdColumn::Identity:
        return line.headIdentity == IdentityMark::Missing;
    case HouseholdColumn::Group:
        return line.group.isEmpty();
    case HouseholdColumn::Kind:
        return line.kind.isEmpty();
    case HouseholdColumn::Cause:
        return line.mainCause.isEmpty();
    case HouseholdColumn::NetIncome:
        return !line.netPerHead;
    default:
        return false;
    }
}

static bool meets(const HouseholdLine &line, const CauseSelection &cause)
{
    if (cause.year && line.formYear != cause.year)
        return false;
    const auto isWanted = [&](const QString &code) { return cause.causes.contains(code); };
    return cause.causes.isEmpty() || isWanted(line.mainCause) ||
           (!cause.mainOnly && std::ranges::any_of(line.otherCauses, isWanted));
}

namespace {

class Sums
{
public:
    void addFound(const HouseholdLine &line)
    {
        ++m_summary.found;
        ++m_summary.byState[line.state];
    }
    void addMatch(MatchKind match)
    {
        if (match != MatchKind::None && (m_summary.match == MatchKind::None || match < m_summary.match))
            m_summary.match = match;
    }
    void addListed(const HouseholdLine &line)
    {
        ++m_summary.byMark[line.mark];
        m_summary.persons += line.persons;
        if (line.netPerHead) {
            m_incomes += *line.netPerHead;
            ++m_summary.incomesKnown;
        }
    }
    HouseholdSummary result()
    {
        m_summary.averageIncomeFen = perHead(m_incomes, m_summary.incomesKnown);
        return m_summary;
    }

private:
    HouseholdSummary m_summary;
    qint64 m_incomes = 0;
};

} // namespace

static void sortByValue(std::span<const HouseholdLine *> rows, const HouseholdOrder &order)
{
    const bool descends = order.direction == Qt::DescendingOrder;
    std::vector<std::pair<SortValue, const HouseholdLine *>> keyed;
    keyed.reserve(rows.size());
    for (const HouseholdLine *row : rows)
        keyed.emplace_back(sortValue(*row, order.column), row);
    std::ranges::stable_sort(
        keyed, [&](const auto &a, const auto &b) { return descends ? b.first < a.first : a.first < b.first; });
    std::ranges::transform(keyed, rows.begin(), [](const auto &pair) { return pair.second; });
}

// What is not known stands last in both directions: whoever looks for the poorest looks for a figure.
static void order(LineRows &rows, const HouseholdOrder &order)
{
    const auto isKnown = [&](const HouseholdLine *row) { return !isUnknown(*row, order.column); };
    const auto unknown = std::stable_partition(rows.begin(), rows.end(), isKnown);
    const std::span<const HouseholdLine *> known(rows.begin(), unknown);
    const bool isByName = order.column == HouseholdColumn::Head || order.column == HouseholdColumn::Mark;
    if (!isByName)
        sortByValue(known, order);
    else if (order.direction == Qt::DescendingOrder)
        std::ranges::reverse(known);
}

HouseholdListing listHouseholds(std::span<const LinePointer> lines, const HouseholdFilter &filter,
                                const HouseholdOrder &by)
{
    HouseholdListing listing;
    Sums sums;
    for (const LinePointer &line : lines) {
        if (!filter.village.isEmpty() && line->village != filter.village)
            continue;
        const MatchKind match = filter.search.match(line->searchText());
        if ((match == MatchKind::None && !filter.search.isEmpty()) || !meets(*line, filter.cause))
            continue;
        sums.addFound(*line);
        if (filter.state && line->state != *filter.state)
            continue;
        sums.addMatch(match);
        sums.addListed(*line);
        listing.rows.push_back(line.get());
    }
    order(listing.rows, by);
    listing.summary = sums.result();
    listing.summary.total = static_cast<int>(lines.size());
    return listing;
}

} // namespace models
