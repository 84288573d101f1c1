// SPDX-License-Identifier: GPL-3.0-or-later
// Where a new household is entered, if one works in several villages: where one looks, or where one says.
#include "DeskScene.h"

#include "app/desktop/OpenForm.h"
#include "models/rules/DemonstrationVillage.h"
#include "views/lists/HouseholdListPage.h"
#include "views/lists/ToDoPage.h"
#include "views/lists/VillageFilter.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QListWidget>

using namespace models;
using namespace tests;
using views::HouseholdForm;

class VillageChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_scene.reset(); }
    void theOnlyVillageIsNotAskedFor();
    void oneOfSeveralIsAskedFor();
    void theQuestionNamesTheVillagesAndWhatIsEntered();
    void nothingIsMadeWhereNoneIsChosen();
    void theVillageThatTheListIsNarrowedToIsTaken();
    void aDraftGoesOnInItsOwnVillage();

private:
    void open(const QStringList &villages);
    QDialog *question() const { return m_scene->window().findChild<QDialog *>(u"villageChoice"_qs); }
    bool isAsked() const { return question() && question()->isAncestorOf(QApplication::focusWidget()); }
    void wantNew()
    {
        m_scene->main().goTo(u"households"_qs);
        m_scene->page<views::HouseholdListPage>()->focusStart();
        m_scene->press(Qt::Key_N, Qt::ControlModifier);
    }
    Id saveNew(); // answers the household
    QString villageOf(const Id &household)
    {
        const auto loaded = m_scene->loaded(household);
        return loaded ? loaded->village : QString();
    }

    const QString m_first = demonstrationVillageCode.toString();
    const QString m_second = QStringLiteral("360323106207");
    std::unique_ptr<DeskScene> m_scene;
};

void VillageChoiceTest::open(const QStringList &villages)
{
    m_scene = std::make_unique<DeskScene>(Role::Cadre, u"李芳"_qs, villages);
    QVERIFY(m_scene->open());
}

Id VillageChoiceTest::saveNew()
{
    m_scene->toFront(); // from under the question
    m_scene->press(Qt::Key_Insert);
    m_scene->enter(u"赵明"_qs);
    m_scene->press(Qt::Key_S, Qt::ControlModifier);
    HouseholdForm *form = m_scene->page<HouseholdForm>();
    return QTest::qWaitFor([form] { return !form->isDirty(); }) ? form->household() : Id();
}

void VillageChoiceTest::theOnlyVillageIsNotAskedFor()
{
    open({m_first});
    wantNew();
    QVERIFY(m_scene->page<HouseholdForm>());
    QVERIFY(!question());
    QCOMPARE(villageOf(saveNew()), m_first);
}

void VillageChoiceTest::oneOfSeveralIsAskedFor()
{
    open({m_first, m_second});
    wantNew();
    QTRY_VERIFY(isAsked());
    m_scene->keepPicture(u"village-choice"_qs);
    m_scene->press(Qt::Key_Down);
    m_scene->press(Qt::Key_Return);
    QTRY_VERIFY(m_scene->page<HouseholdForm>());
    QCOMPARE(villageOf(saveNew()), m_second);
}

void VillageChoiceTest::theQuestionNamesTheVillagesAndWhatIsEntered()
{
    open({m_first, m_second});
    m_scene->main().goTo(u"households"_qs);
    m_scene->page<views::HouseholdListPage>()->focusStart();
    m_scene->press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(isAsked());
    const auto *list = question()->findChild<QListWidget *>();
    QVERIFY2(list->item(0)->text().contains(m_first), qPrintable(list->item(0)->text()));
    const auto *hint = question()->findChild<QLabel *>();
    QVERIFY2(hint->text().contains(u"表格"), qPrintable(hint->text()));
    m_scene->keepPicture(u"village-of-a-table"_qs);
}

void VillageChoiceTest::nothingIsMadeWhereNoneIsChosen()
{
    open({m_first, m_second});
    wantNew();
    QTRY_VERIFY(isAsked());
    m_scene->press(Qt::Key_Escape);
    QTRY_VERIFY(!question());
    QVERIFY(m_scene->page<views::HouseholdListPage>());
}

void VillageChoiceTest::theVillageThatTheListIsNarrowedToIsTaken()
{
    open({m_first, m_second});
    m_scene->desk().showHouseholds({{u"01"_qs}, true, 2020, m_second});
    const auto *filter = m_scene->main().findChild<views::VillageFilter *>();
    QCOMPARE(filter->chosen(), m_second);
    QVERIFY(!filter->isHidden()); // under the page that says that nothing is recorded
    m_scene->press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_scene->page<HouseholdForm>());
    QCOMPARE(villageOf(saveNew()), m_second);
}

void VillageChoiceTest::aDraftGoesOnInItsOwnVillage()
{
    open({m_first, m_second});
    wantNew();
    QTRY_VERIFY(isAsked());
    m_scene->press(Qt::Key_2);
    QTRY_VERIFY(m_scene->page<HouseholdForm>());
    m_scene->toFront();
    const Id household = m_scene->page<HouseholdForm>()->household();
    m_scene->press(Qt::Key_Insert);
    m_scene->enter(u"赵明"_qs);
    m_scene->press(Qt::Key_Escape);
    QTRY_VERIFY(m_scene->page<views::HouseholdListPage>());
    QVERIFY(m_scene->draft(app::formDraftKey(household)));
    m_scene->main().goTo(u"home"_qs);
    auto *drafts = m_scene->main().findChild<QAbstractItemView *>(u"toDoDrafts"_qs);
    QTRY_COMPARE(drafts->model()->rowCount(), 1);
    drafts->setFocus();
    m_scene->keepPicture(u"village-of-a-draft"_qs);
    m_scene->press(Qt::Key_Return);
    QTRY_VERIFY(m_scene->page<HouseholdForm>());
    QCOMPARE(m_scene->page<HouseholdForm>()->household(), household);
    m_scene->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(villageOf(household), m_second);
}

QTEST_MAIN(VillageChoiceTest)
#include "VillageChoiceTest.moc"
