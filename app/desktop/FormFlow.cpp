// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/FormFlow.h"

#include "app/desktop/OpenAccount.h"
#include "app/desktop/OpenHistory.h"
#include "app/desktop/ShownEnding.h"
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
    Result<OpenForm::Below> below = OpenForm::readBelow(database, household);
    if (!below)
        return below.error();
    Result<std::optional<Draft>> draft = readDraft(database, formDraftKey(household));
    if (!draft)
        return draft.error();
    return Stored{std::move(*below), std::move(*draft)};
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

void FormFlow::say(const Error &error)
{
    m_window.currentPage()->bar().show({views::Tone::Error, error.message.toHtmlEscaped(), {}, true, {}});
}

static Error notHere(Role role)
{
    return {ErrorKind::NotFound,
            asksAdministrator(role)
                ? FormFlow::tr("This household is not on this computer any more, and no draft of it. Ask the "
                               "administrator.")
                : FormFlow::tr("This household is not on this computer any more, and no draft of it. Ask your "
                               "coordinator."),
            {}};
}

void FormFlow::show(const Id &household, const Opened &stored, bool atComment)
{
    if (!stored)
        return say(stored.error());
    const std::optional<LoadedCase> &reading = stored->below.reading;
    if (views::HouseholdForm *open = showOpenForm(household)) {
        if (atComment && reading)
            showComment(*open, reading->value);
        return;
    }
    if (!reading && !stored->draft)
        return say(notHere(m_account.role()));
    const std::vector<ReadableVillage> &villages = m_account.villages();
    LoadedCase fresh = unsavedCase(villages.empty() ? QString() : villages.front().name);
    fresh.value.household.id = household;
    showForm(readingOf(*stored, fresh), *stored, atComment);
}

// As it is stored; of a household that is not, what its form was given when the draft was begun.
LoadedCase FormFlow::readingOf(const Stored &stored, const LoadedCase &otherwise)
{
    if (stored.below.reading)
        return *stored.below.reading;
    LoadedCase reading = otherwise;
    if (!stored.draft)
        return reading;
    if (const Result<views::CaseDraft> begun = views::decodedDraft(stored.draft->content); begun.ok()) {
        reading.value = begun->seen;
        if (!begun->village.isEmpty())
            reading.village = begun->village;
    }
    return reading;
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
    showForm(fresh, {}, false);
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

views::OpenCase FormFlow::openCase(const LoadedCase &reading, const Stored &stored) const
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
    opened.isNew = !stored.below.reading;
    opened.readsIdentity = village.readsIdentity;
    opened.demonstration = m_account.isDemonstration();
    opened.today = m_account.today();
    opened.draft = stored.draft ? stored.draft->content : QByteArray();
    opened.povertyLines = povertyLines(village.village.code);
    opened.conflicts = stored.below.conflicts;
    opened.isRefused = stored.below.isRefused;
    return opened;
}

void FormFlow::showForm(const LoadedCase &reading, const Stored &stored, bool atComment)
{
    auto *form = new views::HouseholdForm(m_theme, m_account.codes(), m_account.ids(), m_account.clock());
    auto *open = new OpenForm(m_account, *form, reading, stored.below.reading.has_value());
    connect(open, &OpenForm::printWanted, this, &FormFlow::printWanted);
    connect(form, &views::HouseholdForm::draftChanged, this,
            [this, form](const QByteArray &draft) { keepDraft(*form, draft); });
    connect(form, &views::HouseholdForm::historyWanted, this,
            [this, form](const views::FieldRef &place, const QString &title) {
                OpenHistory::open(m_account, m_theme, place, title, form);
            });
    connect(form, &views::HouseholdForm::conflictWanted, this, &FormFlow::conflictWanted);
    connect(form, &views::HouseholdForm::findWanted, this, &FormFlow::findWanted);
    connect(form, &views::HouseholdForm::newWanted, this, [this, village = reading.village] { openNew(village); });
    connect(form, &views::HouseholdForm::dropWanted, this, [this, form, reading] { drop(*form, reading); });
    connect(open, &OpenForm::cameBack, this, [this, form, reading] { openAgain(*form, reading); });
    form->open(openCase(reading, stored));
    open->follow(stored.below);
    form->setHelpTopic(u"form"_qs);
    m_window.open(form);
    if (atComment)
        showComment(*form, reading.value);
}

// With the rights that the account has by now.
void FormFlow::openAgain(views::HouseholdForm &form, const LoadedCase &before)
{
    whenDone(m_account.store().read([id = form.household()](Database &database) { return readStored(database, id); }),
             &form, [this, &form, before](const Opened &stored) {
                 if (stored)
                     form.openAgain(openCase(readingOf(*stored, before), *stored));
                 else
                     say(stored.error());
             });
}

// As it is stored, without what was typed upon it.
void FormFlow::drop(views::HouseholdForm &form, const LoadedCase &before)
{
    const Id household = form.household();
    whenDone(m_account.store().write([household](ClientStore &store) -> Opened {
        const Outcome discarded = store.discardDraft(formDraftKey(household));
        return discarded ? readStored(store.database(), household) : discarded.error();
    }),
             &form, [this, &form, before](const Opened &stored) {
                 if (!stored)
                     return say(stored.error());
                 form.open(openCase(readingOf(*stored, before), *stored));
                 Q_EMIT draftsChanged();
             });
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
    if (!kept && form != m_window.currentPage()) // whoever closes the program looks at another page
        say(kept.error());
}

} // namespace app
