// SPDX-License-Identifier: GPL-3.0-or-later
// Language, scheme, type size and density.
#pragma once

#include "views/settings/Preferences.h"

#include <QWidget>

namespace views {

class SegmentedControl;
class SettingRow;

class LookSettings : public QWidget
{
    Q_OBJECT

public:
    LookSettings(const Theme &theme, Preferences &preferences, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    SegmentedControl *addChoice(const Theme &theme, const QString &objectName, SettingRow *&row);
    void connectChoices();
    void showValues();
    void retranslate();

    Preferences &m_preferences;
    SettingRow *m_languageRow = nullptr;
    SettingRow *m_schemeRow = nullptr;
    SettingRow *m_typeRow = nullptr;
    SettingRow *m_densityRow = nullptr;
    SegmentedControl *m_language;
    SegmentedControl *m_scheme;
    SegmentedControl *m_type;
    SegmentedControl *m_density;
};

} // namespace views
