// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/SyncFlow.h"

#include "app/desktop/OpenAccount.h"

#include <QNetworkInterface>

#include <algorithm>

namespace app {

SyncFlow::SyncFlow(OpenAccount &account, const views::Theme &theme)
    : m_account(account), m_page(new views::SyncPage(theme, account.clock()))
{
    connect(m_page, &views::SyncPage::syncWanted, &account.sync(), &syncing::SyncEngine::syncNow);
    connect(m_page, &views::SyncPage::householdWanted, this, &SyncFlow::householdWanted);
    connect(&account.sync(), &syncing::SyncEngine::statusChanged, this, &SyncFlow::showStatus);
    m_surroundings.server = account.card().server.host();
    showFacts();
}

void SyncFlow::showFacts()
{
    const auto &villages = m_account.villages();
    const auto isHere = [](const models::ReadableVillage &village) { return !village.village.id.isNull(); };
    m_surroundings.firstSync = std::ranges::none_of(villages, isHere);
    m_page->setPlace(villages.size() == 1 ? villages.front().village.name : QString());
    showStatus();
}

static bool anyNetwork()
{
    const QList<QNetworkInterface> all = QNetworkInterface::allInterfaces();
    return std::ranges::any_of(all, [](const QNetworkInterface &one) {
        return one.flags().testFlag(QNetworkInterface::IsRunning) && !one.flags().testFlag(QNetworkInterface::IsLoopBack);
    });
}

void SyncFlow::showStatus()
{
    const syncing::SyncStatus &status = m_account.sync().status();
    if (status.connection == syncing::Connection::Unreachable)
        m_surroundings.networkUp = anyNetwork();
    m_surroundings.entriesAtFirst =
        m_surroundings.firstSync ? qMax(m_surroundings.entriesAtFirst, status.entriesBehind) : 0;
    const views::SyncStatus shown = shownStatus(status, m_surroundings);
    m_page->setOverview(shownOverview(status, m_surroundings));
    Q_EMIT statusChanged(shown);
    Q_EMIT firstSyncProgress(shown.state == views::SyncState::FirstSync ? shown.percent : 100);
}

} // namespace app
