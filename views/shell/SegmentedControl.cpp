// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/SegmentedControl.h"

#include "views/shell/Theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace views {

SegmentedControl::SegmentedControl(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void SegmentedControl::setOptions(const QStringList &labels, bool numbered)
{
    m_labels = labels;
    for (int i = 0; numbered && i < m_labels.size(); ++i)
        m_labels[i] = QString::number(i + 1) + u' ' + m_labels[i];
    updateGeometry();
    update();
}

void SegmentedControl::setCurrent(int index)
{
    m_current = index;
    setAccessibleDescription(m_labels.value(index));
    update();
}

void SegmentedControl::choose(int index)
{
    if (index < 0 || index >= m_labels.size())
        return;
    setCurrent(index);
    Q_EMIT chosen(index);
}

QSize SegmentedControl::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TypeRole::Body, true));
    int widest = 0;
    for (const QString &label : m_labels)
        widest = qMax(widest, metrics.horizontalAdvance(label));
    return {(widest + m_theme.px(28)) * int(m_labels.size()), m_theme.px(32)};
}

QRect SegmentedControl::segment(int index) const
{
    const int count = int(m_labels.size());
    const int left = width() * index / count;
    return {left, 0, width() * (index + 1) / count - left, height()};
}

void SegmentedControl::paintSegment(QPainter &painter, int index) const
{
    const bool isCurrent = index == m_current;
    const QRect area = segment(index);
    if (isCurrent) {
        painter.setPen(QPen(m_theme.colour(isEnabled() ? Token::Accent : Token::Disabled), 2));
        painter.setBrush(m_theme.colour(isEnabled() ? Token::AccentSoft : Token::Sunken));
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 3, 3);
    } else if (index > 0 && index - 1 != m_current) {
        painter.setPen(m_theme.colour(Token::BorderStrong));
        painter.drawLine(area.topLeft(), area.bottomLeft());
    }
    painter.setFont(m_theme.font(TypeRole::Body, isCurrent));
    const Token ink = !isEnabled() ? Token::Disabled : isCurrent ? Token::Accent : Token::Text;
    painter.setPen(m_theme.colour(ink));
    painter.drawText(area, Qt::AlignCenter, m_labels.at(index));
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colour(hasFocus() ? Token::Accent : Token::BorderStrong), hasFocus() ? 2 : 1));
    painter.setBrush(m_theme.colour(isEnabled() ? Token::Surface : Token::Sunken));
    const qreal inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 4, 4);
    for (int i = 0; i < m_labels.size(); ++i) {
        if (i != m_current)
            paintSegment(painter, i);
    }
    if (m_current >= 0 && m_current < m_labels.size())
        paintSegment(painter, m_current);
}

void SegmentedControl::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_1;
    if (digit >= 0 && digit < m_labels.size() && !(event->modifiers() & ~Qt::KeypadModifier))
        choose(digit);
    else if (event->key() == Qt::Key_Right)
        choose(qMin(m_current + 1, int(m_labels.size()) - 1));
    else if (event->key() == Qt::Key_Left)
        choose(qMax(m_current - 1, 0));
    else
        QWidget::keyPressEvent(event);
}

void SegmentedControl::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < m_labels.size(); ++i) {
        if (segment(i).contains(event->position().toPoint()))
            choose(i);
    }
}

} // namespace views
