// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/NavigationItem.h"

#include "views/shell/Theme.h"

#include <QLocale>
#include <QPainter>

namespace views {

NavigationItem::NavigationItem(const Theme &theme, const PageSpec &spec, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_spec(spec)
{
    setObjectName(u"navigation."_qs + QLatin1String(spec.id));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    retranslate();
}

void NavigationItem::setFolded(bool folded)
{
    m_folded = folded;
    retranslate();
    updateGeometry();
    update();
}

void NavigationItem::setCounter(int count, Tone tone)
{
    m_count = count;
    m_tone = tone;
    retranslate();
    update();
}

void NavigationItem::retranslate()
{
    setText(pageTitle(m_spec));
    setToolTip(m_folded ? text() : QString());
    setAccessibleName(m_count > 0 ? text() + u", "_qs + QLocale().toString(m_count) : text());
    update();
}

QSize NavigationItem::sizeHint() const
{
    return {m_theme.px(56), m_theme.px(m_folded ? 36 : 31)};
}

void NavigationItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect area = rect();
    if (isChecked()) {
        painter.fillRect(area, m_theme.colour(Token::Surface));
        painter.fillRect(0, 0, 3, height(), m_theme.colour(Token::Accent));
    } else if (underMouse()) {
        painter.fillRect(area, m_theme.colour(Token::Sunken).darker(m_theme.isDark() ? 80 : 103));
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.colour(Token::Accent), 2));
        painter.drawRect(area.adjusted(1, 1, -1, -1));
    }
    const int icon = m_theme.px(20);
    const int left = m_folded ? (width() - icon) / 2 : m_theme.px(16);
    painter.drawPixmap(left, (height() - icon) / 2,
                       m_theme.pixmap(QLatin1String(m_spec.icon), isChecked() ? Token::Accent : Token::Text2, 20,
                                      devicePixelRatioF()));
    if (m_folded)
        return;
    painter.setFont(m_theme.font(TypeRole::Body, isChecked()));
    painter.setPen(m_theme.colour(isChecked() ? Token::Accent : Token::Text));
    painter.drawText(area.adjusted(m_theme.px(46), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (m_count > 0)
        paintCounter(painter);
}

void NavigationItem::paintCounter(QPainter &painter) const
{
    const QString number = QLocale().toString(m_count);
    painter.setFont(m_theme.font(TypeRole::Small, true));
    const int pillHeight = m_theme.px(19);
    const int pillWidth = qMax(m_theme.px(26), painter.fontMetrics().horizontalAdvance(number) + m_theme.px(16));
    const QRect pill(width() - m_theme.px(13) - pillWidth, (height() - pillHeight) / 2, pillWidth, pillHeight);
    const bool isPlain = m_tone == Tone::Neutral;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(isPlain ? Token::AccentSoft : softOf(m_tone)));
    painter.drawRoundedRect(pill, pillHeight / 2.0, pillHeight / 2.0);
    painter.setPen(m_theme.colour(isPlain ? Token::Accent : inkOf(m_tone)));
    painter.drawText(pill, Qt::AlignCenter, number);
}

Avatar::Avatar(const Theme &theme, int diameter, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_diameter(diameter)
{
    setFocusPolicy(Qt::TabFocus);
    const auto resize = [this] { setFixedSize(m_theme.px(m_diameter), m_theme.px(m_diameter)); };
    connect(&theme, &Theme::changed, this, resize);
    resize();
}

void Avatar::setName(const QString &name)
{
    m_initial = name.left(1).toUpper();
    setAccessibleName(name);
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(Token::Accent));
    painter.drawEllipse(rect());
    painter.setFont(m_theme.font(TypeRole::Body, true));
    painter.setPen(m_theme.colour(Token::OnAccent));
    painter.drawText(rect(), Qt::AlignCenter, m_initial);
    if (!hasFocus())
        return;
    painter.setPen(QPen(m_theme.colour(Token::Text), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(rect().adjusted(1, 1, -1, -1));
}

} // namespace views
