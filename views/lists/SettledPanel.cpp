// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/SettledPanel.h"

#include "views/lists/CandidateCard.h"
#include "views/lists/CaseParts.h"
#include "views/shell/DateText.h"
#include "views/shell/ElidedLabel.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace views {

SettledPanel::SettledPanel(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(new ElidedLabel("section", this))
    , m_badge(new Badge(theme, this))
    , m_open(makeButton(theme, ButtonKind::Link, u"household"_qs, this))
    , m_explanation(makeWrappedLabel("muted", this))
    , m_takenLabel(makeLabel("small", this))
    , m_taken(new ElidedLabel("strong", this))
    , m_decision(new ElidedLabel("small", this))
    , m_reason(makeWrappedLabel("body", this))
    , m_cards(new QHBoxLayout)
{
    m_title->setObjectName(u"settledTitle"_qs);
    m_open->setObjectName(u"settledOpenHousehold"_qs);
    m_taken->setObjectName(u"settledValue"_qs);
    m_decision->setObjectName(u"settledBy"_qs);
    m_reason->setObjectName(u"settledReason"_qs);
    m_cards->setSpacing(12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 12, 20, 14);
    column->setSpacing(8);
    column->addWidget(makeCaseHead(m_title, m_badge, m_open, this));
    column->addWidget(m_explanation);
    column->addSpacing(2);
    column->addWidget(makeFactLine(theme, u"check"_qs, {m_takenLabel, m_taken, m_decision}, this));
    column->addSpacing(4);
    column->addLayout(m_cards);
    column->addSpacing(4);
    column->addWidget(m_reason);
    column->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT householdWanted(m_case.household); });
    retranslate();
}

void SettledPanel::show(const SettledCase &settled)
{
    m_case = settled;
    retranslate();
}

void SettledPanel::rebuildCards()
{
    while (QLayoutItem *old = m_cards->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    int number = 1;
    for (const ConflictCandidate &candidate : m_case.candidates) {
        const bool isTaken = number - 1 == m_case.chosen;
        const BadgeLook taken{Tone::Ok, u"ok"_qs, tr("taken")};
        auto *card = new CandidateCard(m_theme, number, candidate, isTaken ? taken : BadgeLook(), this);
        card->showDecided(isTaken);
        m_cards->addWidget(card, 1);
        ++number;
    }
}

QString SettledPanel::decision() const
{
    const QString author = m_case.isMine ? tr("%1 (me)").arg(m_case.author) : m_case.author;
    return tr("decided by %1, %2", "name, time").arg(author, stampText(m_case.whenMs));
}

void SettledPanel::takeFocus()
{
    m_open->setFocus(Qt::OtherFocusReason);
}

void SettledPanel::retranslate()
{
    m_title->setText(m_case.title);
    m_badge->setLook(m_case.isOnItsWay ? BadgeLook{Tone::Pending, u"pending"_qs, tr("Answered, not yet sent")}
                                       : BadgeLook{Tone::Ok, u"ok"_qs, tr("Settled")});
    m_open->setText(tr("Open this household"));
    m_explanation->setText(m_case.chosen < 0
                               ? tr("None of these values was taken, but another one. All stay in the history.")
                               : tr("One of these values was taken. The others stay in the history."));
    m_takenLabel->setText(tr("Taken"));
    m_taken->setText(m_case.value);
    m_decision->setText(m_case.whenMs > 0 ? decision() : QString());
    m_reason->setText(tr("Reason: %1").arg(m_case.reason));
    m_reason->setVisible(!m_case.reason.isEmpty());
    rebuildCards();
}

void SettledPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace views
