// SPDX-License-Identifier: GPL-3.0-or-later
// What the household form is opened with: the case as it is stored, and what judging and showing it depends on.
#pragma once

#include "views/forms/FieldRef.h"

#include "models/entities/Village.h"
#include "models/rules/HouseholdCase.h"

#include <map>
#include <optional>
#include <set>

namespace views {

struct OpenCase
{
    models::HouseholdCase stored;
    models::Village village{};
    QString villageName{}; // of its scopes
    int year = 0; // of the form and of its income, as long as the form does not say it
    models::Role role = models::Role::Cadre;
    QString userName{};
    bool isNew = false;
    bool readsIdentity = true; // the account reads the village's identity scope
    bool isRefused = false; // the server has not taken all of it
    bool demonstration = false;
    QDate today{};
    QByteArray draft{};                // unsaved work from before; empty: none
    std::map<int, qint64> povertyLines{}; // fen a person, by year, as far as they are known
    std::set<FieldRef> conflicts{};
};

} // namespace views
