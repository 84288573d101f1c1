// SPDX-License-Identifier: GPL-3.0-or-later
// Which role may be granted which scope (DESIGN.md §5). A scope is an audience: whoever has it reads all of it, so
// what some role must never read is refused here, when the grant is made.
#pragma once

#include "models/base/Result.h"
#include "models/schema/Role.h"

#include <QStringList>

namespace syncing {

// Errors: Invalid (not the name of a scope), Denied (not for this role; `commons` is everybody's and never granted).
models::Outcome checkGrant(const QString &scope, models::Role role);

// The scopes that come with one: cadres and reviewers of a village read its identities too.
QStringList withCompanions(const QString &scope, models::Role role);

// The scopes that end with one, whoever holds them: nobody goes on reading the identities of a village he left.
QStringList endingWith(const QString &scope);

} // namespace syncing
