// SPDX-License-Identifier: GPL-3.0-or-later
// A soft pill with an icon and a word: the state of a case, a count of problems. Also painted inside tables.
#pragma once

#include "views/shell/Tokens.h"

#include <QWidget>

class QPainter;

namespace views {

class Theme;

struct BadgeLook
{
    Tone tone = Tone::Neutral;
    QString icon{}; // name; empty for none
    QString text{};

    bool operator==(const BadgeLook &) const = default;
};

int badgeWidth(const Theme &theme, const BadgeLook &look);
// Paints the pill at the left of `cell`, centred in its height. `onSelection`: a neutral pill turns to surface.
void paintBadge(QPainter &painter, const QRect &cell, const Theme &theme, const BadgeLook &look,
                bool onSelection = false);

class Badge : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(const Theme &theme, QWidget *parent = nullptr);

    void setLook(const BadgeLook &look);
    const BadgeLook &look() const { return m_look; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    BadgeLook m_look;
};

} // namespace views
