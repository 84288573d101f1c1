// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/CandidateCard.h"

#include "views/shell/DateText.h"
#include "views/shell/ElidedLabel.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace views {

static constexpr int mostLarge =
    10; // characters of a value in large type, a figure or a short code; longer ones are read

CandidateCard::CandidateCard(const Theme &theme, int number, const ConflictCandidate &candidate, const BadgeLook &mark,
                             QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_candidate(candidate), m_number(number)
{
    setObjectName(u"candidate."_qs + QString::number(number));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    setAccessibleName(tr("Value %1: %2 %3, %4").arg(number).arg(candidate.value, candidate.unit, candidate.author));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 16);
    column->setSpacing(4);
    column->addWidget(makeHead(mark));
    column->addWidget(makeValue());
    column->addWidget(makeLine(this));
    column->addSpacing(6);
    const QString author = candidate.isMine ? tr("%1 (me)").arg(candidate.author) : candidate.author;
    column->addWidget(makeFact(
        u"user"_qs, candidate.role.isEmpty() ? author : tr("%1, %2", "name, role").arg(author, candidate.role)));
    const QString when = stampText(candidate.whenMs);
    column->addWidget(makeFact(u"calendar"_qs, candidate.wasOffline ? tr("%1 (offline)").arg(when) : when));
    if (!candidate.machine.isEmpty())
        column->addWidget(makeFact(u"keyboard"_qs, candidate.machine));
    if (!candidate.note.isEmpty())
        column->addWidget(makeFact(u"comment"_qs, candidate.note));
    column->addStretch(1);
}

QWidget *CandidateCard::makeHead(const BadgeLook &mark)
{
    auto *head = new QWidget(this);
    head->setAttribute(Qt::WA_TransparentForMouseEvents);
    QLabel *name = makeLabel("strong", head);
    name->setText(tr("Value %1").arg(m_number));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(m_theme.px(26), 0, 0, 0);
    row->addWidget(name);
    row->addStretch(1);
    if (!mark.text.isEmpty()) {
        auto *badge = new Badge(m_theme, head);
        badge->setLook(mark);
        row->addWidget(badge);
    }
    return head;
}

QWidget *CandidateCard::makeValue()
{
    auto *line = new QWidget(this);
    line->setAttribute(Qt::WA_TransparentForMouseEvents);
    const bool isText = m_candidate.value.size() > mostLarge;
    QLabel *value = isText ? makeWrappedLabel("section", line) : makeLabel("display", line);
    value->setObjectName(u"candidateValue"_qs);
    value->setTextFormat(Qt::PlainText);
    value->setText(m_candidate.value); // all of it: nobody can choose between two beginnings
    QLabel *unit = makeLabel("muted", line);
    unit->setText(m_candidate.unit);
    QLabel *difference = makeLabel("small", line);
    if (!m_candidate.difference.isEmpty())
        difference->setText(tr("%1 to before").arg(m_candidate.difference));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 4);
    row->setSpacing(10);
    row->addWidget(value, isText ? 1 : 0);
    row->addWidget(unit);
    if (!isText)
        row->addStretch(1);
    row->addWidget(difference);
    return line;
}

QWidget *CandidateCard::makeFact(const QString &icon, const QString &text)
{
    auto *line = new QWidget(this);
    line->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *picture = new IconLabel(m_theme, 16, line);
    picture->setIcon(icon, Token::Text2);
    auto *label = new ElidedLabel("body", line);
    label->setText(text);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 2);
    row->setSpacing(8);
    row->addWidget(picture);
    row->addWidget(label, 1);
    return line;
}

void CandidateCard::showDecided(bool taken)
{
    m_isDecided = true;
    setChecked(taken);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize CandidateCard::sizeHint() const
{
    return layout()->sizeHint();
}

void paintChoice(QPainter &painter, const QPoint &centre, const Theme &theme, bool chosen)
{
    const qreal radius = theme.px(17) / 2.0 - 0.75;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(chosen ? Token::Accent : Token::BorderStrong), 1.5));
    painter.setBrush(theme.colour(Token::Surface));
    painter.drawEllipse(QPointF(centre), radius, radius);
    if (!chosen)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(Token::Accent));
    painter.drawEllipse(QPointF(centre), radius * 0.58, radius * 0.58);
}

void CandidateCard::paintTaken(QPainter &painter) const
{
    if (isChecked())
        painter.drawPixmap(m_theme.px(18), 14 + m_theme.px(3),
                           m_theme.pixmap(u"check"_qs, Token::Accent, 18, devicePixelRatioF()));
}

void CandidateCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isStrong = isChecked() || hasFocus();
    const qreal half = isStrong ? 1 : 0.5;
    painter.setPen(QPen(m_theme.colour(isStrong ? Token::Accent : Token::BorderStrong), 2 * half));
    painter.setBrush(m_theme.colour(isChecked() ? Token::AccentSoft : Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), 5, 5);
    if (m_isDecided)
        return paintTaken(painter);
    paintChoice(painter, {m_theme.px(27), 14 + m_theme.px(12)}, m_theme, isChecked());
}

} // namespace views
