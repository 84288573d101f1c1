// SPDX-License-Identifier: GPL-3.0-or-later
// A village is taken away while somebody works in it: what was typed is kept and can be read, they are told until they
// have read it, and they go on when it comes back.
#include "DeskScene.h"

#include "app/desktop/OpenForm.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/schema/StateDigest.h"
#include "models/storage/EndedVillages.h"
#include "models/storage/Packing.h"
#include "models/storage/ScopeRecovery.h"
#include "sync/client/WireGroupCodec.h"
#include "views/forms/editors/FieldEditor.h"
#include "views/lists/HouseholdListPage.h"
#include "views/lists/SyncPage.h"
#include "views/lists/ToDoPage.h"
#include "views/printing/PrintPreview.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace models;
using namespace tests;
using views::HouseholdForm;

class EndedVillageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_scene.reset(); }
    void anOpenFormCanOnlyBeReadAndSaysWhy();
    void aSaveThatMeetsTheEndSaysSo();
    void aDraftOfTheVillageIsOpenedToBeRead();
    void aHouseholdThatWasNeverSavedIsReadToo();
    void ofPersonsNumbersOnlyWhatWasTypedStays();
    void theDraftIsSavedWhenTheVillageComesBack();
    void whatIsNotHereIsSaid();
    void pagesToBePrintedGoWithTheVillage();
    void pagesToBePrintedGoWithTheNumbers();
    void itIsToldUntilItIsRead();
    void theEndOfNumbersAloneIsTold();
    void whoHasNoVillageIsToldWhomToAsk();

private:
    const Id &household() const { return m_case.household.id; }
    void typeAddress(const QString &address);
    void write(const std::function<Outcome(ClientStore &)> &work);
    void endVillage(bool told = true);
    void giveVillageBack();
    void endNumbers();
    void showPages();
    bool areGone();
    void openDraft();
    void openDraftOfEndedVillage();
    HouseholdForm *form() { return m_scene->page<HouseholdForm>(); }
    static QString said(views::Page &page) { return page.bar().findChild<QLabel *>(u"messageText"_qs)->text(); }
    QString status() { return m_scene->window().findChild<QPushButton *>(u"syncState"_qs)->text(); }

    const QString m_village = demonstrationVillageCode.toString();
    const QString m_told = QStringLiteral("1 个村的权限已结束");
    std::unique_ptr<DeskScene> m_scene;
    HouseholdCase m_case;
};

void EndedVillageTest::init()
{
    m_scene = std::make_unique<DeskScene>(Role::Cadre, u"李芳"_qs, QStringList{m_village});
    m_case = demonstrationHouseholds(1).front();
    m_scene->put(m_case, m_village);
    QVERIFY(m_scene->open());
}

void EndedVillageTest::typeAddress(const QString &address)
{
    m_scene->goToField<Household>(household(), "address");
    m_scene->type(address);
}

void EndedVillageTest::write(const std::function<Outcome(ClientStore &)> &work)
{
    QVERIFY(m_scene->account().store().write(work).result());
}

static Outcome handIn(Database &database)
{
    const syncing::WireGroupCodec codec;
    if (const Result<int> packed = Packing(database, codec).run(); !packed)
        return packed.error();
    std::vector<GroupVerdict> verdicts;
    const Outcome read = Outbox(database, codec).forEach([&verdicts](const SavedGroup &group, GroupState) {
        const bool isOfVillage = !villageOfScope(group.scope).isEmpty();
        verdicts.push_back({group.op, isOfVillage ? GroupState::Quarantined : GroupState::Accepted, 0, 6, {}});
    });
    if (!read)
        return read;
    const Result<qint64> noted = Outbox(database, codec).note(verdicts, 0);
    return noted ? Outcome() : noted.error();
}

// As the sync client does it: unsent work is handed in, then the rows go. Untold: the window has not heard of it yet.
void EndedVillageTest::endVillage(bool told)
{
    write([village = m_village](ClientStore &store) {
        if (const Outcome handedIn = handIn(store.database()); !handedIn)
            return handedIn;
        for (const ScopeKind kind : {ScopeKind::Identity, ScopeKind::Village}) {
            if (const Outcome gone = ScopeRecovery(store.database()).forget(scopeName(kind, village)); !gone)
                return gone;
        }
        return Outcome();
    });
    if (told)
        m_scene->account().store().noteChange();
}

