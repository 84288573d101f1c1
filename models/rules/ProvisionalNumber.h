// SPDX-License-Identifier: GPL-3.0-or-later
// The number by which people call a household until the server has given it the official one: "L7K3QXDM". Made from the
// record's own key, so that it is the same wherever it is made and two computers without a network do not make the
// same one twice (40 bits; letters that are not mistaken for each other).
#pragma once

#include "models/base/Id.h"

namespace models {

QString provisionalNumber(const Id &household);

} // namespace models
