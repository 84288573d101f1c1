// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/Standing.h"

#include <QCoreApplication>

namespace views {

using models::ReviewState;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(views::Standing)
};

} // namespace

Standing standingOf(const models::HouseholdCase &householdCase, bool mayHandIn)
{
    return {models::reviewState(householdCase), mayHandIn, mayHandIn && models::isWithdrawnTooLate(householdCase),
            householdCase.reviews.empty() ? QString() : householdCase.reviews.back().byName};
}

static QString tooLateWords(const Standing &standing)
{
    const QString words =
        standing.state == ReviewState::Returned
            ? Words::tr("<b>Returned: the withdrawal came too late.</b> %1 had returned the household before it arrived. "
                        "The comments stand at their fields; correct them and submit again.")
            : Words::tr("<b>Approved: the withdrawal came too late.</b> %1 had approved the household before it arrived. "
                        "You can go on changing it; what is changed is to be reviewed again.");
    return words.arg(standing.judge.toHtmlEscaped());
}

QString standingWords(const Standing &standing, bool isNews)
{
    if (standing.isTooLate)
        return tooLateWords(standing);
    if (models::isInReview(standing.state) && standing.mayHandIn)
        return Words::tr("<b>In review.</b> What you change now is seen by the reviewer as changed after it was handed "
                         "in. If it is not finished, take it back first.");
    if (isNews && standing.state == ReviewState::Returned)
        return Words::tr(
            "<b>Returned.</b> The reviewer's comments stand at their fields; correct them and submit again.");
    if (isNews && standing.state == ReviewState::Approved)
        return Words::tr("<b>Approved.</b> What is changed from now on is to be reviewed again.");
    return {};
}

} // namespace views
