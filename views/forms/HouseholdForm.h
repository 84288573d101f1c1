// SPDX-License-Identifier: GPL-3.0-or-later
// The household form: sections of the paper at the left, one of them in the middle, all problems at the right. It emits
// what the user wants and is told what became of it; it never waits and knows no store. Unsaved work is handed out as a
// draft a second after the last key.
#pragma once

#include "views/forms/OpenCase.h"
#include "views/forms/SavedMark.h"
#include "views/shell/Page.h"

#include "models/base/Clock.h"
#include "models/base/Error.h"
#include "models/rules/ReviewStatus.h"
#include "models/schema/CodeBook.h"

namespace views {

class CaseHeader;
class CaseSession;
class FieldKeys;
class FormBar;
class FormKeeping;
class FormProblems;
class ProblemPanel;
class SectionStack;

class HouseholdForm : public Page
{
    Q_OBJECT

public:
    // All must outlive the form.
    HouseholdForm(const Theme &theme, const models::CodeBook &codes, models::IdSource &ids, const models::Clock &clock,
                  QWidget *parent = nullptr);
    ~HouseholdForm() override;

    void open(const OpenCase &opened);
    // It cannot be saved any more, and `why` says so for as long: what was typed is kept as a draft, to be read.
    void keepOnly(const std::function<QString()> &why); // told anew with each language
    bool isReadOnly() const;
    void openAgain(OpenCase opened); // it can be saved again; with what was typed
    const models::Id &household() const { return m_household; }
    bool isDirty() const;

    // A pull changed the case below: what was not touched follows, what was keeps the user's text.
    void refreshBelow(const models::HouseholdCase &now, const std::set<FieldRef> &conflicts);

    // Answers numbersWanted().
    void setNumbersElsewhere(const QSet<QString> &numbers);

    // What became of a draft, a save, a submission. Nothing here is lost when it failed.
    void draftSaved(qint64 unixMs);
    void draftFailed(const models::Error &error);
    void saving();
    void saved(const models::HouseholdCase &stored); // as it is now in the store
    void saveFailed(const models::Error &error);

    void showField(const FieldRef &place);
    QByteArray unreadDraft() const; // see CaseSession
    bool wantsRail() const override { return true; }
    bool mayLeave() override;
    bool mayClose() override;
    void focusStart() override;
    QList<QWidget *> panes() const override;

Q_SIGNALS:
    // `seen` is what the user saw when editing: write what differs from it.
    void saveWanted(const models::HouseholdCase &edited, const models::HouseholdCase &seen);
    void submitWanted(const models::HouseholdCase &edited, const models::HouseholdCase &seen);
    void takeBackWanted(const models::HouseholdCase &edited, const models::HouseholdCase &seen); // out of review
    // Which of the documents recorded here does another household have? See models::RuleContext.
    void numbersWanted(const models::HouseholdCase &edited);
    void draftChanged(const QByteArray &draft);
    void dropWanted(); // what is not saved: answer with open()
    void printWanted(const models::HouseholdCase &edited);
    void conflictWanted(const views::FieldRef &place);
    void historyWanted(const views::FieldRef &place, const QString &title);
    void findWanted(); // another household, in the list
    void newWanted();  // another household; what was typed here is handed out as a draft before

protected:
    void resizeEvent(QResizeEvent *event) override;
    void retranslate() override;

private:
    void connectHeader();
    void addCommands();
    void save();
    void submit();
    void takeBack();
    void say(const QString &words);
    bool sayStanding(bool isNews); // false: there is nothing to say
    void askToDrop();
    void tellDropped(const QString &name);
    void putBack();
    void act();
    bool isSomethingAsked();
    void followQuestion();
    void goOn();
    void print();
    void addMember();
    void leaveForNew();
    void showProblems();
    void showBar();
    void clearSummary();
    bool isBarTaken() const;
    void showUntouched();
    void noteEdit();
    void askForNumbers();
    void emitDraft();

    CaseSession *m_session;
    models::Id m_household{};
    SectionStack *m_stack;
    ProblemPanel *m_panel;
    FormProblems *m_problems;
    FormKeeping *m_keeping;
    CaseHeader *m_head;
    FieldKeys *m_fieldKeys;
    FormBar *m_bar;
    SavedMark m_mark;
    models::HouseholdCase m_sent; // what the running save holds
    QStringList m_askedNumbers;   // of persons
    bool m_isStored = false;
};

} // namespace views