void EndedVillageTest::giveVillageBack()
{
    write([village = m_village, householdCase = m_case](ClientStore &store) {
        for (const ScopeKind kind : {ScopeKind::Village, ScopeKind::Identity}) {
            const QString scope = scopeName(kind, village);
            if (const Outcome put =
                    ScopeTable(store.database()).put({scope, roleCode(Role::Cadre), {}, emptyStateDigest(), 0});
                !put)
                return put;
            if (const Outcome granted = EndedVillages(store.database()).granted(scope); !granted)
                return granted;
        }
        Change change = changeBetween(unsavedCase(village), householdCase);
        change.insert(scopeName(ScopeKind::Village, village), demonstrationVillage());
        const Result<CommitReceipt> committed = store.commit(change);
        return committed ? Outcome() : Outcome(committed.error());
    });
    m_scene->account().store().noteChange();
}

void EndedVillageTest::openDraft()
{
    m_scene->main().goTo(u"home"_qs);
    auto *drafts = m_scene->main().findChild<QAbstractItemView *>(u"toDoDrafts"_qs);
    QTRY_COMPARE(drafts->model()->rowCount(), 1);
    drafts->setFocus();
    m_scene->press(Qt::Key_Return);
    QTRY_VERIFY(form());
}

void EndedVillageTest::anOpenFormCanOnlyBeReadAndSaysWhy()
{
    QVERIFY(m_scene->openForm(household()));
    typeAddress(u"typed before"_qs);
    endVillage();
    QTRY_VERIFY(form()->isReadOnly());
    QVERIFY(said(*form()).contains(demonstrationVillage().name));
    QVERIFY(!form()->bar().closable());
    QVERIFY(!form()->findChild<QPushButton *>(u"save"_qs)->isVisible());
    m_scene->keepPicture(u"village-ended-form"_qs);
    m_scene->type(u" and after"_qs);
    m_scene->press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(form()->isDirty());
    m_scene->press(Qt::Key_Escape);
    QTRY_VERIFY(m_scene->page<views::HouseholdListPage>());
    const auto kept = m_scene->draft(app::formDraftKey(household()));
    QVERIFY(kept);
    QVERIFY(kept->contains("typed before"));
    QVERIFY(!kept->contains("and after"));
}

void EndedVillageTest::aSaveThatMeetsTheEndSaysSo()
{
    QVERIFY(m_scene->openForm(household()));
    typeAddress(u"typed before"_qs);
    endVillage(false);
    m_scene->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(form()->isReadOnly());
    QVERIFY(form()->isDirty());
    QVERIFY(form()->bar().isVisible());
    QVERIFY(!form()->bar().findChild<QPushButton *>(u"messageAction"_qs)->isVisible()); // no second try helps
    QTRY_VERIFY(m_scene->draft(app::formDraftKey(household())));
}

void EndedVillageTest::openDraftOfEndedVillage()
{
    QVERIFY(m_scene->openForm(household()));
    typeAddress(u"typed before"_qs);
    m_scene->press(Qt::Key_Escape);
    QTRY_VERIFY(m_scene->page<views::HouseholdListPage>());
    endVillage();
    QTRY_VERIFY(m_scene->account().villages().empty());
    openDraft();
}

void EndedVillageTest::aDraftOfTheVillageIsOpenedToBeRead()
{
    openDraftOfEndedVillage();
    QVERIFY(form() && form()->isReadOnly());
    QVERIFY(form()->isDirty());
    QVERIFY(said(*form()).contains(demonstrationVillage().name));
    m_scene->keepPicture(u"village-ended-draft"_qs);
    m_scene->press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(m_scene->page<views::PrintPreview>());
}

void EndedVillageTest::aHouseholdThatWasNeverSavedIsReadToo()
{
    m_scene->main().goTo(u"households"_qs);
    m_scene->page<views::HouseholdListPage>()->focusStart();
    m_scene->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(form());
    const Id begun = form()->household();
    m_scene->press(Qt::Key_Insert);
    m_scene->enter(u"赵明"_qs);
    endVillage();
    QTRY_VERIFY(form()->isReadOnly());
    QTRY_VERIFY(m_scene->draft(app::formDraftKey(begun)));
    giveVillageBack();
    QTRY_VERIFY(!form()->isReadOnly());
    m_scene->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_scene->stored(begun).members.size(), size_t(1));
}

