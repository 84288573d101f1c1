// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be seen to in a form, with the place where its reader finds it: a problem, or a comment that waits for an
// answer; and what all of them come to in one line.
#pragma once

#include "models/rules/Problem.h"

#include <QString>

#include <vector>

namespace views {

struct ListedProblem
{
    models::Problem problem;
    QString place; // "B 李小梅·性别 B03"
    QString explanation{}; // of a warning; empty: it waits for one
    bool isComment = false; // what somebody asks; the message is theirs

    bool operator==(const ListedProblem &) const = default;
};

// Something is to be done about it.
inline bool isOpen(const ListedProblem &listed)
{
    return listed.explanation.isEmpty();
}

struct ProblemCounts
{
    int errors = 0;
    int warnings = 0; // and notes
    int comments = 0;
};

ProblemCounts countsOf(const std::vector<ListedProblem> &problems); // of the open ones

struct ProblemSummary
{
    QString text{}; // rich: how many, and the first of the gravest
    bool hasErrors = false;
};

ProblemSummary summaryOf(const std::vector<ListedProblem> &problems); // empty: nothing is open

} // namespace views
