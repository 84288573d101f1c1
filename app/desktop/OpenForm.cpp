// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/OpenForm.h"

#include "app/desktop/OpenAccount.h"
#include "app/desktop/ShownEnding.h"
#include "models/entities/Catalogue.h"
#include "models/rules/ProvisionalNumber.h"
#include "models/rules/ReviewStatus.h"
#include "models/schema/Registers.h"
#include "models/storage/CaseSyncMark.h"
#include "models/storage/ConflictQueries.h"
#include "models/storage/RecordedNumbers.h"
#include "models/storage/SentAgain.h"
#include "models/storage/WhenDone.h"
#include "sync/client/WireGroupCodec.h"
#include "views/forms/HouseholdForm.h"

#include <QCoreApplication>

using namespace models;

namespace app {

static const QString draftPrefix = QStringLiteral("household/");

QString formDraftKey(const Id &household)
{
    return draftPrefix + household.toHex();
}

Id householdOfDraft(const QString &key)
{
    return key.startsWith(draftPrefix) ? Id::fromHex(QStringView(key).mid(draftPrefix.size())).value_or(Id()) : Id();
}

Result<std::set<views::FieldRef>> fieldsInConflict(Database &database, const Id &household)
{
    const Result<std::vector<OpenConflict>> conflicts = openConflicts(database);
    if (!conflicts)
        return conflicts.error();
    std::set<views::FieldRef> places;
    for (const OpenConflict &conflict : *conflicts) {
        if (conflict.household != household)
            continue;
        if (conflict.reg == LifecycleRegister)
            places.insert({conflict.type, conflict.record, LifecycleRegister});
        for (const Field &field : typeWithId(conflict.type)->fields) {
            if (field.reg == conflict.reg)
                places.insert({conflict.type, conflict.record, field.id});
        }
    }
    return places;
}

Result<OpenForm::Below> OpenForm::readBelow(Database &database, const Id &household)
{
    Result<std::optional<LoadedCase>> reading = loadCase(database, household);
    if (!reading)
        return reading.error();
    Result<std::set<views::FieldRef>> conflicts = fieldsInConflict(database, household);
    if (!conflicts)
        return conflicts.error();
    const Result<SyncMark> mark = caseSyncMark(database, household);
    if (!mark)
        return mark.error();
    return Below{std::move(*reading), std::move(*conflicts), *mark == SyncMark::Refused};
}

// Each save gives a household at least a provisional number.
static bool hasNumber(const Household &household)
{
    return !household.provisionalNumber.isEmpty() || !household.number.isEmpty();
}

OpenForm::OpenForm(OpenAccount &account, views::HouseholdForm &form, const LoadedCase &reading, bool isStored)
    : QObject(&form)
    , m_account(account)
    , m_form(form)
    , m_village(reading.village)
    , m_villageName(account.village(reading.village).village.name)
    , m_seen(reading)
    , m_below(reading.value)
    , m_isStored(isStored)
    , m_wasStored(hasNumber(reading.value.household))
{
    using Form = views::HouseholdForm;
    m_rights = rights();
    const auto savesWith = [this](QStringView step) {
        return [this, step](const HouseholdCase &edited, const HouseholdCase &seen) { save(edited, seen, step); };
    };
    connect(&form, &Form::saveWanted, this, savesWith({}));
    connect(&form, &Form::submitWanted, this, savesWith(reviewAction::Submitted));
    connect(&form, &Form::takeBackWanted, this, savesWith(reviewAction::Withdrawn));
    connect(&form, &Form::printWanted, this,
            [this](const HouseholdCase &edited) { Q_EMIT printWanted(edited, m_village); });
    connect(&form, &Form::numbersWanted, this, &OpenForm::lookForNumbers);
    connect(&account.store(), &Store::changed, this, &OpenForm::readAgain);
    connect(&account, &OpenAccount::factsChanged, this, &OpenForm::readAgain);
}

static Review reviewStep(const HouseholdCase &householdCase, QStringView step, const Id &id, const QString &by,
                         qint64 now)
{
    return {id, householdCase.household.id, step.toString(), caseDigest(householdCase), {}, by, now};
}

void OpenForm::save(const HouseholdCase &edited, const HouseholdCase &seen, QStringView step)
{
    Q_ASSERT(!m_saving); // the form waits for the running save to end
    HouseholdCase after = edited;
    if (after.household.provisionalNumber.isEmpty() && after.household.number.isEmpty())
        after.household.provisionalNumber = provisionalNumber(after.household.id);
    if (!step.isEmpty())
        after.reviews.push_back(reviewStep(after, step, m_account.ids().next(), m_account.userName(),
                                           nextStepAt(after, m_account.clock().nowMs())));
    const LoadedCase before = m_isStored ? m_seen.seen(seen) : unsavedCase(m_village);
    Change change = changeBetween(before, after);
    change.settlesDraft(formDraftKey(after.household.id), m_form.unreadDraft());
    m_saving = true;
    m_form.saving();
    const auto write = [household = after.household.id, change = std::move(change)](ClientStore &store) -> Outcome {
        Result<Change> whole = withNewRecordsAgain(store.database(), syncing::WireGroupCodec(), household, change);
        if (!whole)
            return whole.error();
        const Result<CommitReceipt> receipt = store.commit(*whole);
        return receipt ? Outcome() : Outcome(receipt.error());
    };
    whenDone(m_account.store().write(write), this, [this, step](const Outcome &saved) {
        if (saved)
            m_account.store().noteChange();
        settleSave(saved, step);
    });
}

void OpenForm::settleSave(const Outcome &outcome, QStringView step)
{
    if (!outcome)
        return sayNotSaved(outcome.error());
    m_isStored = true;
    whenDone(m_account.store().read([id = m_form.household()](Database &database) { return readBelow(database, id); }),
             this, [this, step](const Result<Below> &below) {
                 m_saving = false;
                 takeSaved(below);
                 sayStep(step);
             });
}

// That it is not here any more is said as what it comes from.
void OpenForm::sayNotSaved(const Error &error)
{
    whenDone(m_account.store().read([id = m_form.household()](Database &database) { return readBelow(database, id); }),
             this, [this, error](const Result<Below> &below) {
                 m_saving = false;
                 m_form.saveFailed(error);
                 if (below && error.kind == ErrorKind::NotFound)
                     follow(*below);
             });
}

void OpenForm::sayStep(QStringView step)
{
    const QString words =
        step == reviewAction::Submitted
            ? tr("<b>Handed in for review.</b> It goes to the server by itself: at once while it is reached, otherwise "
                 "as soon as it is.")
        : step == reviewAction::Withdrawn
            ? tr("<b>Taken back.</b> It is a draft again; hand it in when it is finished.")
            : QString();
    if (!words.isEmpty())
        m_form.bar().show({views::Tone::Ok, words, {}, true, {}});
}

void OpenForm::readAgain()
{
    if (m_saving)
        return;
    whenDone(m_account.store().read([id = m_form.household()](Database &database) { return readBelow(database, id); }),
             this, [this](const Result<Below> &below) {
                 if (!m_saving && below) // otherwise what is on the screen stays; the next save says what is wrong
                     follow(*below);
             });
}

// An answer that another number has overtaken says nothing; where none comes, the index judges the case all the same.
void OpenForm::lookForNumbers(const HouseholdCase &edited)
{
    whenDone(m_account.store().read([edited](Database &database) { return numbersElsewhere(database, edited); }), this,
             [this, asked = ++m_numbersAsked](const Result<QSet<QString>> &numbers) {
                 if (numbers && asked == m_numbersAsked)
                     m_form.setNumbersElsewhere(*numbers);
             });
}

static Error goneError()
{
    return {ErrorKind::NotFound,
            QCoreApplication::translate("OpenForm", "The household was saved and then left this computer. What you "
                                                    "typed stays on this page; ask the coordinator."),
            {}};
}

void OpenForm::takeSaved(const Result<Below> &below)
{
    if (!below || !below->reading) {
        m_form.saveFailed(below ? goneError() : below.error());
        if (below)
            follow(*below);
        return;
    }
    note(*below);
    m_form.saved(m_below);
}

void OpenForm::note(const Below &below)
{
    m_below = below.reading->value;
    m_conflicts = below.conflicts;
    m_seen.follow(*below.reading);
}

void OpenForm::follow(const Below &below)
{
    const bool isAway = below.reading ? m_kept.isKept && !m_account.reads(m_village)
                                      : m_isStored || m_wasStored || !m_account.reads(m_village);
    if (isAway) {
        if (const Kept now = kept(); now != m_kept)
            keepOnly(now);
        return;
    }
    if (m_kept.isKept || rights() != m_rights)
        return comeBack(below);
    if (!below.reading) // it was never saved
        return;
    const bool moved = below.reading->value != m_below || below.conflicts != m_conflicts;
    note(below);
    if (moved)
        m_form.refreshBelow(m_below, m_conflicts);
}

void OpenForm::comeBack(const Below &below)
{
    m_kept = {};
    m_rights = rights();
    m_isStored = below.reading.has_value();
    if (m_isStored)
        note(below);
    Q_EMIT cameBack();
}

OpenForm::Rights OpenForm::rights() const
{
    const ReadableVillage village = m_account.village(m_village);
    return {village.role, village.readsIdentity};
}

OpenForm::Kept OpenForm::kept() const
{
    return {true, m_form.isDirty(), !m_account.reads(m_village)};
}

static QString endedWords(bool isTyped, Role role)
{
    if (asksAdministrator(role))
        return isTyped
                   ? OpenForm::tr("<b>Your access to %1 has ended.</b> What you typed is kept on this computer as a "
                                  "draft: it can be read, copied and printed. Ask the administrator to be given the "
                                  "village again; then it can be saved.")
                   : OpenForm::tr("<b>Your access to %1 has ended.</b> This household can be read until you close "
                                  "it. Ask the administrator if you still work there.");
    return isTyped
               ? OpenForm::tr("<b>Your access to %1 has ended.</b> What you typed is kept on this computer as a draft: "
                              "it can be read, copied and printed. Ask your coordinator to be given the village "
                              "again; then it can be saved.")
               : OpenForm::tr("<b>Your access to %1 has ended.</b> This household can be read until you close it. Ask "
                              "your coordinator if you still work there.");
}

static QString goneWords(bool isTyped, Role role)
{
    if (!isTyped)
        return OpenForm::tr(
            "<b>This household is not on this computer any more.</b> It can be read until you close it.");
    return asksAdministrator(role)
               ? OpenForm::tr(
                     "<b>This household is not on this computer.</b> What you typed is kept here as a draft: it "
                     "can be read, copied and printed, and saved as soon as the server has sent the household. "
                     "If it does not come, ask the administrator.")
               : OpenForm::tr(
                     "<b>This household is not on this computer.</b> What you typed is kept here as a draft: it "
                     "can be read, copied and printed, and saved as soon as the server has sent the household. "
                     "If it does not come, ask your coordinator.");
}

void OpenForm::keepOnly(const Kept &kept)
{
    m_kept = kept;
    const QString village = (m_villageName.isEmpty() ? m_village : m_villageName).toHtmlEscaped();
    m_form.keepOnly([kept, village, role = m_account.role()] {
        return kept.isVillageEnded ? endedWords(kept.isTyped, role).arg(village) : goneWords(kept.isTyped, role);
    });
}

} // namespace app
