// SPDX-License-Identifier: GPL-3.0-or-later
// The project's line icons in the colour, size and device ratio they are wanted in. See resources/icons.
#pragma once

#include "views/shell/Tokens.h"

#include <QHash>
#include <QIconEngine>
#include <QPixmap>

namespace views {

class Theme;

// Pixmaps by name, colour, size and ratio. Never emptied: some hundred small pictures at most.
class IconCache
{
public:
    // `size` in device independent pixels. An unknown name is an empty pixmap.
    QPixmap pixmap(const QString &name, const QColor &colour, int size, qreal ratio);

private:
    QHash<QString, QPixmap> m_pixmaps;
};

QStringList iconNames();

// Asks the theme for its colour each time it is drawn, so that a QIcon set once stays right.
class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(const Theme &theme, const QString &name, Token tint);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;

private:
    QPixmap drawn(int size, QIcon::Mode mode, qreal ratio) const;

    const Theme &m_theme;
    QString m_name;
    Token m_tint;
};

} // namespace views
