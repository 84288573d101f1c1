// SPDX-License-Identifier: GPL-3.0-or-later
// Villages that were taken away from this account, or whose identities alone were, kept for as long as they do not come
// back: who worked there is told what became of it, and finds a draft of it under its name.
#pragma once

#include "models/base/Hlc.h"
#include "models/base/Result.h"

#include <QString>

#include <vector>

namespace models {

class Database;

struct EndedVillage
{
    QString village; // as in its scopes: "360323106205"
    QString name;    // empty if its record had never come
    qint64 atMs = 0; // Unix, by the server's clock
    qint64 handedIn = 0; // saves that had not been taken into the log; the server keeps them
    bool isRead = false; // the user has closed the notice
    bool isStillRead = false; // only its identities were taken away

    bool operator==(const EndedVillage &) const = default;
};

class EndedVillages
{
public:
    explicit EndedVillages(Database &database) : m_database(database) {}

    Result<std::vector<EndedVillage>> all() const; // by their codes

    // For ScopeRecovery, in the transaction that removes the scope, before anything of it has gone.
    Outcome note(const QString &scope, Hlc hlc);
    // The scope is granted, and was not until now.
    Outcome granted(const QString &scope);
    Outcome setRead(const QString &village);

private:
    Database &m_database;
};

} // namespace models
