// SPDX-License-Identifier: GPL-3.0-or-later
// Turns captured changes into frozen groups: one group for each save and scope, in the order of the saves, numbered for
// this device's stream. Happens when sync starts and before a page is applied, never while somebody edits; what is
// edited afterwards is a new op.
#pragma once

#include "models/base/Result.h"
#include "models/storage/GroupCodec.h"
#include "models/storage/SyncControl.h"

namespace models {

class Database;
struct CapturedEntry;

class Packing
{
public:
    Packing(Database &database, const GroupCodec &codec) : m_database(database), m_codec(codec) {}

    Result<int> run();                                  // in a transaction of its own; how many groups were frozen
    Result<int> runInTransaction(SyncControl &control); // in the caller's, who stores `control`
    Result<std::vector<SavedGroup>> captured() const;   // what it would freeze now

private:
    struct CapturedRow;
    Outcome fill(SavedGroup &group, const QByteArray &content) const;
    Outcome add(SavedGroup &group, const CapturedEntry &entry) const;
    Result<std::vector<CellEdit>> cellsAsTheyStand(const CapturedEntry &entry) const;
    Outcome freeze(SyncControl &control, const SavedGroup &group);

    Database &m_database;
    const GroupCodec &m_codec;
};

} // namespace models
