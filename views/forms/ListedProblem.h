// SPDX-License-Identifier: GPL-3.0-or-later
// A problem with the place where the reader of the form finds it, and what all of them come to in one line.
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

    bool operator==(const ListedProblem &) const = default;
};

// Something is to be done about it.
inline bool isOpen(const ListedProblem &listed)
{
    return listed.explanation.isEmpty();
}

struct ProblemSummary
{
    QString text{}; // rich: how many, and the first of the gravest
    bool hasErrors = false;
};

ProblemSummary summaryOf(const std::vector<ListedProblem> &problems); // empty: nothing is open

} // namespace views
