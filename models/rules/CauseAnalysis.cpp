// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/CauseAnalysis.h"

#include "models/schema/CodeBook.h"

#include <algorithm>

namespace models {

namespace {

double share(qint64 part, qint64 whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

// Each cause once, however often a case names it.
template <class Take>
void eachCauseNamed(const CauseCase &one, Take take)
{
    if (!one.main.isEmpty())
        take(one.main);
    for (auto other = one.others.begin(); other != one.others.end(); ++other) {
        const bool isNew = *other != one.main && std::find(one.others.begin(), other, *other) == other;
        if (isNew && !other->isEmpty())
            take(*other);
    }
}

class Counter
{
public:
    explicit Counter(const CauseGrouping &grouping) : m_grouping(grouping) {}

    void add(const CauseCase &one)
    {
        if (one.main.isEmpty())
            ++m_analysis.withoutMainCause;
        else
            addMain(one);
        eachCauseNamed(one, [&](const QString &cause) {
            CauseCount &count = m_causes[cause];
            ++count.anyHouseholds;
            count.anyPersons += one.persons;
            ++m_analysis.mentions;
        });
    }

    CauseAnalysis result()
    {
        for (auto &[cause, count] : m_causes) {
            count.cause = cause;
            m_analysis.causes.push_back(count);
        }
        for (auto &[group, count] : m_groups) {
            count.group = group;
            m_analysis.groups.push_back(count);
        }
        return std::move(m_analysis);
    }

private:
    void addMain(const CauseCase &one)
    {
        CauseCount &count = m_causes[one.main];
        CauseGroupCount &group = m_groups[m_grouping.value(one.main)];
        ++count.mainHouseholds;
        ++group.households;
        ++m_analysis.households;
        count.mainPersons += one.persons;
        group.persons += one.persons;
        m_analysis.persons += one.persons;
    }

    const CauseGrouping &m_grouping;
    CauseAnalysis m_analysis;
    std::map<QString, CauseCount> m_causes;
    std::map<QString, CauseGroupCount> m_groups;
};

} // namespace

const CauseCount *CauseAnalysis::find(const QString &cause) const
{
    const auto found = std::ranges::lower_bound(causes, cause, {}, &CauseCount::cause);
    return found != causes.end() && found->cause == cause ? &*found : nullptr;
}

double CauseAnalysis::shareByMainCause(const CauseCount &count) const
{
    return share(count.mainHouseholds, households);
}

double CauseAnalysis::shareByAnyMention(const CauseCount &count) const
{
    return share(count.anyHouseholds, households);
}

double CauseAnalysis::shareOfPersons(const CauseCount &count) const
{
    return share(count.mainPersons, persons);
}

double CauseAnalysis::shareOfMentions(const CauseCount &count) const
{
    return share(count.anyHouseholds, mentions);
}

CauseAnalysis analyseCauses(std::span<const CauseCase> cases, const CauseGrouping &grouping)
{
    Counter counter(grouping);
    for (const CauseCase &one : cases)
        counter.add(one);
    return counter.result();
}

std::map<QString, CauseAnalysis> causesByVillage(std::span<const CauseCase> cases, const CauseGrouping &grouping)
{
    std::map<QString, Counter> counters;
    for (const CauseCase &one : cases)
        counters.try_emplace(one.village, grouping).first->second.add(one);
    std::map<QString, CauseAnalysis> villages;
    for (auto &[village, counter] : counters)
        villages.emplace(village, counter.result());
    return villages;
}

CauseGrouping causeGrouping(const CodeBook &book)
{
    CauseGrouping grouping;
    for (const CodeItem &item : book.items(QLatin1String("cause"))) {
        if (!item.grouping.isEmpty())
            grouping.insert(item.code, item.grouping);
    }
    return grouping;
}

} // namespace models
