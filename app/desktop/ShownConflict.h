// SPDX-License-Identifier: GPL-3.0-or-later
// Conflicts, open and answered, and refused groups in the words of the inbox, and a person's choice as the decision for
// the store.
#pragma once

#include "models/schema/CodeBook.h"
#include "models/storage/ConflictQueries.h"
#include "models/storage/EndedVillages.h"
#include "models/storage/Outbox.h"
#include "models/storage/RecordTable.h"
#include "models/storage/SettledConflicts.h"
#include "views/forms/FieldRef.h"
#include "views/lists/SyncValues.h"

#include <QHash>

namespace app {

// A conflict with what is needed to show it.
struct ConflictReading
{
    models::OpenConflict conflict{};
    models::Row row{};                  // the record as it is shown
    QString head{};                     // of the household
    std::optional<QByteArray> before{}; // the register's value before anybody disagreed
};

// What a group that the server did not take wrote to one case.
struct HeldReading
{
    models::HeldGroup held{};
    models::Id household{};
    QString head{};
};

struct SettledReading
{
    models::SettledConflict settled{};
    QString head{};
};

struct InboxReading
{
    std::vector<ConflictReading> conflicts;
    std::vector<SettledReading> settled; // the newest first
    std::vector<HeldReading> held;
    std::vector<models::EndedVillage> ended;
    QHash<models::Id, QString> authors;
};

models::Result<InboxReading> readInbox(models::Database &database);

// What the words depend on.
struct InboxWords
{
    const models::CodeBook &codes;
    models::Language language = models::Language::Chinese;
    models::Id account{}; // of this program's user
    QString userName{};
    qint64 revokedMs = 0; // Unix; since when this computer may only hand in what it has; 0: it is not so
};

models::Id entryId(const models::OpenConflict &conflict);
models::Id entryOf(const views::FieldRef &place);           // of a conflict that lies there
models::Id entryId(const models::SettledConflict &settled); // the same before and after the server has closed it
models::Id entryId(const HeldReading &reading);
std::vector<views::InboxEntry> inboxEntries(const InboxReading &reading, const InboxWords &words);
// `role` is the user's in the conflict's village.
views::ConflictCase conflictCase(const ConflictReading &reading, models::Role role, const InboxReading &all,
                                 const InboxWords &words);
views::SettledCase settledCase(const SettledReading &reading, const InboxReading &all, const InboxWords &words);
views::InboxNotice refusedNotice(const HeldReading &reading, const InboxWords &words);

// Invalid if an own value was typed that the field cannot hold.
models::Result<models::Resolution> resolutionOf(const ConflictReading &reading,
                                                const views::ConflictDecision &decision);

} // namespace app
