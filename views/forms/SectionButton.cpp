// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/SectionButton.h"

#include "views/shell/Theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace views {

SectionButton::SectionButton(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setCheckable(true);
    setFocusPolicy(Qt::NoFocus); // PgUp, PgDn and the mouse lead here; Tab stays in the form
    setCursor(Qt::PointingHandCursor);
}

void SectionButton::setState(const SectionState &state)
{
    if (m_state == state)
        return;
    m_state = state;
    setAccessibleName(state.letter + u' ' + state.title);
    setAccessibleDescription(spokenState());
    setToolTip(m_narrow ? accessibleName() + u'\n' + spokenState() : QString());
    update();
}

void SectionButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    setToolTip(m_narrow ? accessibleName() : QString());
    updateGeometry();
    update();
}

QString SectionButton::spokenState() const
{
    QStringList counts;
    if (m_state.errors + m_state.warnings > 0)
        counts.append(tr("%1 errors, %2 warnings").arg(m_state.errors).arg(m_state.warnings));
    if (m_state.comments > 0)
        counts.append(tr("%n comment(s) to answer", nullptr, m_state.comments));
    if (!counts.isEmpty())
        return counts.join(tr(", ", "between counts"));
    if (m_state.isEmpty)
        return tr("Empty");
    return m_state.isComplete ? tr("Complete") : QString();
}

QSize SectionButton::sizeHint() const
{
    return {m_theme.px(m_narrow ? 56 : 196), m_theme.px(42)};
}

int SectionButton::paintCount(QPainter &painter, int right, const char *icon, int count) const
{
    if (count == 0)
        return right;
    const Token ink = qstrcmp(icon, "error") == 0 ? Token::Error : Token::Warning;
    const int size = m_theme.px(14);
    const QString text = m_narrow ? QString() : QString::number(count);
    painter.setFont(m_theme.font(TypeRole::Small, true));
    painter.setPen(m_theme.colour(ink));
    const int width = painter.fontMetrics().horizontalAdvance(text);
    painter.drawText(QRect(right - width, 0, width, height()), Qt::AlignVCenter, text);
    right -= width + m_theme.px(m_narrow ? 0 : 4) + size;
    painter.drawPixmap(right, (height() - size) / 2, m_theme.pixmap(QLatin1String(icon), ink, 14, devicePixelRatioF()));
    return right - m_theme.px(6);
}

void SectionButton::paintMarks(QPainter &painter) const
{
    const int right = width() - m_theme.px(m_narrow ? 6 : 12);
    int left = right;
    for (const auto &[icon, count] : std::initializer_list<std::pair<const char *, int>>{
             {"error", m_state.errors}, {"warning", m_state.warnings}, {"comment", m_state.comments}}) {
        if (!m_narrow || left == right) // the gravest alone
            left = paintCount(painter, left, icon, count);
    }
    if (left != right) {
        return;
    } else if (m_state.isEmpty && !m_narrow) {
        painter.setFont(m_theme.font(TypeRole::Small));
        painter.setPen(m_theme.colour(Token::Text2));
        painter.drawText(rect().adjusted(0, 0, -m_theme.px(12), 0), Qt::AlignVCenter | Qt::AlignRight, tr("Empty"));
    } else if (m_state.isComplete) {
        const int size = m_theme.px(16);
        painter.drawPixmap(right - size, (height() - size) / 2,
                           m_theme.pixmap(u"check"_qs, Token::Ok, 16, devicePixelRatioF()));
    }
}

void SectionButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (isChecked()) {
        painter.fillRect(rect(), m_theme.colour(Token::AccentSoft));
        painter.fillRect(0, 0, 3, height(), m_theme.colour(Token::Accent));
    } else if (underMouse()) {
        painter.fillRect(rect(), m_theme.colour(Token::Sunken));
    }
    const Token ink = isChecked() ? Token::Accent : Token::Text;
    painter.setPen(m_theme.colour(isChecked() ? Token::Accent : Token::Text2));
    painter.setFont(m_theme.font(TypeRole::Body, true));
    painter.drawText(QRect(m_theme.px(16), 0, m_theme.px(22), height()), Qt::AlignVCenter, m_state.letter);
    if (!m_narrow) {
        painter.setPen(m_theme.colour(ink));
        painter.setFont(m_theme.font(TypeRole::Body, isChecked()));
        painter.drawText(QRect(m_theme.px(40), 0, width() - m_theme.px(52), height()), Qt::AlignVCenter, m_state.title);
    }
    paintMarks(painter);
}

} // namespace views
