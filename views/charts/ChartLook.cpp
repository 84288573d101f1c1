// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/ChartLook.h"

#include "views/shell/Theme.h"

namespace views {

QFont ChartLook::font(int px, bool strong) const
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(qRound(px * factor));
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

ChartLook lookOf(const Theme &theme)
{
    const Appearance &appearance = theme.appearance();
    return {interfaceFamilies(appearance.chinese), theme.isDark(), appearance.typePercent / 100.0};
}

ChartLook exportLook(bool chinese)
{
    return {interfaceFamilies(chinese), false, 1};
}

} // namespace views
