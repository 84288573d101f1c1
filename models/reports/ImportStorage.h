// SPDX-License-Identifier: GPL-3.0-or-later
// Saves what an import has read and people have looked at: all of it in one transaction, or nothing.
// The records' keys come from the file, so a household that is here already is recognised; it stays as it is, because
// people may have worked on it since. A draft is a household like every other, not submitted. What its fields lack the
// rules say whenever it is opened or checked; what only the file could tell (a cell that cannot be read, a wrong number
// of persons) is kept as a comment on the very field.
#pragma once

#include "models/reports/HouseholdImport.h"

namespace models {

class ClientStore;
class Database;

struct ImportTarget
{
    QString village{}; // as in its scope: "360323106205"
    QString byName{};  // under which the comments stand, at most 25 characters
};

struct ImportReceipt
{
    qint64 stored = 0; // households that are new here
    qint64 members = 0;
    qint64 drafts = 0;
    qint64 comments = 0;
    qint64 unchanged = 0;        // were here, as the file has them
    std::vector<Id> differing{}; // were here and say something else than the file
};

// Durable when it returns. On an error nothing was stored.
Result<ImportReceipt> storeImport(ClientStore &store, const HouseholdImport &import, const ImportTarget &target);
// What storing it now would do. Nothing is changed.
Result<ImportReceipt> expectedReceipt(Database &database, const HouseholdImport &import);

QJsonObject toJson(const ImportReceipt &receipt);
QString toText(const ImportReceipt &receipt);

} // namespace models
