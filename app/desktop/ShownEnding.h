// SPDX-License-Identifier: GPL-3.0-or-later
// Access that has ended, of this computer or to a village, and data that was damaged, in the words of the inbox and of
// the page in front: what happened, what became of the work, whom to ask. Pure.
#pragma once

#include "models/schema/Role.h"
#include "models/storage/EndedVillages.h"
#include "views/lists/SyncValues.h"
#include "views/shell/MessageBar.h"

namespace app {

// Whom to ask for access, and who looks at what was kept aside: the administrator, where the account is itself one of
// those whom the others ask.
bool asksAdministrator(models::Role role);

QString villageText(const models::EndedVillage &village); // its name, or its code

models::Id entryId(const models::EndedVillage &village);
views::InboxEntry endedEntry(const models::EndedVillage &village);
views::InboxNotice endedNotice(const models::EndedVillage &village, models::Role role); // whose account it is
views::Message endedMessage(const std::vector<models::EndedVillage> &villages);         // one at least
views::Message givenBackMessage(const std::vector<models::EndedVillage> &villages);     // likewise
// In the place of pages to be printed that were made of them.
views::Message withdrawnMessage(const std::vector<models::EndedVillage> &villages, bool wasPrinting);

models::Id revokedEntryId();
views::InboxEntry revokedEntry(qint64 sinceMs);
// Changes still to be handed in, and kept aside.
views::InboxNotice revokedNotice(int waiting, int held);
views::Message revokedMessage();

views::Message damagedMessage(const QString &folder, int waiting); // what was here of the account was set aside there

} // namespace app
