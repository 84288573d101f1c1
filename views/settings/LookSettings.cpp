// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/LookSettings.h"

#include "views/settings/SettingRow.h"
#include "views/shell/SegmentedControl.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace views {

LookSettings::LookSettings(const Theme &theme, Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_preferences(preferences)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(20);
    m_language = addChoice(theme, u"language"_qs, m_languageRow);
    m_scheme = addChoice(theme, u"scheme"_qs, m_schemeRow);
    m_type = addChoice(theme, u"typeSize"_qs, m_typeRow);
    m_density = addChoice(theme, u"density"_qs, m_densityRow);
    column->addStretch(1);
    setFocusProxy(m_language);
    connectChoices();
    connect(&preferences, &Preferences::changed, this, &LookSettings::showValues);
    retranslate();
}

SegmentedControl *LookSettings::addChoice(const Theme &theme, const QString &objectName, SettingRow *&row)
{
    auto *control = new SegmentedControl(theme, this);
    control->setObjectName(objectName);
    control->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row = new SettingRow(theme, control, this);
    layout()->addWidget(row);
    return control;
}

void LookSettings::connectChoices()
{
    const auto on = [this](SegmentedControl *control, auto write) {
        connect(control, &SegmentedControl::chosen, this, [this, write](int index) {
            PreferenceValues values = m_preferences.values();
            write(values, index);
            m_preferences.set(values);
        });
    };
    on(m_language, [](PreferenceValues &values, int index) { values.chinese = index == 0; });
    on(m_scheme, [](PreferenceValues &values, int index) { values.scheme = static_cast<Scheme>(index); });
    on(m_type,
       [](PreferenceValues &values, int index) { values.typePercent = typePercents.at(static_cast<size_t>(index)); });
    on(m_density, [](PreferenceValues &values, int index) { values.density = static_cast<Density>(index); });
}

void LookSettings::showValues()
{
    const PreferenceValues &values = m_preferences.values();
    m_language->setCurrent(values.chinese ? 0 : 1);
    m_scheme->setCurrent(static_cast<int>(values.scheme));
    m_type->setCurrent(static_cast<int>(std::ranges::find(typePercents, values.typePercent) - typePercents.begin()));
    m_density->setCurrent(static_cast<int>(values.density));
}

void LookSettings::retranslate()
{
    m_language->setOptions({u"中文"_qs, u"English"_qs});
    m_scheme->setOptions({tr("As the system"), tr("Light"), tr("Dark")});
    m_type->setOptions({tr("Normal"), tr("Large"), tr("Larger"), tr("Largest")});
    m_density->setOptions({tr("Comfortable"), tr("Compact")});
    m_languageRow->setTexts(tr("Language"));
    m_schemeRow->setTexts(tr("Colours"), tr("Prints and exports always use the light colours."));
    m_typeRow->setTexts(tr("Type size"), tr("100, 115, 130 or 150 %. Everywhere: Ctrl and +, − or 0."));
    m_densityRow->setTexts(tr("Rows of lists"), tr("Compact shows about a fifth more rows."));
    showValues();
}

void LookSettings::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace views
