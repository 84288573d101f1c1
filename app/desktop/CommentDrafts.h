// SPDX-License-Identifier: GPL-3.0-or-later
// Comments that are typed and not added yet, kept with the drafts of the account: one a field.
#pragma once

#include "models/base/Result.h"
#include "views/forms/TypedComments.h"

namespace models {
class Database;
}

namespace app {

QString commentDraftKey(const models::Id &household, const views::FieldRef &place);
models::Result<views::CommentTexts> keptComments(models::Database &database, const models::Id &household);

} // namespace app
