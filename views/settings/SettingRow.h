// SPDX-License-Identifier: GPL-3.0-or-later
// One setting: its label at the left, the control beside it, a hint below the control.
#pragma once

#include <QWidget>

class QLabel;

namespace views {

class Theme;

class SettingRow : public QWidget
{
    Q_OBJECT

public:
    SettingRow(const Theme &theme, QWidget *control, QWidget *parent);

    void setTexts(const QString &label, const QString &hint = {});

private:
    QLabel *m_label;
    QLabel *m_hint;
    QWidget *m_control;
};

} // namespace views
