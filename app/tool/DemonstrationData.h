// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the demonstration village's households on a server, as its people would have: entered by a cadre, some
// submitted, some returned with a comment, some approved.
#pragma once

#include "app/tool/DemonstrationServer.h"

namespace models {
class SecretStore;
}

namespace app {

// `folder` is for the devices that this takes; they are removed afterwards. May be done again after it was interrupted.
models::Outcome addDemonstrationData(const DemonstrationServer &server, const QString &folder,
                                     models::SecretStore &secrets, int households);

} // namespace app
