// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/StatusBar.h"

#include "models/base/Clock.h"
#include "views/shell/ElidedLabel.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>

namespace views {

StatusBar::StatusBar(const Theme &theme, const models::Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_state(new QPushButton(this))
    , m_firstLine(makeVerticalLine(this))
    , m_last(makeLabel("small", this))
    , m_place(new ElidedLabel("small", this))
    , m_secondLine(makeVerticalLine(this))
    , m_demonstration(makeLabel("small", this))
{
    pressByEnter(*m_state);
    setProperty("frame", u"status"_qs);
    m_state->setProperty("kind", u"status"_qs);
    m_state->setObjectName(u"syncState"_qs);
    m_last->setObjectName(u"lastSuccess"_qs);
    m_place->setObjectName(u"place"_qs);
    m_demonstration->setObjectName(u"demonstration"_qs);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_state);
    row->addWidget(m_firstLine);
    row->addWidget(m_last);
    row->addStretch(1);
    row->addWidget(m_place);
    row->addWidget(m_secondLine);
    row->addWidget(m_demonstration);
    setDemonstration(false);

    auto *minutes = new QTimer(this);
    minutes->setInterval(30'000);
    connect(minutes, &QTimer::timeout, this, &StatusBar::showStatus);
    minutes->start();
    connect(m_state, &QPushButton::clicked, this, &StatusBar::detailsWanted);
    connect(&theme, &Theme::changed, this, &StatusBar::resizeToType);
    resizeToType();
    showStatus();
}

void StatusBar::setStatus(const SyncStatus &status)
{
    m_status = status;
    showStatus();
}

static bool needsAttention(const SyncStatus &status)
{
    return status.state == SyncState::Conflicts || status.state == SyncState::Refused ||
           status.state == SyncState::KeptAside;
}

void StatusBar::showStatus()
{
    const SyncWords words = wordsFor(m_status);
    m_state->setIcon(m_theme.icon(words.icon, inkOf(words.tone)));
    m_state->setText(words.text);
    m_state->setAccessibleName(words.text);
    restyle(*m_state, "tone", nameOf(words.tone));
    QString beside = agoText(m_status.lastSuccessMs, m_clock.nowMs());
    if (needsAttention(m_status) && m_status.waiting > 0)
        beside = waitingText(m_status.waiting);
    else if (m_status.state != SyncState::InSync && !beside.isEmpty())
        beside = tr("Last success %1").arg(beside);
    m_last->setText(beside);
    m_firstLine->setVisible(!beside.isEmpty());
    m_demonstration->setText(tr("Demonstration data"));
}

void StatusBar::setPlace(const QString &village, const QString &code)
{
    m_place->setText(code.isEmpty() ? village : village + u' ' + code);
}

void StatusBar::setDemonstration(bool demonstration)
{
    m_demonstration->setVisible(demonstration);
    m_secondLine->setVisible(demonstration);
}

void StatusBar::resizeToType()
{
    setFixedHeight(m_theme.px(30));
}

void StatusBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showStatus();
    QFrame::changeEvent(event);
}

} // namespace views
