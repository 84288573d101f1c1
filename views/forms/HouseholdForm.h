// SPDX-License-Identifier: GPL-3.0-or-later
// The household form: sections of the paper at the left, one of them in the middle, all problems at the right. It emits
// what the user wants and is told what became of it; it never waits and knows no store. Unsaved work is handed out as a
// draft a second after the last key.
#pragma once

#include "views/forms/OpenCase.h"
#include "views/forms/ProblemPanel.h"
#include "views/shell/Page.h"

#include "models/base/Clock.h"
#include "models/base/Error.h"
#include "models/schema/CodeBook.h"

#include <QTimer>

#include <array>

class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace views {

class CaseSession;
class FormSection;
class IncomeSection;
class MemberSection;
class SectionRail;

class HouseholdForm : public Page
{
    Q_OBJECT

public:
    // All must outlive the form.
    HouseholdForm(const Theme &theme, const models::CodeBook &codes, models::IdSource &ids, const models::Clock &clock,
                  QWidget *parent = nullptr);
    ~HouseholdForm() override;

    void open(const OpenCase &opened);
    const models::Id &household() const { return m_household; }
    bool isDirty() const;

    // A pull changed the case below: what was not touched follows, what was keeps the user's text.
    void refreshBelow(const models::HouseholdCase &now, const std::set<FieldRef> &conflicts);

    // What became of a draft, a save, a submission. Nothing here is lost when it failed.
    void draftSaved(qint64 unixMs);
    void draftFailed(const models::Error &error);
    void saving();
    void saved(const models::HouseholdCase &stored); // as it is now in the store
    void saveFailed(const models::Error &error);

    void showField(const FieldRef &place);
    bool wantsRail() const override { return true; }
    bool mayLeave() override;
    void focusStart() override;
    QList<QWidget *> panes() const override;

Q_SIGNALS:
    // `seen` is what the user saw when editing: write what differs from it.
    void saveWanted(const models::HouseholdCase &edited, const models::HouseholdCase &seen);
    void submitWanted(const models::HouseholdCase &edited, const models::HouseholdCase &seen);
    void draftChanged(const QByteArray &draft);
    void printWanted(const models::HouseholdCase &edited);
    void conflictWanted(const views::FieldRef &place);
    void historyWanted(const views::FieldRef &place, const QString &title);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void retranslate() override;

private:
    void addSections();
    void addSection(FormSection *section);
    void addButtons();
    void addKeys();
    void key(const QKeySequence &keys, void (HouseholdForm::*act)());
    enum class Wish { Nothing, Save, Submit };

    void save();
    void submit();
    bool mayHandIn() const;
    bool askToCorrect();
    bool askToAnswer();
    bool isPutOff(Wish wish);
    void goOn();
    void print();
    void nextSection();
    void previousSection();
    void nextProblem();
    void previousProblem();
    void nextMember();
    void previousMember();
    void addMember();
    void takeLastYear();
    void askForHistory();
    void stepSection(int by, bool toEnd = false);
    void stepProblem(int by);
    void showSection(int index);
    void showProblems();
    void showSections();
    void showBar();
    void showHeader();
    void showUntouched();
    void noteEdit();
    void emitDraft();
    int sectionOf(models::TypeId type) const;
    QString placeText(const FieldRef &place) const;
    std::array<int, 3> paperOrder(const FieldRef &place) const;
    std::vector<ListedProblem> listed() const;
    FieldRef focusedPlace() const;

    CaseSession *m_session;
    models::Id m_household{};
    SectionRail *m_rail;
    QStackedWidget *m_stack;
    ProblemPanel *m_panel;
    std::vector<FormSection *> m_sections;
    MemberSection *m_members = nullptr;
    IncomeSection *m_income = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_submit = nullptr;
    QTimer m_draftTimer;
    models::HouseholdCase m_sent; // what the running save holds
    bool m_isStored = false;
    bool m_isSaving = false;
    Wish m_wish = Wish::Nothing; // while a save runs; done when it has ended
    FieldRef m_lastProblem;      // where F8 stands
    bool m_failed = false;       // the bar shows a failure that must not be overwritten
};

} // namespace views
