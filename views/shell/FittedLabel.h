// SPDX-License-Identifier: GPL-3.0-or-later
// A figure that is to be read whole: where room is short its type gets smaller, down to a legible size. What has no room
// even then ends in "…", and the tool tip holds it.
#pragma once

#include <QLabel>

namespace views {

class FittedLabel : public QLabel
{
    Q_OBJECT

public:
    FittedLabel(const char *role, QWidget *parent);

    QFont fittedFont() const; // that of the room there is now
    bool isCut() const;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace views