void EndedVillageTest::ofPersonsNumbersOnlyWhatWasTypedStays()
{
    QVERIFY(m_case.contact && !m_case.contact->phone.isEmpty());
    QVERIFY(m_scene->openForm(household()));
    m_scene->goToField<HouseholdContact>(household(), "bank_account");
    m_scene->press(Qt::Key_A, Qt::ControlModifier);
    m_scene->type(u"99887766"_qs);
    const auto isSeen = [this](const QString &field) {
        const auto *editor = form()->findChild<views::FieldEditor *>(field);
        return editor && editor->isVisible();
    };
    QVERIFY(isSeen(u"phone"_qs) && isSeen(u"bank_account"_qs));
    endVillage();
    QTRY_VERIFY(form()->isReadOnly());
    QVERIFY(!isSeen(u"phone"_qs));
    QVERIFY(isSeen(u"bank_account"_qs));
    m_scene->keepPicture(u"village-ended-numbers"_qs);
    QSignalSpy printed(form(), &HouseholdForm::printWanted);
    m_scene->press(Qt::Key_P, Qt::ControlModifier);
    const auto shown = printed.at(0).at(0).value<HouseholdCase>();
    QCOMPARE(shown.contact->bankAccount, u"99887766"_qs);
    QVERIFY(shown.contact->phone.isEmpty());
    QVERIFY(shown.identities.empty());
    QTRY_VERIFY(m_scene->page<views::PrintPreview>());
    m_scene->press(Qt::Key_Escape);
    QTRY_VERIFY(form());
    giveVillageBack();
    QTRY_VERIFY(form() && !form()->isReadOnly());
    QVERIFY(isSeen(u"phone"_qs));
}

void EndedVillageTest::theDraftIsSavedWhenTheVillageComesBack()
{
    openDraftOfEndedVillage();
    QVERIFY(form() && form()->isReadOnly());
    giveVillageBack();
    QTRY_VERIFY(!form()->isReadOnly());
    QVERIFY(form()->isDirty());
    m_scene->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_scene->stored(household()).household.address, u"typed before"_qs);
    QVERIFY(!m_scene->draft(app::formDraftKey(household())));
    QCOMPARE(m_scene->stored(household()).members.size(), m_case.members.size());
}

void EndedVillageTest::whatIsNotHereIsSaid()
{
    endVillage();
    QTRY_COMPARE(status(), m_told);
    m_scene->main().goTo(u"home"_qs);
    Q_EMIT m_scene->page<views::ToDoPage>()->draftWanted(app::formDraftKey(household()));
    QTRY_VERIFY(said(*m_scene->main().currentPage()).contains(u"已不在本机"));
}

void EndedVillageTest::showPages()
{
    m_scene->main().goTo(u"households"_qs);
    auto *rows = m_scene->main().currentPage()->findChild<QAbstractItemView *>(u"households"_qs);
    QTRY_COMPARE(rows->model()->rowCount(), 1);
    QTest::keyClick(m_scene->main().findChild<QAbstractButton *>(u"printList"_qs), Qt::Key_Space);
    QTRY_VERIFY(m_scene->page<views::PrintPreview>());
    QVERIFY(!areGone());
}

bool EndedVillageTest::areGone()
{
    auto *preview = m_scene->page<views::PrintPreview>();
    return preview && preview->findChild<QLabel *>(u"pageNumber"_qs)->text().isEmpty() &&
           !preview->findChild<QPushButton *>(u"savePdf"_qs)->isEnabled() &&
           !preview->findChild<QPushButton *>(u"printSheets"_qs)->isEnabled();
}

