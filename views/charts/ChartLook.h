// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart needs to know of fonts and colours. On screen it follows the theme; prints and exports take the light
// values, whatever the theme, and need none.
#pragma once

#include "views/shell/Tokens.h"

#include <QFont>

namespace views {

class Theme;

struct ChartLook
{
    QStringList families;
    bool dark = false;
    double factor = 1; // of the type size

    QFont font(int px, bool strong = false) const;
    QColor colour(Token token) const { return colourOf(token, dark); }
};

ChartLook lookOf(const Theme &theme);
ChartLook exportLook(bool chinese); // light, 100 %

} // namespace views
