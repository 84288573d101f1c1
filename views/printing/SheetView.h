// SPDX-License-Identifier: GPL-3.0-or-later
// The sheets of a print job one below the other, drawn only while they are in sight. White paper in both themes.
#pragma once

#include "views/printing/PrintJob.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>

namespace views {

class Theme;

enum class SheetZoom { Width, Whole, Actual, Free };

class SheetView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    SheetView(const Theme &theme, QWidget *parent = nullptr);

    void setJob(const PrintJob &job);
    int currentPage() const; // 0 …: the one at the top; 0 without pages
    void goToPage(int page);
    SheetZoom zoom() const { return m_zoom; }
    void setZoom(SheetZoom zoom);
    void stepZoom(int by);                                               // a fifth larger or smaller
    double scale() const;                                                // 1: as large as on paper
    QRect pageRect(int page) const;                                      // in the viewport
    int drawnPages() const { return static_cast<int>(m_drawn.count()); } // held as pictures now

Q_SIGNALS:
    void currentPageChanged(int page);
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    QSizeF paper() const; // in units
    QSize pageSize() const;
    int pitch() const; // from the top of a page to the top of the next
    void fit();        // scale and ranges; the page in sight stays
    void noteCurrent();
    const QPixmap &picture(int page);

    const Theme &m_theme;
    PrintJob m_job;
    SheetZoom m_zoom = SheetZoom::Width;
    double m_pixelsPerUnit = 0.1;
    QCache<int, QPixmap> m_drawn;
    int m_current = 0;
};

} // namespace views
