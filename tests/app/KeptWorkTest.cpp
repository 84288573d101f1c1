// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed into a form outlives everything: a page that closes while a save runs, a program that ends meanwhile.
#include "DeskScene.h"

#include "app/desktop/OpenForm.h"
#include "app/process/StopSignal.h"
#include "models/base/Cbor.h"
#include "models/rules/DemonstrationVillage.h"
#include "views/lists/HouseholdListPage.h"

#include <QAbstractItemView>
#include <QLineEdit>

#include <csignal>

using namespace models;
using namespace tests;
using views::HouseholdForm;
using views::HouseholdListPage;

class KeptWorkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_scene.reset(); }
    void whoTypesWithoutAPauseHasADraft();
    void aProgramThatIsAskedToEndKeepsWhatWasTyped();
    void whoGoesOnToANewHouseholdKeepsWhatWasTyped();
    void whatASaveCannotReadIsADraftAtOnce();
    void whoLooksForAnotherHouseholdKeepsWhatWasTyped();
    void aPageThatClosesWaitsForItsSave();
    void aPageThatClosesWaitsForItsDraft();
    void theProgramEndsWhenTheSaveHas();
    void aPageWhoseSaveFailedStaysOpen();
    void aDraftThatFailedIsToldOnThePageInFront();
    void aDraftOfANewerProgramIsLeftAsItIs();

private:
    HouseholdForm *openForm() { return m_scene->openForm(m_case.household.id); }
    void typeAddress(const QString &address);

    std::unique_ptr<DeskScene> m_scene;
    HouseholdCase m_case;
};

void KeptWorkTest::init()
{
    const QString village = demonstrationVillageCode.toString();
    m_scene = std::make_unique<DeskScene>(Role::Cadre, u"李芳"_qs, QStringList{village});
    m_case = demonstrationHouseholds(1).front();
    m_scene->put(m_case, village);
    QVERIFY(m_scene->open());
}

void KeptWorkTest::typeAddress(const QString &address)
{
    m_scene->goToField<Household>(m_case.household.id, "address");
    m_scene->type(address);
}

void KeptWorkTest::whoTypesWithoutAPauseHasADraft()
{
    QVERIFY(openForm());
    typeAddress(u"begun"_qs);
    const QString key = app::formDraftKey(m_case.household.id);
    QTRY_VERIFY((m_scene->type(u"x"_qs), m_scene->draft(key).has_value())); // a key every 50 ms
}

void KeptWorkTest::aProgramThatIsAskedToEndKeepsWhatWasTyped()
{
    const app::StopSignal stop;
    QObject::connect(&stop, &app::StopSignal::asked, &m_scene->window(), &QWidget::close);
    QVERIFY(openForm());
    typeAddress(u"typed before the end"_qs);
    std::raise(SIGTERM);
    QTRY_VERIFY(!m_scene->window().isVisible());
    QVERIFY(m_scene->draft(app::formDraftKey(m_case.household.id)));
}

void KeptWorkTest::whoGoesOnToANewHouseholdKeepsWhatWasTyped()
{
    HouseholdForm *first = openForm();
    QVERIFY(first);
    typeAddress(u"of the first"_qs);
    m_scene->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_scene->page<HouseholdForm>() && m_scene->page<HouseholdForm>() != first);
    QVERIFY(m_scene->page<HouseholdForm>()->household() != m_case.household.id);
    QTRY_VERIFY(m_scene->draft(app::formDraftKey(m_case.household.id)));
    m_scene->press(Qt::Key_Escape);
    QTRY_COMPARE(m_scene->page<HouseholdForm>(), first);
    QVERIFY(first->isDirty());
}

// In the transaction of the save: a program that dies right after it has lost neither.
void KeptWorkTest::whatASaveCannotReadIsADraftAtOnce()
{
    QVERIFY(openForm());
    m_scene->goToField<Income>(m_case.incomes.front().id, "wages");
    m_scene->type(u"3600yuan"_qs);
    typeAddress(u"saved with it"_qs);
    m_scene->press(Qt::Key_S, Qt::ControlModifier);
    const QDeadlineTimer patience(std::chrono::seconds(10)); // no timer of the form runs meanwhile
    while (m_scene->stored(m_case.household.id).household.address != u"saved with it")
        QVERIFY(!patience.hasExpired());
    const std::optional<QByteArray> draft = m_scene->draft(app::formDraftKey(m_case.household.id));
    QVERIFY(draft && draft->contains("3600yuan"));
}

// The keys of a habit, whose name must not end up in the field of the household that is open.
void KeptWorkTest::whoLooksForAnotherHouseholdKeepsWhatWasTyped()
{
    QVERIFY(openForm());
    typeAddress(u"of the first"_qs);
    m_scene->press(Qt::Key_F, Qt::ControlModifier);
    auto *list = [&]() -> HouseholdListPage * {
        return QTest::qWaitFor([&] { return m_scene->page<HouseholdListPage>() != nullptr; })
                   ? m_scene->page<HouseholdListPage>()
                   : nullptr;
    }();
    QVERIFY(list);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    m_scene->type(u"zzz"_qs);
    QTRY_COMPARE(list->findChild<QAbstractItemView *>(u"households"_qs)->model()->rowCount(), 0);
    const std::optional<QByteArray> draft = m_scene->draft(app::formDraftKey(m_case.household.id));
    QVERIFY(draft && draft->contains("of the first") && !draft->contains("zzz"));
}

