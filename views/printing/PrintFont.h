// SPDX-License-Identifier: GPL-3.0-or-later
// The faces of printed pages, in tenths of a point, so that a page has the same breaks on every device.
#pragma once

#include <QFont>

namespace views {

inline constexpr int unitsPerPoint = 10;
inline constexpr double unitsPerMillimetre = 720 / 25.4;

enum class PrintRole {
    Title,     // 22 pt bold
    Band,      // 9.5 pt bold
    Body,      // 9.5 pt
    Strong,    // 9.5 pt bold
    Small,     // 8.5 pt
    Watermark, // 30 pt
};

QFont printFont(PrintRole role); // the same object every time; its pixels are units
double printLineHeight(PrintRole role);

} // namespace views
