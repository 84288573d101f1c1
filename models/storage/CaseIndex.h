// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps case_line in step with the records it is derived from. Every write notes the cases it touches (CaseStale.h)
// in its own transaction; here their lines are made anew, some at a time, so that no save waits long behind it.
// A crash in between leaves the notes, and the work goes on where it stood.
#pragma once

#include "models/base/Result.h"
#include "models/rules/Pinyin.h"
#include "models/storage/CaseLine.h"
#include "models/storage/CommonsQueries.h"

#include <functional>

namespace models {

class Clock;
class Database;
struct LoadedCase;

class CaseIndex
{
public:
    explicit CaseIndex(const Clock &clock) : m_clock(clock) {}

    // Up to `most` cases, those noted last first, in one transaction on the writer's connection. Answers how many were
    // done; 0: nothing is left.
    Result<int> refresh(Database &database, int most);
    Outcome refreshAll(Database &database);

    // The line that a case should have now; what refresh() writes.
    Result<CaseLine> lineOf(Database &database, const Id &household);

private:
    Result<bool> judgeAllAnew(Database &database);
    Outcome renew(Database &database, const Id &household, qint64 revision);
    Outcome countProblems(Database &database, const LoadedCase &loaded, CaseLine &line);

    const Clock &m_clock;
    Pinyin m_pinyin;
    std::optional<Commons> m_commons; // until its rows change
};

// Hands over the lines with a revision above `after`, gone ones too; for 0 all that are here, without the gone ones.
Outcome eachCaseLine(Database &database, qint64 after, const std::function<void(const CaseLine &)> &take);
Result<std::vector<CaseLine>> caseLines(Database &database, qint64 after);

Result<std::optional<CaseLine>> caseLineOf(Database &database, const Id &household);

} // namespace models
