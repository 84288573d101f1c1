// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/ListedProblem.h"

#include <QCoreApplication>
#include <QStringList>

namespace views {

using models::Severity;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(views::ListedProblem)
};

} // namespace

ProblemCounts countsOf(const std::vector<ListedProblem> &problems)
{
    ProblemCounts counts;
    for (const ListedProblem &one : problems) {
        if (isOpen(one))
            ++(one.isComment                             ? counts.comments
               : one.problem.severity == Severity::Error ? counts.errors
                                                         : counts.warnings);
    }
    return counts;
}

ProblemSummary summaryOf(const std::vector<ListedProblem> &problems)
{
    const ListedProblem *gravest = nullptr;
    const auto [errors, warnings, comments] = countsOf(problems);
    for (const ListedProblem &one : problems) {
        if (!isOpen(one))
            continue;
        if (!gravest || one.problem.severity > gravest->problem.severity)
            gravest = &one;
    }
    if (!gravest)
        return {};
    QStringList counts;
    if (errors > 0)
        counts.append(Words::tr("%n error(s)", nullptr, errors));
    if (warnings > 0)
        counts.append(Words::tr("%n warning(s)", nullptr, warnings));
    if (comments > 0)
        counts.append(Words::tr("%n comment(s)", nullptr, comments));
    const QString first = Words::tr("%1: %2", "field, problem")
                              .arg(gravest->place.toHtmlEscaped(), gravest->problem.message.toHtmlEscaped());
    return {u"<b>%1</b> "_qs.arg(counts.join(Words::tr(", ", "between counts"))) + first, errors > 0};
}

} // namespace views
