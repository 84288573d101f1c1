// SPDX-License-Identifier: GPL-3.0-or-later
// A filter that is on or off, with how many it would leave: (草稿 2).
#pragma once

#include <QPushButton>

namespace views {

class Chip : public QPushButton
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);

    void setLabel(const QString &label);
    QSize sizeHint() const override;
    void setCount(int count); // below 0: no count is shown

private:
    void compose();

    QString m_label;
    int m_count = -1;
};

} // namespace views
