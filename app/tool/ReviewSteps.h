// SPDX-License-Identifier: GPL-3.0-or-later
// Steps of a case's review as the people of the demonstration take them on their devices.
#pragma once

#include "app/tool/Device.h"
#include "models/rules/ReviewStatus.h"

namespace app {

// A step by the device's person that judges the case as it stands.
models::Review reviewBy(Device &device, const models::HouseholdCase &judged, QStringView action);

// A comment on a field of the household record: "main_cause".
models::FieldComment commentBy(Device &device, const models::Id &household, const char *field, const QString &text);

// Loads, adds the step (and a comment, if there is one), saves.
models::Outcome takeStep(Device &device, const models::Id &household, QStringView action,
                         const std::optional<models::FieldComment> &comment = {});

} // namespace app
