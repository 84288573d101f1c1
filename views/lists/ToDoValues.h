// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for this person, one entry each. Texts are ready to be read except for the sentence the page makes of
// them.
#pragma once

#include "models/base/Id.h"

#include <QString>

namespace views {

// In the order they stand on the page.
enum class ToDoKind {
    Returned, // a reviewer sent the case back
    Review,   // handed in, waits for this reviewer
    Changed,  // approved, and changed since
    Conflict, // two people changed the same
    Refused,  // the server did not accept it
    Draft     // begun on this computer and not saved
};

struct ToDoEntry
{
    ToDoKind kind = ToDoKind::Returned;
    models::Id household{}; // of a case
    QString draft{};        // key of a draft
    QString who{};          // head of the household; empty while nobody is entered
    QString place{};        // "龙王潭村三组"
    QString by{};           // who returned it, handed it in, changed it
    QString what{};         // the field in conflict, why it was refused
    int comments = 0;       // of a returned case
    qint64 whenMs = 0;
};

} // namespace views
