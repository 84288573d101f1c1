// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/FormFlow.h"

#include "app/desktop/OpenAccount.h"
#include "app/desktop/OpenForm.h"
#include "app/desktop/OpenHistory.h"
#include "app/desktop/VillageChoice.h"
#include "models/rules/CommentStatus.h"
#include "models/storage/WhenDone.h"
#include "views/forms/CaseDraft.h"
#include "views/forms/HouseholdForm.h"
#include "views/shell/MainWindow.h"

#include <QPointer>

using namespace models;

namespace app {

FormFlow::FormFlow(OpenAccount &account, const views::Theme &theme, views::MainWindow &window)
    : m_account(account), m_theme(theme), m_window(window)
{
    connect(&window, &views::MainWindow::pageClosed, this, [this](views::Page *page) {
        const auto *form = qobject_cast<views::HouseholdForm *>(page);
        if (form && form->isDirty())
            Q_EMIT leftAsDraft();
    });
}

void FormFlow::openHousehold(const Id &household)
{
    read(household, false);
}

void FormFlow::openAtComment(const Id &household)
{
    read(household, true);
}

FormFlow::Opened FormFlow::readStored(Database &database, const Id &household)
{
    Stored stored;
    Result<std::optional<LoadedCase>> reading = loadCase(database, household);
    if (!reading)
        return reading.error();
    stored.reading = std::move(*reading);
    Result<std::optional<Draft>> draft = readDraft(database, formDraftKey(household));
    if (!draft)
        return draft.error();
    stored.draft = std::move(*draft);
    Result<std::set<views::FieldRef>> conflicts = fieldsInConflict(database, household);
    if (!conflicts)
        return conflicts.error();
    stored.conflicts = std::move(*conflicts);
    return stored;
}

void FormFlow::read(const Id &household, bool atComment)
{
    whenDone(m_account.store().read([household](Database &database) { return readStored(database, household); }), this,
             [this, household, atComment](const Opened &stored) { show(household, stored, atComment); });
}

// At the first that is not settled.
static void showComment(views::HouseholdForm &form, const HouseholdCase &householdCase)
{
    for (const FieldComment &comment : householdCase.comments) {
        if (!isSettled(comment))
            return form.showField(views::placeOf(comment));
    }
}

// Two forms of one household would write over each other's draft. Null: there is none.
views::HouseholdForm *FormFlow::showOpenForm(const Id &household)
{
    for (views::HouseholdForm *form : m_window.findChildren<views::HouseholdForm *>()) {
        if (form->household() == household && m_window.showAgain(form))
            return form;
    }
    return nullptr;
}

void FormFlow::show(const Id &household, const Opened &stored, bool atComment)
{
    if (!stored) {
        if (views::Page *page = m_window.currentPage())
            page->bar().show({views::Tone::Error, stored.error().message.toHtmlEscaped(), {}, true, {}});
        return;
    }
    if (views::HouseholdForm *open = showOpenForm(household)) {
        if (atComment && stored->reading)
            showComment(*open, stored->reading->value);
        return;
    }
    if (stored->reading)
        return showForm(*stored->reading, true, *stored, atComment);
    // A draft of a household that was never saved.
    const std::vector<ReadableVillage> &villages = m_account.villages();
    if (villages.empty() || !stored->draft)
        return;
    LoadedCase fresh = unsavedCase(villages.front().name);
    fresh.value.household.id = household;
    if (const Result<views::CaseDraft> begun = views::decodedDraft(stored->draft->content); begun.ok()) {
        fresh.value = begun->seen; // what the form was given when it was new: its year, who fills it in
        fresh.village = begun->village;
    }
    showForm(fresh, false, *stored, atComment);
}

void FormFlow::openNew(const QString &lookedAt)
{
    chooseVillage(m_account, m_theme, m_window, lookedAt, [this](const QString &village) { openNewIn(village); });
}

void FormFlow::openNewIn(const QString &village)
{
    LoadedCase fresh = unsavedCase(village);
    Household &household = fresh.value.household;
    household.id = m_account.ids().next();
    household.formYear = m_account.formYear();
    household.filledBy = m_account.userName();
    household.filledOn = m_account.today();
    showForm(fresh, false, {}, false);
}

std::map<int, qint64> FormFlow::povertyLines(const QString &division) const
{
    std::map<int, qint64> found;
    const Field &years = typeOf<Household>()["form_year"];
    for (int year = static_cast<int>(years.min); year <= years.max; ++year) {
        if (const PovertyLine *line = m_account.lines().find(u"poverty", year, division))
            found.emplace(year, line->fen);
    }
    return found;
}

views::OpenCase FormFlow::openCase(const LoadedCase &reading, bool isStored, const Stored &stored) const
{
    const ReadableVillage village = m_account.village(reading.village);
    const int year = static_cast<int>(reading.value.household.formYear.value_or(m_account.formYear()));
    views::OpenCase opened;
    opened.stored = reading.value;
    opened.village = village.village;
    opened.villageName = reading.village;
    opened.year = year;
    opened.role = village.role;
    opened.userName = m_account.userName();
    opened.isNew = !isStored;
    opened.readsIdentity = village.readsIdentity;
    opened.demonstration = m_account.isDemonstration();
    opened.today = m_account.today();
    opened.draft = stored.draft ? stored.draft->content : QByteArray();
    opened.povertyLines = povertyLines(village.village.code);
    opened.conflicts = stored.conflicts;
    return opened;
}

void FormFlow::showForm(const LoadedCase &reading, bool isStored, const Stored &stored, bool atComment)
{
    auto *form = new views::HouseholdForm(m_theme, m_account.codes(), m_account.ids(), m_account.clock());
    auto *open = new OpenForm(m_account, *form, reading, isStored);
    connect(open, &OpenForm::printWanted, this, &FormFlow::printWanted);
    connect(form, &views::HouseholdForm::draftChanged, this,
            [this, form](const QByteArray &draft) { keepDraft(*form, draft); });
    connect(form, &views::HouseholdForm::historyWanted, this,
            [this, form](const views::FieldRef &place, const QString &title) {
                OpenHistory::open(m_account, m_theme, place, title, form);
            });
    connect(form, &views::HouseholdForm::conflictWanted, this, &FormFlow::conflictWanted);
    form->open(openCase(reading, isStored, stored));
    form->setHelpTopic(u"form"_qs);
    m_window.open(form);
    if (atComment)
        showComment(*form, reading.value);
}

// Also of a form that is just being left: the draft is written after it has gone.
void FormFlow::keepDraft(views::HouseholdForm &form, const QByteArray &draft)
{
    const QString key = formDraftKey(form.household());
    const bool isDirty = form.isDirty();
    whenDone(m_account.store().write([key, draft, isDirty](ClientStore &store) {
        return isDirty ? store.saveDraft(key, draft) : store.discardDraft(key);
    }),
             this, [this, form = QPointer(&form)](const Outcome &kept) { sayDraft(form, kept); });
}

void FormFlow::sayDraft(views::HouseholdForm *form, const Outcome &kept)
{
    Q_EMIT draftsChanged();
    if (form && kept)
        form->draftSaved(m_account.clock().nowMs());
    else if (form)
        form->draftFailed(kept.error());
    else if (!kept)
        m_window.currentPage()->bar().show({views::Tone::Error, kept.error().message.toHtmlEscaped(), {}, true, {}});
}

} // namespace app
