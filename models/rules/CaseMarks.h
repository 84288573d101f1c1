// SPDX-License-Identifier: GPL-3.0-or-later
// What a list marks a case with besides its state: how its records stand towards the server, and what is known of its
// head's document. Codes travel through item models as the integers of these enums.
#pragma once

namespace models {

// In rising order of what needs a person; KeptAside (by the server, which may still take it) comes behind Conflict.
enum class SyncMark { Done, Pending, Conflict, Refused, KeptAside };
enum class IdentityMark { Missing, Recorded, Checked };

} // namespace models
