// SPDX-License-Identifier: GPL-3.0-or-later
// What the user has chosen on this computer: language, theme, type size. Nothing of any household.
#pragma once

#include "views/shell/Theme.h"

#include <QSettings>

namespace app {

class DesktopSettings
{
public:
    explicit DesktopSettings(const QString &file) : m_file(file, QSettings::IniFormat) {}

    views::Appearance appearance() const; // the language is in it; unknown values become the defaults
    void setAppearance(const views::Appearance &appearance);
    QString lastAccount() const;
    void setLastAccount(const QString &id);

private:
    QSettings m_file;
};

} // namespace app
