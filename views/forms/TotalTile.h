// SPDX-License-Identifier: GPL-3.0-or-later
// A total at the foot of the income sheet: how it is computed, the figure, and the year before.
#pragma once

#include <QWidget>

class QLabel;

namespace views {

class TotalTile : public QWidget
{
    Q_OBJECT

public:
    explicit TotalTile(QWidget *parent = nullptr);
    void setTexts(const QString &name, const QString &figure, const QString &fact, bool accented = false);

private:
    QLabel *m_name;
    QLabel *m_figure;
    QLabel *m_fact;
};

} // namespace views
