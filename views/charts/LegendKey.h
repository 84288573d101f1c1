// SPDX-License-Identifier: GPL-3.0-or-later
// A swatch and a word: what a series of bars is.
#pragma once

#include <QWidget>

#include <functional>

namespace views {

class Theme;

class LegendKey : public QWidget
{
    Q_OBJECT

public:
    // The colour is asked for each time it is painted, so that it follows the theme.
    LegendKey(const Theme &theme, std::function<QColor()> colour, QWidget *parent);

    void setText(const QString &text);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::function<QColor()> m_colour;
    QString m_text;
};

} // namespace views
