// SPDX-License-Identifier: GPL-3.0-or-later
// Two to five short choices side by side, one of them or none chosen. One tab stop; a digit key chooses, arrows move.
#pragma once

#include <QStringList>
#include <QWidget>

namespace views {

class Theme;

class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(const Theme &theme, QWidget *parent = nullptr);

    // With `numbered`, "1 yes | 2 no"; the digits work either way.
    void setOptions(const QStringList &labels, bool numbered = false);
    int current() const { return m_current; } // -1: none
    void setCurrent(int index);               // tells nobody

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(int index); // by the user, also when it was the current one already

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QRect segment(int index) const;
    void choose(int index);
    void paintSegment(QPainter &painter, int index) const;

    const Theme &m_theme;
    QStringList m_labels;
    int m_current = -1;
};

} // namespace views
