// SPDX-License-Identifier: GPL-3.0-or-later
// A line of text that gives way when room is short: it ends in "…" and its tool tip holds the whole.
#pragma once

#include <QLabel>

namespace views {

class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    ElidedLabel(const char *role, QWidget *parent);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace views
