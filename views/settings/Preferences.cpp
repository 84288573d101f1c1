// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/Preferences.h"

#include "views/shell/Language.h"

#include <QSettings>

#include <algorithm>

namespace views {

static constexpr std::array schemeNames{"system", "light", "dark"};

static QString languageKey()
{
    return u"look/language"_qs;
}

static QString schemeKey()
{
    return u"look/scheme"_qs;
}

static QString typeKey()
{
    return u"look/typePercent"_qs;
}

static QString densityKey()
{
    return u"look/density"_qs;
}

static qsizetype typeIndex(int percent)
{
    const auto found = std::ranges::find(typePercents, percent);
    return found == typePercents.end() ? 0 : found - typePercents.begin();
}

PreferenceValues readPreferences(const QSettings &settings)
{
    PreferenceValues values;
    values.chinese = settings.value(languageKey()).toString() != u"en";
    const QString scheme = settings.value(schemeKey()).toString();
    for (size_t i = 0; i < schemeNames.size(); ++i) {
        if (scheme == QLatin1String(schemeNames[i]))
            values.scheme = static_cast<Scheme>(i);
    }
    values.typePercent = typePercents[static_cast<size_t>(typeIndex(settings.value(typeKey()).toInt()))];
    values.density = settings.value(densityKey()).toString() == u"compact" ? Density::Compact : Density::Comfortable;
    return values;
}

static void write(QSettings &settings, const PreferenceValues &values)
{
    settings.setValue(languageKey(), values.chinese ? u"zh_CN"_qs : u"en"_qs);
    settings.setValue(schemeKey(), QString::fromLatin1(schemeNames.at(static_cast<size_t>(values.scheme))));
    settings.setValue(typeKey(), values.typePercent);
    settings.setValue(densityKey(), values.density == Density::Compact ? u"compact"_qs : u"comfortable"_qs);
}

Appearance appearanceOf(const PreferenceValues &values)
{
    return {values.scheme, values.typePercent, values.chinese};
}

Preferences::Preferences(QSettings &settings, Theme &theme, Language &language, QObject *parent)
    : QObject(parent), m_settings(settings), m_theme(theme), m_language(language), m_values(readPreferences(settings))
{
    apply();
}

void Preferences::apply()
{
    if (m_language.isChinese() != m_values.chinese || !m_language.isLoaded())
        m_language.use(m_values.chinese);
    m_theme.setAppearance(appearanceOf(m_values));
}

void Preferences::set(const PreferenceValues &values)
{
    if (values == m_values)
        return;
    m_values = values;
    write(m_settings, m_values);
    apply();
    Q_EMIT changed();
}

static QString orderKey(const QString &list)
{
    return u"lists/"_qs + list + u"/order"_qs;
}

// "8", or "-8" downwards: column 0 is one of marks, which nothing is sorted by.
std::optional<std::pair<int, Qt::SortOrder>> Preferences::orderOf(const QString &list) const
{
    const int column = m_settings.value(orderKey(list)).toInt();
    if (column == 0)
        return {};
    return std::pair(qAbs(column), column < 0 ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void Preferences::keepOrder(const QString &list, int column, Qt::SortOrder direction)
{
    m_settings.setValue(orderKey(list), direction == Qt::DescendingOrder ? -column : column);
}

void Preferences::stepType(int step)
{
    PreferenceValues values = m_values;
    const qsizetype last = static_cast<qsizetype>(typePercents.size()) - 1;
    const qsizetype next = step == 0 ? 0 : std::clamp<qsizetype>(typeIndex(values.typePercent) + step, 0, last);
    values.typePercent = typePercents[static_cast<size_t>(next)];
    set(values);
}

} // namespace views
