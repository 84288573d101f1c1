// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DesktopSettings.h"

#include <algorithm>

namespace app {

// Key and default, in one place.
namespace key {
static const QString Language = QStringLiteral("language"); // "zh_CN" or "en"
static const QString Scheme = QStringLiteral("scheme");     // "system", "light" or "dark"
static const QString TypePercent = QStringLiteral("type_percent");
static const QString LastAccount = QStringLiteral("last_account");
} // namespace key

static const QStringList &schemeNames()
{
    static const QStringList names{u"system"_qs, u"light"_qs, u"dark"_qs}; // in the order of views::Scheme
    return names;
}

views::Appearance DesktopSettings::appearance() const
{
    views::Appearance appearance;
    appearance.chinese = m_file.value(key::Language, u"zh_CN"_qs).toString() != u"en";
    const qsizetype scheme = schemeNames().indexOf(m_file.value(key::Scheme, u"light"_qs).toString());
    if (scheme >= 0)
        appearance.scheme = static_cast<views::Scheme>(scheme);
    const int percent = m_file.value(key::TypePercent, 100).toInt();
    if (std::find(views::typePercents.begin(), views::typePercents.end(), percent) != views::typePercents.end())
        appearance.typePercent = percent;
    return appearance;
}

void DesktopSettings::setAppearance(const views::Appearance &appearance)
{
    m_file.setValue(key::Language, appearance.chinese ? u"zh_CN"_qs : u"en"_qs);
    m_file.setValue(key::Scheme, schemeNames().at(static_cast<int>(appearance.scheme)));
    m_file.setValue(key::TypePercent, appearance.typePercent);
}

QString DesktopSettings::lastAccount() const
{
    return m_file.value(key::LastAccount).toString();
}

void DesktopSettings::setLastAccount(const QString &id)
{
    m_file.setValue(key::LastAccount, id);
}

} // namespace app
