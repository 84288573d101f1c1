// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/ReviewSteps.h"

namespace app {

using namespace models;

Review reviewBy(Device &device, const HouseholdCase &judged, QStringView action)
{
    Review review;
    review.id = device.newId();
    review.household = judged.household.id;
    review.action = action.toString();
    review.judged = caseDigest(judged);
    review.byName = device.person();
    review.at = nextStepAt(judged, device.nowMs());
    return review;
}

FieldComment commentBy(Device &device, const Id &household, const char *field, const QString &text)
{
    const EntityType &type = typeOf<Household>();
    FieldComment comment;
    comment.id = device.newId();
    comment.household = household;
    comment.targetType = type.id;
    comment.target = household.toBytes();
    comment.targetField = type[field].id;
    comment.text = text;
    comment.byName = device.person();
    comment.at = device.nowMs();
    return comment;
}

Outcome takeStep(Device &device, const Id &household, QStringView action, const std::optional<FieldComment> &comment)
{
    const Result<LoadedCase> before = device.load(household);
    if (!before)
        return before.error();
    HouseholdCase after = before->value;
    after.reviews.push_back(reviewBy(device, before->value, action));
    if (comment)
        after.comments.push_back(*comment);
    return device.save(*before, after);
}

} // namespace app
