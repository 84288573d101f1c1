// SPDX-License-Identifier: GPL-3.0-or-later
// What an analysis of causes counts.
#pragma once

namespace models {

enum class CauseMeasure {
    Main,     // households by their main cause
    Mentions, // of all mentions, main or other
    Persons   // persons in the households of a main cause
};

} // namespace models
