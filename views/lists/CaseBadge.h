// SPDX-License-Identifier: GPL-3.0-or-later
// The word, icon and tone of a case's state and of a record's sync mark: the same in lists, headers and reviews.
#pragma once

#include "models/lists/HouseholdListRoles.h"
#include "models/rules/ReviewStatus.h"
#include "views/shell/Badge.h"

namespace views {

BadgeLook caseBadge(models::ReviewState state);

struct MarkLook
{
    QString icon{};
    Token ink = Token::Text2;
    QString word{}; // for tool tips and screen readers
};

MarkLook syncMarkLook(models::SyncMark mark);
QString identityWord(models::IdentityMark mark);

} // namespace views
