// SPDX-License-Identifier: GPL-3.0-or-later
// What a list marks a case with besides its state: how its records stand towards the server, and what is known of its
// head's document. Codes travel through item models as the integers of these enums.
#pragma once

namespace models {

enum class SyncMark { Done, Pending, Conflict, Refused }; // in rising order of what needs a person
enum class IdentityMark { Missing, Recorded, Checked };

} // namespace models