void EndedVillageTest::pagesToBePrintedGoWithTheVillage()
{
    showPages();
    endVillage();
    QTRY_VERIFY(areGone());
    QVERIFY(said(*m_scene->main().currentPage()).contains(demonstrationVillage().name));
    QVERIFY(!m_scene->main().currentPage()->bar().closable());
    m_scene->keepPicture(u"village-ended-pages"_qs);
    m_scene->press(Qt::Key_S, Qt::ControlModifier);
    m_scene->press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(!m_scene->page<views::PrintPreview>()->findChild<QDialog *>());
    m_scene->press(Qt::Key_Escape);
    QTRY_VERIFY(m_scene->page<views::HouseholdListPage>());
    QVERIFY(said(*m_scene->main().currentPage()).contains(demonstrationVillage().name));
}

// They would show them on.
void EndedVillageTest::pagesToBePrintedGoWithTheNumbers()
{
    showPages();
    endNumbers();
    QTRY_VERIFY(areGone());
    m_scene->press(Qt::Key_Escape);
    QTRY_VERIFY(m_scene->page<views::HouseholdListPage>());
    showPages(); // without them
}

void EndedVillageTest::endNumbers()
{
    write([village = m_village](ClientStore &store) {
        if (const Outcome handedIn = handIn(store.database()); !handedIn)
            return handedIn;
        return ScopeRecovery(store.database()).forget(scopeName(ScopeKind::Identity, village));
    });
    m_scene->account().store().noteChange();
}

void EndedVillageTest::itIsToldUntilItIsRead()
{
    m_scene->main().goTo(u"households"_qs);
    endVillage();
    QTRY_COMPARE(status(), m_told);
    QVERIFY(said(*m_scene->main().currentPage()).contains(demonstrationVillage().name));
    m_scene->keepPicture(u"village-ended-list"_qs);
    m_scene->main().goTo(u"sync"_qs);
    auto *inbox = m_scene->main().findChild<QAbstractItemView *>(u"inbox"_qs);
    QTRY_COMPARE(inbox->model()->rowCount(), 1);
    m_scene->keepPicture(u"village-ended-inbox"_qs);
    m_scene->press(Qt::Key_Return); // to the notice
    m_scene->press(Qt::Key_Space);  // read
    QTRY_COMPARE(inbox->model()->rowCount(), 0);
    QTRY_VERIFY(status() != m_told);
}

void EndedVillageTest::theEndOfNumbersAloneIsTold()
{
    m_scene->main().goTo(u"households"_qs);
    const QString before = status();
    endNumbers();
    QTRY_VERIFY(said(*m_scene->main().currentPage()).contains(u"证件号码"_qs));
    QVERIFY(said(*m_scene->main().currentPage()).contains(demonstrationVillage().name));
    m_scene->keepPicture(u"numbers-ended-list"_qs);
    QVERIFY(status() != m_told); // the village is still there
    m_scene->main().goTo(u"sync"_qs);
    auto *inbox = m_scene->main().findChild<QAbstractItemView *>(u"inbox"_qs);
    const auto entries = [inbox] { return inbox->model()->rowCount(); };
    QTRY_VERIFY(entries() > 0);
    inbox->setCurrentIndex(inbox->model()->index(entries() - 1, 0)); // under what is kept aside
    m_scene->keepPicture(u"numbers-ended-inbox"_qs);
    const int open = entries();
    inbox->setFocus();
    m_scene->press(Qt::Key_Return);
    m_scene->press(Qt::Key_Space);
    QTRY_COMPARE(entries(), open - 1);
    write([village = m_village](ClientStore &store) {
        const QString scope = scopeName(ScopeKind::Identity, village);
        const Outcome put = ScopeTable(store.database()).put({scope, roleCode(Role::Cadre), {}, emptyStateDigest(), 0});
        return put ? EndedVillages(store.database()).granted(scope) : put;
    });
    const auto ended =
        m_scene->account().store().read([](Database &database) { return EndedVillages(database).all(); });
    QVERIFY(ended.result() && ended.result()->empty());
}

void EndedVillageTest::whoHasNoVillageIsToldWhomToAsk()
{
    m_scene->main().goTo(u"households"_qs);
    endVillage();
    QTRY_VERIFY(m_scene->account().villages().empty());
    const auto saysIt = [this] {
        const auto labels = m_scene->main().currentPage()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"请协调员或管理员分配");
        });
    };
    QTRY_VERIFY(saysIt());
}

QTEST_MAIN(EndedVillageTest)
#include "EndedVillageTest.moc"
