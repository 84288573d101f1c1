// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/CommentStatus.h"

#include <QRegularExpression>

#include <algorithm>

namespace models {

bool isSettled(const FieldComment &comment)
{
    return comment.settledAt.has_value();
}

bool maySettle(Role role)
{
    return role == Role::Cadre || role == Role::Coordinator || role == Role::Reviewer;
}

int openComments(const HouseholdCase &householdCase)
{
    return static_cast<int>(householdCase.comments.size()) -
           static_cast<int>(std::ranges::count_if(householdCase.comments, isSettled));
}

int openCommentsOfOthers(const HouseholdCase &householdCase, const QString &name)
{
    return static_cast<int>(std::ranges::count_if(householdCase.comments, [&](const FieldComment &comment) {
        return !isSettled(comment) && comment.byName != name;
    }));
}

QString withoutLongNumbers(const QString &words)
{
    static const QRegularExpression number(u"[0-9*][0-9*Xx]{10,}"_qs); // stars too: whoever types on is typing on it
    return QString(words).replace(number, u"***********"_qs);
}

} // namespace models
