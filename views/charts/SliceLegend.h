// SPDX-License-Identifier: GPL-3.0-or-later
// Swatch, name, value and share of each slice, one under the other.
#pragma once

#include "views/charts/CauseSlices.h"

#include <QWidget>

namespace views {

class Theme;

class SliceLegend : public QWidget
{
    Q_OBJECT

public:
    explicit SliceLegend(const Theme &theme, QWidget *parent = nullptr);

    void setSlices(const std::vector<CauseSlice> &slices);
    int fullWidth() const; // every name and share whole
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int slice);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int lineHeight() const;
    int valueWidth() const;
    int labelWidth() const;
    int sliceAt(const QPoint &point) const;

    const Theme &m_theme;
    std::vector<CauseSlice> m_slices;
    int m_hovered = -1;
};

} // namespace views
