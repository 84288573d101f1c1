// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/HouseholdLines.h"

#include "models/storage/CaseIndex.h"

#include <algorithm>

namespace models {

static void share(QSet<QString> &texts, QString &text)
{
    text = *texts.insert(text);
}

LinePointer HouseholdLines::kept(CaseLine line)
{
    for (QString *text : {&line.village, &line.group, &line.kind, &line.mainCause, &line.stepBy})
        share(m_texts, *text);
    for (QString &cause : line.otherCauses)
        share(m_texts, cause);
    return std::make_shared<const CaseLine>(std::move(line));
}

Outcome HouseholdLines::update(Database &database)
{
    Result<std::vector<CaseLine>> read = caseLines(database, m_revision);
    if (!read)
        return read.error();
    std::vector<LinePointer> changed;
    changed.reserve(read->size());
    for (CaseLine &line : *read) {
        m_revision = qMax(m_revision, line.revision);
        changed.push_back(kept(std::move(line)));
    }
    if (!changed.empty())
        merge(std::move(changed));
    return {};
}

void HouseholdLines::merge(std::vector<LinePointer> changed)
{
    const auto before = [](const LinePointer &a, const LinePointer &b) { return isBefore(*a, *b); };
    QSet<Id> ids;
    for (const LinePointer &line : changed) {
        ids.insert(line->household);
        if (line->gone)
            m_gone.insert(line->household);
        else
            m_gone.remove(line->household);
    }
    std::erase_if(m_lines, [&](const LinePointer &line) { return ids.contains(line->household); });
    std::erase_if(changed, [](const LinePointer &line) { return line->gone; });
    std::sort(changed.begin(), changed.end(), before);
    const auto middle = static_cast<std::ptrdiff_t>(m_lines.size());
    std::ranges::move(changed, std::back_inserter(m_lines));
    std::inplace_merge(m_lines.begin(), m_lines.begin() + middle, m_lines.end(), before);
}

} // namespace models
