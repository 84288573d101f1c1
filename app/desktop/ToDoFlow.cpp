// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ToDoFlow.h"

#include "app/desktop/OpenAccount.h"
#include "app/desktop/OpenForm.h"
#include "app/desktop/VillageChoice.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/Drafts.h"
#include "models/storage/WaitingCases.h"
#include "models/storage/WhenDone.h"
#include "views/forms/CaseDraft.h"
#include "views/shell/PageSpec.h"

#include <algorithm>

using namespace models;

namespace app {

using Entries = std::vector<views::ToDoEntry>;

static views::ToDoKind kindOf(ReviewState state)
{
    if (state == ReviewState::Returned)
        return views::ToDoKind::Returned;
    return isInReview(state) ? views::ToDoKind::Review : views::ToDoKind::Changed;
}

static Outcome addWaiting(const Result<std::vector<WaitingCase>> &waiting, Entries &entries)
{
    if (!waiting)
        return waiting.error();
    for (const WaitingCase &one : *waiting) {
        views::ToDoEntry entry;
        entry.kind = kindOf(one.state);
        entry.household = one.household;
        entry.who = one.head;
        entry.place = one.villageName + one.group;
        entry.by = one.by;
        entry.comments = one.openComments;
        entry.whenMs = one.at.value_or(0);
        entries.push_back(entry);
    }
    return {};
}

// A household's draft names its village where the account knows several.
static QString placeOf(const views::CaseDraft &draft, const std::vector<ReadableVillage> &villages)
{
    const auto village = std::ranges::find(villages, draft.village, &ReadableVillage::name);
    const bool isSaid = villages.size() > 1 && village != villages.end();
    return (isSaid ? village->village.name : QString()) + draft.edited.household.villagerGroup;
}

static Outcome addDrafts(Database &database, const std::vector<ReadableVillage> &villages, Entries &entries)
{
    const Result<std::vector<Draft>> drafts = readDrafts(database);
    if (!drafts)
        return drafts.error();
    for (const Draft &draft : *drafts) {
        const Id household = householdOfDraft(draft.key);
        if (household.isNull())
            continue;
        views::ToDoEntry entry;
        entry.kind = views::ToDoKind::Draft;
        entry.household = household;
        entry.draft = draft.key;
        entry.whenMs = draft.savedAt;
        if (const Result<views::CaseDraft> read = views::decodedDraft(draft.content); read.ok()) {
            const Member *head = headOf(read->edited);
            entry.who = head ? head->name : QString();
            entry.place = placeOf(*read, villages);
        }
        entries.push_back(entry);
    }
    return {};
}

ToDoFlow::ToDoFlow(OpenAccount &account, const views::Theme &theme)
    : m_account(account), m_page(new views::ToDoPage(theme, account.clock()))
{
    using Page = views::ToDoPage;
    connect(m_page, &Page::caseWanted, this, &ToDoFlow::caseWanted);
    connect(m_page, &Page::draftWanted, this,
            [this](const QString &key) { Q_EMIT draftWanted(householdOfDraft(key)); });
    connect(m_page, &Page::newHouseholdWanted, this, [this] { Q_EMIT newWanted(QString()); });
    showFacts();
    reload();
}

void ToDoFlow::showFacts()
{
    const std::vector<ReadableVillage> &villages = m_account.villages();
    m_page->setMayRegister(!villagesToEnterIn(m_account).empty());
    m_page->setMayBrowse(haveCommon(views::pageSpec(u"households")->roles, m_account.roles()));
    m_page->setPlace(villages.size() == 1 ? villages.front().village.name : QString());
}

void ToDoFlow::reload()
{
    using Read = Result<Entries>;
    whenDone(m_account.store().read([villages = m_account.villages()](Database &database) -> Read {
        Entries entries;
        for (const Outcome &added : {addWaiting(reviewQueue(database, villagesToJudge(villages)), entries),
                                     addWaiting(returnedCases(database, villagesToEnter(villages)), entries),
                                     addDrafts(database, villages, entries)}) {
            if (!added)
                return added.error();
        }
        return entries;
    }),
             this, [this](const Read &entries) { take(entries); });
}

void ToDoFlow::take(const Result<Entries> &entries)
{
    if (!entries)
        return m_page->bar().show({views::Tone::Error, entries.error().message.toHtmlEscaped(), {}, true, {}});
    m_page->setEntries(*entries);
    Q_EMIT entriesChanged(static_cast<int>(entries->size()));
}

} // namespace app
