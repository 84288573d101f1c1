// SPDX-License-Identifier: GPL-3.0-or-later
// Conflicts that somebody has answered: which values were in dispute, which one was taken, by whom and when. They stay
// on this computer after the server has closed them.
#pragma once

#include "models/storage/ConflictQueries.h"

namespace models {

struct CellOutcome;
struct PageEntry;

struct SettledConflict
{
    OpenConflict conflict{}; // as it stood; its winner is the op that answered it
    QByteArray value{};      // what holds since then
    Id account{};            // who answered; null: the server
    QString reason{};        // known where this computer answered and still keeps the group
    bool isOnItsWay = false; // answered here, and the server has not closed it yet

    qint64 atMs() const { return madeAtMs(conflict.winner); }
};

// The newest first, `most` of them.
Result<std::vector<SettledConflict>> settledConflicts(Database &database, const GroupCodec &codec, int most);

// Keeps the conflict on this register, if one is open, as closed by the entry. Before the conflict is dropped.
Outcome keepSettled(Database &database, TypeId type, const Id &record, const CellOutcome &now, const PageEntry &entry);

} // namespace models
