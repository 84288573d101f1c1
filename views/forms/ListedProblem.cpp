// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/ListedProblem.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace views {

using models::Severity;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(views::ListedProblem)
};

} // namespace

ProblemSummary summaryOf(const std::vector<ListedProblem> &problems)
{
    const auto severity = [](const ListedProblem &one) { return one.problem.severity; };
    const auto errors = static_cast<int>(std::ranges::count(problems, Severity::Error, severity));
    const int warnings = static_cast<int>(problems.size()) - errors;
    QStringList counts;
    if (errors > 0)
        counts.append(Words::tr("%n error(s)", nullptr, errors));
    if (warnings > 0)
        counts.append(Words::tr("%n warning(s)", nullptr, warnings));
    const auto gravest = std::ranges::max_element(problems, {}, severity);
    const QString first = Words::tr("%1: %2", "field, problem")
                              .arg(gravest->place.toHtmlEscaped(), gravest->problem.message.toHtmlEscaped());
    return {u"<b>%1</b> "_qs.arg(counts.join(Words::tr(", ", "between counts"))) + first, errors > 0};
}

} // namespace views
