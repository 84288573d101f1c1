// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/ProblemCard.h"

#include "views/forms/editors/Severities.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QGridLayout>

namespace views {

using models::Severity;

ProblemCard::ProblemCard(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(theme, 16, this))
    , m_head(makeWrappedLabel("smallStrong", this))
    , m_text(makeWrappedLabel("smallText", this))
    , m_advice(makeWrappedLabel("small", this))
    , m_arrow(new IconLabel(theme, 14, this))
{
    setProperty("frame", u"problem"_qs);
    setCursor(Qt::PointingHandCursor);
    m_arrow->setIcon(u"chevron-right"_qs, Token::Text2);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(10, 8, 10, 8);
    grid->setHorizontalSpacing(7);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_head, 0, 1);
    grid->addWidget(m_arrow, 0, 2, Qt::AlignTop);
    grid->addWidget(m_text, 1, 0, 1, 3);
    grid->addWidget(m_advice, 2, 0, 1, 3);
    grid->setColumnStretch(1, 1);
}

void ProblemCard::setProblem(const ListedProblem &listed)
{
    const Tone tone = isOpen(listed) ? toneOf(listed.problem.severity) : Tone::Info;
    m_place = placeOf(listed.problem);
    restyle(*this, "tone", nameOf(tone));
    m_icon->setIcon(listed.isComment ? u"comment"_qs : iconOf(tone), inkOf(tone));
    m_head->setText(listed.place);
    m_text->setText(listed.problem.message);
    m_advice->setText(listed.isComment  ? tr("Correct it or leave it, then press Settled there (F4).")
                      : !isOpen(listed) ? tr("Explained: %1").arg(listed.explanation)
                      : listed.problem.severity == Severity::Error ? tr("Blocks submission, not the draft.")
                                                                   : tr("Please check; if it is so, explain it."));
    m_advice->setVisible(listed.problem.severity != Severity::Info);
    setAccessibleName(listed.place + u": " + listed.problem.message);
}

void ProblemCard::setCurrent(bool current)
{
    restyle(*this, "current", current);
}

void ProblemCard::mousePressEvent(QMouseEvent *)
{
    Q_EMIT jumpWanted(m_place);
}

} // namespace views
