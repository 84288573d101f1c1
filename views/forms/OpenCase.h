// SPDX-License-Identifier: GPL-3.0-or-later
// What the household form is opened with: the case as it is stored, and what judging and showing it depends on.
#pragma once

#include "views/forms/FieldRef.h"

#include "models/entities/Village.h"
#include "models/rules/HouseholdCase.h"


#include <set>

namespace views {

struct OpenCase
{
    models::HouseholdCase stored;
    models::Village village{};
    QString villageName{}; // of its scopes
    int year = 0; // of the form and of the income that is edited
    models::Role role = models::Role::Cadre;
    QString userName{};
    bool isNew = false;
    bool readsIdentity = true; // the account reads the village's identity scope
    bool demonstration = false;
    QDate today{};
    QByteArray draft{};                // unsaved work from before; empty: none
    std::optional<qint64> povertyLine; // fen a person, of that year; none is known: not shown
    std::set<FieldRef> conflicts{};
};

} // namespace views
