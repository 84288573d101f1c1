// SPDX-License-Identifier: GPL-3.0-or-later
// What the server asks of a group before it merges it: form, size, scope and authority. Nothing else: a broken domain
// rule is shown to people, never refused (SYNC.md §0.7). Pure.
#pragma once

#include "sync/protocol/Push.h"

#include <optional>

namespace syncing {

struct Objection
{
    Reason reason = Reason::Form;
    QString detail; // ids and numbers of fields, never a value

    bool operator==(const Objection &) const = default;
};

// Has it the right form: within the limits, known types in their scope, no register twice, values that fit. Registers
// that this server does not know may hold anything: they are of newer programs.
std::optional<Objection> formObjection(const Group &group);

bool mayWrite(models::Role role, models::TypeId type, models::FieldId reg); // of a type that is known

// May this role write all of it? Who judges cases may also choose between values in dispute that he may not write;
// whether the value is one of them, only the record tells.
std::optional<Objection> authorityObjection(const Group &group, models::Role role);

using Reference = std::pair<models::TypeId, models::Id>;

// The records of the same scope that it refers to, without those it brings itself.
std::vector<Reference> references(const Group &group);

} // namespace syncing
