// SPDX-License-Identifier: GPL-3.0-or-later
// One setting: its label at the left, the control beside it, a hint below the control.
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace views {

class Theme;

class SettingRow : public QWidget
{
    Q_OBJECT

public:
    SettingRow(const Theme &theme, QWidget *control, QWidget *parent);

    QSize minimumSizeHint() const override; // as if the label stood above
    void setTexts(const QString &label, const QString &hint = {});

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *m_row; // the label above the control where they have no room beside each other
    QLabel *m_label;
    QLabel *m_hint;
    QWidget *m_control;
};

} // namespace views
