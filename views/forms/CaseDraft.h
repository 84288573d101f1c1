// SPDX-License-Identifier: GPL-3.0-or-later
// A form's unsaved state as bytes: what was seen, what was edited, what could not be read yet, which fields were left.
// Survives a crash; read by the next version of the program as far as it knows the fields.
#pragma once

#include "views/forms/FieldRef.h"
#include "views/forms/Visited.h"

#include "models/base/Result.h"
#include "models/rules/HouseholdCase.h"

#include <map>

namespace views {

struct CaseDraft
{
    models::HouseholdCase seen;
    models::HouseholdCase edited;
    std::map<FieldRef, QString> unread;
    Visited visited{};
    QString village{}; // that a household is entered in which was never saved: the name of its scopes

    bool operator==(const CaseDraft &) const = default;
};

QByteArray encodedDraft(const CaseDraft &draft);
models::Result<CaseDraft> decodedDraft(const QByteArray &bytes); // Corrupt or TooNew

} // namespace views
