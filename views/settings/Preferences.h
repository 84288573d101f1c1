// SPDX-License-Identifier: GPL-3.0-or-later
// How this person wants the program to look, on this computer: language, scheme, type size, density. A change applies
// at once to everything on screen and is remembered.
#pragma once

#include "views/shell/Theme.h"

#include <QObject>

#include <optional>

class QSettings;

namespace views {

class Language;

enum class Density { Comfortable, Compact };

struct PreferenceValues
{
    bool chinese = true;
    Scheme scheme = Scheme::Light;
    int typePercent = 100; // one of typePercents
    Density density = Density::Comfortable;

    bool operator==(const PreferenceValues &) const = default;
};

PreferenceValues readPreferences(const QSettings &settings); // what is missing or not understood is the default
Appearance appearanceOf(const PreferenceValues &values);

class Preferences : public QObject
{
    Q_OBJECT

public:
    // Reads `settings` and applies what it finds. All three must outlive this object.
    Preferences(QSettings &settings, Theme &theme, Language &language, QObject *parent = nullptr);

    const PreferenceValues &values() const { return m_values; }
    void set(const PreferenceValues &values);
    void stepType(int step); // +1 larger, -1 smaller, 0 back to 100 %

    // How the rows of a list were left: the number of a column, and the direction.
    std::optional<std::pair<int, Qt::SortOrder>> orderOf(const QString &list) const;
    void keepOrder(const QString &list, int column, Qt::SortOrder direction);

Q_SIGNALS:
    void changed();

private:
    void apply();

    QSettings &m_settings;
    Theme &m_theme;
    Language &m_language;
    PreferenceValues m_values;
};

} // namespace views
