// SPDX-License-Identifier: GPL-3.0-or-later
// All lines of the case index in memory, slim and in the order of the list: some 0.7 KB a household. Records are read
// in windows; these lines are not, because a keystroke goes through them in a fiftieth of the time in which the same
// search by SQL reads every page through the cipher, and sums, filters and orders come from the same pass.
// Lives on the reader's thread.
#pragma once

#include "models/base/Result.h"
#include "models/lists/HouseholdListing.h"

#include <QHash>
#include <QSet>

namespace models {

class Database;

using LinesInOrder = std::shared_ptr<const std::vector<LinePointer>>; // of one moment, by placeOf(); never changed

class HouseholdLines
{
public:
    Outcome update(Database &database); // what the index wrote since the last time
    const LinesInOrder &inOrder() const { return m_lines; }
    size_t numbers() const { return static_cast<size_t>(m_numbers.size()); } // all numbers are below it

private:
    LinePointer kept(CaseLine line);
    void merge(std::vector<LinePointer> come, const std::vector<bool> &isChanged);

    LinesInOrder m_lines = std::make_shared<const std::vector<LinePointer>>();
    QHash<Id, int> m_numbers;
    qint64 m_revision = 0;
    QSet<QString> m_texts; // villages, groups and codes: one copy each
    QSet<QStringList> m_lists;
};

} // namespace models
