// SPDX-License-Identifier: GPL-3.0-or-later
// The truth about sync on its page and in the status bar, and the inbox of what needs a person.
#pragma once

#include "app/desktop/ShownSync.h"
#include "views/lists/SyncPage.h"

#include <QObject>

namespace app {

class OpenAccount;

class SyncFlow : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the flow; the page is the window's.
    SyncFlow(OpenAccount &account, const views::Theme &theme);

    views::SyncPage &page() const { return *m_page; }
    void showFacts();
    void showStatus();

Q_SIGNALS:
    void statusChanged(const views::SyncStatus &status);
    void firstSyncProgress(int percent); // 100: done, or there is none
    void householdWanted(const models::Id &household);

private:
    OpenAccount &m_account;
    views::SyncPage *m_page;
    SyncSurroundings m_surroundings;
};

} // namespace app
