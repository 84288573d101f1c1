// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/AccountCard.h"

#include "views/shell/Theme.h"

#include <QPainter>

namespace views {

AccountCard::AccountCard(const Theme &theme, const LocalAccount &account, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_account(account)
{
    setObjectName(u"account."_qs + account.id);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setText(title());
    setAccessibleName((account.person.isEmpty() ? account.name : QString(account.person + u", "_qs + account.name)) +
                      u", "_qs + account.role + u", "_qs + account.place);
}

const QString &AccountCard::title() const
{
    return m_account.person.isEmpty() ? m_account.name : m_account.person;
}

QSize AccountCard::sizeHint() const
{
    return {m_theme.px(400), m_theme.px(60)};
}

void AccountCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isStrong = isChecked() || hasFocus();
    const qreal half = isStrong ? 1 : 0.5;
    painter.setPen(QPen(m_theme.colour(isStrong ? Token::Accent : Token::Border), 2 * half));
    painter.setBrush(m_theme.colour(isChecked() ? Token::AccentSoft : Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), 5, 5);

    const int disc = m_theme.px(36);
    const QRect picture(m_theme.px(16), (height() - disc) / 2, disc, disc);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(isChecked() ? Token::Accent : Token::Sunken));
    painter.drawEllipse(picture);
    painter.setFont(m_theme.font(TypeRole::Body, true));
    painter.setPen(m_theme.colour(isChecked() ? Token::OnAccent : Token::Text2));
    painter.drawText(picture, Qt::AlignCenter, title().left(1).toUpper());
    paintTexts(painter);
    if (isChecked())
        painter.drawPixmap(width() - m_theme.px(36), (height() - m_theme.px(18)) / 2,
                           m_theme.pixmap(u"check"_qs, Token::Accent, 18, devicePixelRatioF()));
}

void AccountCard::paintTexts(QPainter &painter) const
{
    const int left = m_theme.px(64);
    const int room = width() - left - m_theme.px(44);
    const int middle = height() / 2;
    const int line = m_theme.lineHeight(TypeRole::Body);
    painter.setPen(m_theme.colour(Token::Text));
    painter.drawText(QRect(left, middle - line, room, line), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(title(), Qt::ElideRight, room));
    const int beside = left + painter.fontMetrics().horizontalAdvance(title()) + m_theme.px(8);
    painter.setFont(m_theme.font(TypeRole::Small));
    painter.setPen(m_theme.colour(Token::Text2));
    if (!m_account.person.isEmpty() && beside < left + room)
        painter.drawText(QRect(beside, middle - line, left + room - beside, line), Qt::AlignVCenter, m_account.name);
    const QString where =
        m_account.place.isEmpty() ? m_account.role : tr("%1, %2").arg(m_account.role, m_account.place);
    painter.drawText(QRect(left, middle, room, line), Qt::AlignVCenter, where);
}

} // namespace views