void KeptWorkTest::aPageThatClosesWaitsForItsSave()
{
    QVERIFY(openForm());
    {
        const DeskScene::SlowDisk slow(*m_scene);
        typeAddress(u"saved at the last moment"_qs);
        m_scene->press(Qt::Key_S, Qt::ControlModifier);
        m_scene->press(Qt::Key_Escape);
        QVERIFY(m_scene->page<HouseholdForm>());
    }
    QTRY_VERIFY(m_scene->page<HouseholdListPage>());
    QCOMPARE(m_scene->stored(m_case.household.id).household.address, u"saved at the last moment"_qs);
    QVERIFY(!m_scene->draft(app::formDraftKey(m_case.household.id)));
}

void KeptWorkTest::aPageThatClosesWaitsForItsDraft()
{
    QVERIFY(openForm());
    {
        const DeskScene::SlowDisk slow(*m_scene);
        typeAddress(u"saved"_qs);
        m_scene->press(Qt::Key_S, Qt::ControlModifier);
        m_scene->type(u" and more"_qs);
        m_scene->press(Qt::Key_Escape);
        QVERIFY(m_scene->page<HouseholdForm>());
    }
    QTRY_VERIFY(m_scene->page<HouseholdListPage>());
    QCOMPARE(m_scene->stored(m_case.household.id).household.address, u"saved"_qs);
    QVERIFY(m_scene->draft(app::formDraftKey(m_case.household.id)));
    QVERIFY(openForm());
    QVERIFY(m_scene->page<HouseholdForm>()->isDirty());
    m_scene->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_scene->stored(m_case.household.id).household.address, u"saved and more"_qs);
}

void KeptWorkTest::theProgramEndsWhenTheSaveHas()
{
    QVERIFY(openForm());
    {
        const DeskScene::SlowDisk slow(*m_scene);
        typeAddress(u"typed before the end"_qs);
        m_scene->press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!m_scene->window().close());
        QVERIFY(m_scene->window().isVisible());
    }
    QTRY_VERIFY(!m_scene->window().isVisible());
    QCOMPARE(m_scene->stored(m_case.household.id).household.address, u"typed before the end"_qs);
}

void KeptWorkTest::aPageWhoseSaveFailedStaysOpen()
{
    HouseholdForm *form = openForm();
    QVERIFY(form);
    m_scene->refuseWrites(true);
    typeAddress(u"not lost"_qs);
    m_scene->press(Qt::Key_S, Qt::ControlModifier);
    m_scene->press(Qt::Key_Escape);
    QTRY_VERIFY(form->bar().isVisible());
    QCOMPARE(m_scene->main().currentPage(), form);
    QVERIFY(form->isDirty());
    m_scene->refuseWrites(false);
    m_scene->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_scene->stored(m_case.household.id).household.address, u"not lost"_qs);
}

// [version, …] as CaseDraft writes it; the rest is what this program cannot know.
static QByteArray draftOfANewerProgram()
{
    CborWriter out;
    out.array(2);
    out.integer(1000);
    out.text(u"what this program does not know"_qs);
    return out.take();
}

void KeptWorkTest::aDraftThatFailedIsToldOnThePageInFront()
{
    HouseholdForm *form = openForm();
    QVERIFY(form);
    m_scene->refuseWrites(true);
    typeAddress(u"not lost"_qs);
    m_scene->main().goTo(u"home"_qs);
    QCOMPARE(m_scene->main().currentId(), u"home"_qs);
    QVERIFY(!m_scene->window().close());
    QTRY_VERIFY(m_scene->main().currentPage()->bar().isVisible());
    QVERIFY(m_scene->window().isVisible());
    Q_EMIT form->released(); // whatever is kept later does not close what was refused
    QVERIFY(m_scene->window().isVisible());
    m_scene->refuseWrites(false);
    QTRY_VERIFY((m_scene->window().close(), !m_scene->window().isVisible()));
    QVERIFY(m_scene->draft(app::formDraftKey(m_case.household.id)));
}

void KeptWorkTest::aDraftOfANewerProgramIsLeftAsItIs()
{
    const QString key = app::formDraftKey(m_case.household.id);
    const auto kept = m_scene->account().store().write(
        [key](ClientStore &store) { return store.saveDraft(key, draftOfANewerProgram()); });
    QVERIFY(QFuture(kept).result()); // before a reader looks for it
    HouseholdForm *form = openForm();
    QVERIFY(form);
    QVERIFY(form->bar().isVisible());
    QVERIFY(!form->bar().closable());
    m_scene->keepPicture(u"kept-newer-draft"_qs);
    typeAddress(u"typed over it"_qs);
    m_scene->press(Qt::Key_Insert);
    m_scene->press(Qt::Key_S, Qt::ControlModifier);
    m_scene->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!form->isDirty());
    QVERIFY(form->bar().isVisible());
    m_scene->press(Qt::Key_Escape);
    QTRY_VERIFY(m_scene->page<HouseholdListPage>());
    QCOMPARE(m_scene->draft(key), std::optional(draftOfANewerProgram()));
    QCOMPARE(m_scene->stored(m_case.household.id).household, m_case.household);
}

QTEST_MAIN(KeptWorkTest)
#include "KeptWorkTest.moc"
