// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/HouseholdLines.h"

#include "models/storage/CaseIndex.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <iterator>

namespace models {

template <class Value>
static void share(QSet<Value> &values, Value &value)
{
    value = *values.insert(value);
}

LinePointer HouseholdLines::kept(CaseLine line)
{
    for (QString *text : {&line.village, &line.group, &line.kind, &line.mainCause})
        share(m_texts, *text);
    share(m_lists, line.otherCauses);
    const int number = m_numbers.value(line.household, static_cast<int>(m_numbers.size()));
    m_numbers.insert(line.household, number);
    return std::make_shared<const HouseholdLine>(line, number);
}

Outcome HouseholdLines::update(Database &database)
{
    std::vector<LinePointer> come;
    std::vector<bool> isChanged; // by number; those that are gone too
    qint64 newest = m_revision;
    const Outcome read = eachCaseLine(database, m_revision, [&](const CaseLine &line) {
        newest = qMax(newest, line.revision);
        LinePointer made = kept(line);
        isChanged.resize(numbers());
        isChanged[static_cast<size_t>(made->number())] = true;
        if (!line.gone)
            come.push_back(std::move(made));
    });
    if (!read)
        return read;
    m_revision = newest;
    if (!isChanged.empty())
        merge(std::move(come), isChanged);
    return {};
}

// As a number: most comparisons end with it and touch no text.
static quint64 firstLetters(std::string_view reading)
{
    std::array<char, 8> letters{};
    std::ranges::copy(reading.substr(0, letters.size()), letters.begin());
    return qFromBigEndian<quint64>(letters.data());
}

// Each line is asked for its place once, not with every comparison; and all are made anew in their order, so that they
// lie in memory as every keystroke goes through them.
static void putInOrder(std::vector<LinePointer> &lines)
{
    std::vector<std::tuple<quint64, ListPlace, const HouseholdLine *>> placed;
    placed.reserve(lines.size());
    for (const LinePointer &line : lines) {
        const ListPlace place = placeOf(*line);
        placed.emplace_back(firstLetters(std::get<0>(place)), place, line.get());
    }
    std::ranges::sort(placed);
    std::vector<LinePointer> ordered;
    ordered.reserve(lines.size());
    for (const auto &[letters, place, line] : placed)
        ordered.push_back(line->apart());
    lines = std::move(ordered);
}

static bool isBefore(const LinePointer &a, const LinePointer &b)
{
    return placeOf(*a) < placeOf(*b);
}

// A new vector: lists go on showing the one they have.
void HouseholdLines::merge(std::vector<LinePointer> come, const std::vector<bool> &isChanged)
{
    putInOrder(come);
    auto lines = std::make_shared<std::vector<LinePointer>>();
    lines->reserve(m_lines->size() + come.size());
    std::ranges::copy_if(*m_lines, std::back_inserter(*lines),
                         [&](const LinePointer &line) { return !isChanged[static_cast<size_t>(line->number())]; });
    const auto middle = static_cast<std::ptrdiff_t>(lines->size());
    std::ranges::move(come, std::back_inserter(*lines));
    std::inplace_merge(lines->begin(), lines->begin() + middle, lines->end(), isBefore);
    m_lines = std::move(lines);
}

} // namespace models
