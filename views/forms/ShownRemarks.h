// SPDX-License-Identifier: GPL-3.0-or-later
// What a form shows of a field besides its value.
#pragma once

#include "views/forms/FieldRef.h"

#include <optional>

namespace views {

// The gravest problem of the field, if it is said yet; an explained one is no warning any more.
struct ShownProblem
{
    std::optional<models::Severity> severity{};
    QString text{};

    bool operator==(const ShownProblem &) const = default;
};

struct ShownExplanation
{
    enum class Need {
        None,     // nothing to explain, nothing written
        Asked,    // a warning waits for it; what is written is of a warning or a value that has gone
        Answered, // and has it
        Kept      // written of a warning or a value that has gone
    };
    Need need = Need::None;
    QString text{};
    bool mayWrite = false;

    bool operator==(const ShownExplanation &) const = default;
};

// The comments of a field that wait: the first of them, and one that is being written.
struct OpenComment
{
    const models::FieldComment *comment = nullptr;
    int later = 0; // that wait behind it
    bool isMine = false;
    bool maySettle = false;
    bool isComposing = false;
};

// One that somebody else wrote, and where it is shown.
struct WaitingComment
{
    FieldRef place{};
    const models::FieldComment *comment = nullptr;
};

} // namespace views
