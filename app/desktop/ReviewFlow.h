// SPDX-License-Identifier: GPL-3.0-or-later
// The reviewer's page over the store: the queue, the case with what it is compared with, comments and decisions.
#pragma once

#include "models/storage/CaseQueries.h"
#include "models/storage/Drafts.h"
#include "models/storage/WaitingCases.h"
#include "views/forms/ReviewPage.h"

#include <QObject>

namespace app {

class OpenAccount;

class ReviewFlow : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the flow; the page is the window's.
    ReviewFlow(OpenAccount &account, const views::Theme &theme);

    views::ReviewPage &page() const { return *m_page; }
    void reload(); // the index changed
    void open(const models::Id &household);

Q_SIGNALS:
    void openWanted(const models::Id &household);
    void conflictWanted(const views::FieldRef &place);
    void printWanted(const std::vector<models::Id> &households);
    void queueChanged(int waiting);

private:
    struct Stored
    {
        models::LoadedCase now;
        std::optional<models::Draft> judged;    // the case as this account judged it last
        std::optional<models::Draft> firstLook; // if it has not: as it first saw what was handed in
        std::set<views::FieldRef> conflicts;
        views::CommentTexts typed;
    };

    void takeQueue(const std::vector<models::WaitingCase> &queue);
    void readCase(const models::Id &household);
    void dropCase();
    void showCase(const Stored &stored);
    void compare(views::ReviewCase &reviewed, const Stored &stored);
    void keepFirstLook();
    void keepTyped(const models::Id &household, const views::FieldRef &place, const QString &text);
    void addComment(const models::FieldComment &comment);
    void giveBack(const models::FieldComment &comment, const models::Error &error);
    void settleComment(const models::FieldComment &settled);
    void decide(const models::Review &review);
    void showFailure(const models::Error &error);

    OpenAccount &m_account;
    views::ReviewPage *m_page;
    models::Id m_wanted{}; // the case that the page shows or waits for
    std::optional<models::LoadedCase> m_shown;
    std::set<views::FieldRef> m_conflicts; // of it
    bool m_isFirstLook = false;            // and it is to be kept once it was on the screen
};

} // namespace app
