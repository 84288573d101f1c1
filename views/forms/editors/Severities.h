// SPDX-License-Identifier: GPL-3.0-or-later
// How a severity is shown: its tone, and with it icon, ink and ground.
#pragma once

#include "models/rules/Problem.h"
#include "views/shell/Tokens.h"

namespace views {

inline Tone toneOf(models::Severity severity)
{
    if (severity == models::Severity::Error)
        return Tone::Error;
    return severity == models::Severity::Warning ? Tone::Warning : Tone::Info;
}

} // namespace views
