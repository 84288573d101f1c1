// SPDX-License-Identifier: GPL-3.0-or-later
// The first page over the store: what came back, what waits for review, conflicts, refused changes, drafts.
#pragma once

#include "models/base/Result.h"
#include "views/lists/ToDoPage.h"

#include <QObject>

namespace app {

class OpenAccount;

class ToDoFlow : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the flow; the page is the window's.
    ToDoFlow(OpenAccount &account, const views::Theme &theme);

    views::ToDoPage &page() const { return *m_page; }
    void reload(); // the index, the inbox or a draft changed
    void showFacts();

Q_SIGNALS:
    void caseWanted(const models::Id &household);  // at its first comment
    void draftWanted(const models::Id &household); // of a form that was not saved
    void newWanted(const QString &lookedAt); // empty: no village
    void entriesChanged(int count);

private:
    void take(const models::Result<std::vector<views::ToDoEntry>> &entries);

    OpenAccount &m_account;
    views::ToDoPage *m_page;
};

} // namespace app
