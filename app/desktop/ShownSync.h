// SPDX-License-Identifier: GPL-3.0-or-later
// The client's sync status in the words of the status bar and of the sync page. Pure.
#pragma once

#include "sync/client/AccountStanding.h"
#include "sync/client/SyncStatus.h"
#include "views/lists/SyncValues.h"

namespace app {

// What the program knows besides the engine.
struct SyncSurroundings
{
    bool networkUp = true;     // some connection other than to this computer itself
    bool firstSync = false;    // nothing of any village was here when it began, and it has not been finished since
    bool isIndexing = false;   // lists and sums are still those of a part
    qint64 entriesAtFirst = 0; // that were to come when the first sync began
    QString server{};
    syncing::AccountStanding standing{}; // what is known from before this start
    bool leaseShort = false;
    int leaseDays = 0;
    int endedVillages = 0; // that the user has not read of
    std::optional<QDate> leaseEnds{};
};

views::SyncStatus shownStatus(const syncing::SyncStatus &status, const SyncSurroundings &surroundings);
views::SyncOverview shownOverview(const syncing::SyncStatus &status, const SyncSurroundings &surroundings);

} // namespace app
