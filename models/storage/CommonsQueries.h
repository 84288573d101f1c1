// SPDX-License-Identifier: GPL-3.0-or-later
// What the published rows add to the data shipped with the program: code lists, poverty lines, switches; and the
// villages that this account reads. Read anew when `commons` or the scopes have changed.
#pragma once

#include "models/entities/Village.h"
#include "models/rules/PovertyLines.h"
#include "models/schema/CodeBook.h"
#include "models/schema/Role.h"

#include <QSet>

namespace models {

class Database;

struct Commons
{
    CodeBook codes;                // shipped, changed and extended by the rows of code_entry
    PovertyLines lines;            // likewise by the parameters "poverty" and "monitoring": fen a person a year
    bool demonstration = false;    // the parameter of that name is 1: invented people are admitted
    std::optional<int> formYear{}; // the parameter "form_year": of new forms; otherwise the year of the calendar

    bool operator==(const Commons &) const = default;
};

Result<Commons> readCommons(Database &database);

struct ReadableVillage
{
    QString name; // of its scopes: "360323106205"
    Village village{};
    Role role = Role::Cadre; // of this account there
    bool readsIdentity = false;

    bool operator==(const ReadableVillage &) const = default;
};

// The names of those in which the account judges cases (returns, approves), or enters them and hands them in.
QSet<QString> villagesToJudge(const std::vector<ReadableVillage> &villages);
QSet<QString> villagesToEnter(const std::vector<ReadableVillage> &villages);

// By the names of their scopes. A village whose record has not come yet has no code and no name.
Result<std::vector<ReadableVillage>> readVillages(Database &database);

} // namespace models
