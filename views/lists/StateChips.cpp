// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/StateChips.h"

#include "views/shell/Chip.h"
#include "views/shell/FlowLayout.h"

#include <QEvent>

namespace views {

using models::ReviewState;

StateChips::StateChips(QWidget *parent) : QWidget(parent)
{
    auto *row = new FlowLayout(8, this);
    row->setContentsMargins(0, 0, 0, 0);
    addChip("chipAll", std::nullopt);
    addChip("chipDraft", ReviewState::Draft);
    addChip("chipSubmitted", ReviewState::Submitted);
    addChip("chipReturned", ReviewState::Returned);
    addChip("chipApproved", ReviewState::Approved);
    addChip("chipChanged", ReviewState::ChangedAfterApproval);
    addChip("chipChangedInReview", ReviewState::ChangedAfterSubmission);
    m_entries.front().chip->setChecked(true);
    connect(m_entries.front().chip, &Chip::clicked, this, &StateChips::allPressed);
    retranslate();
    setCounts(0, {});
}

void StateChips::addChip(const char *objectName, std::optional<ReviewState> state)
{
    auto *chip = new Chip(this);
    chip->setObjectName(QLatin1String(objectName));
    chip->setAutoExclusive(true);
    layout()->addWidget(chip);
    m_entries.push_back({state, chip});
    connect(chip, &Chip::toggled, this, [this](bool on) {
        if (on)
            Q_EMIT chosenChanged();
    });
}

// The rare states show themselves only when there is one.
void StateChips::setCounts(int all, const std::map<ReviewState, int> &byState)
{
    for (const Entry &entry : m_entries) {
        const auto found = entry.state ? byState.find(*entry.state) : byState.end();
        const int count = !entry.state ? all : found == byState.end() ? 0 : found->second;
        entry.chip->setCount(count);
        if (entry.state == ReviewState::ChangedAfterApproval || entry.state == ReviewState::ChangedAfterSubmission)
            entry.chip->setVisible(count > 0 || entry.chip->isChecked());
    }
}

std::optional<ReviewState> StateChips::chosen() const
{
    for (const Entry &entry : m_entries) {
        if (entry.chip->isChecked())
            return entry.state;
    }
    return std::nullopt;
}

void StateChips::chooseAll()
{
    m_entries.front().chip->setChecked(true);
}

void StateChips::retranslate()
{
    for (const Entry &entry : m_entries)
        entry.chip->setLabel(entry.state ? models::reviewStateLabel(*entry.state) : tr("All"));
}

void StateChips::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace views
