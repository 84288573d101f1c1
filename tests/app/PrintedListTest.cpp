// SPDX-License-Identifier: GPL-3.0-or-later
// A long list is prepared for printing beside the work: the window goes on, and so may whoever sits at it.
#include "DeskScene.h"

#include "models/rules/DemonstrationVillage.h"
#include "views/lists/HouseholdListPage.h"
#include "views/printing/PrintPreview.h"

#include <QAbstractButton>
#include <QLabel>

using namespace models;
using namespace tests;
using views::HouseholdListPage;
using views::PrintPreview;

class PrintedListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_scene.reset(); }
    void init();
    void aLongListIsPreparedBesideTheWork();
    void whoLeavesThePageHasGivenItUp();

private:
    void print() { QTest::keyClick(m_scene->main().findChild<QAbstractButton *>(u"printList"_qs), Qt::Key_Space); }
    bool isPreparing() { return m_scene->main().currentPage()->bar().isVisible(); }

    std::unique_ptr<DeskScene> m_scene;
};

static constexpr int Households = 60;

void PrintedListTest::initTestCase()
{
    const QString village = demonstrationVillageCode.toString();
    m_scene = std::make_unique<DeskScene>(Role::Cadre, u"李芳"_qs, QStringList{village});
    for (const HouseholdCase &householdCase : demonstrationHouseholds(Households))
        m_scene->put(householdCase, village);
    QVERIFY(m_scene->open());
}

void PrintedListTest::init()
{
    m_scene->main().goTo(u"households"_qs);
    QTRY_VERIFY(m_scene->page<HouseholdListPage>());
    auto *rows = m_scene->main().currentPage()->findChild<QAbstractItemView *>(u"households"_qs);
    QVERIFY(rows);
    QTRY_COMPARE(rows->model()->rowCount(), Households);
}

void PrintedListTest::aLongListIsPreparedBesideTheWork()
{
    print();
    QTRY_VERIFY(isPreparing() || m_scene->page<PrintPreview>());
    QTRY_VERIFY_WITH_TIMEOUT(m_scene->page<PrintPreview>(), 30'000);
    const auto *page = m_scene->page<PrintPreview>()->findChild<QLabel *>(u"pageNumber"_qs);
    QVERIFY2(page->text().contains(QString::number(Households)), qPrintable(page->text()));
    m_scene->press(Qt::Key_Escape);
    QTRY_VERIFY(m_scene->page<HouseholdListPage>());
    QVERIFY(!isPreparing());
}

void PrintedListTest::whoLeavesThePageHasGivenItUp()
{
    print();
    QTRY_VERIFY(isPreparing());
    m_scene->main().goTo(u"home"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(
        !m_scene->main().findChild<HouseholdListPage *>()->bar().isVisibleTo(m_scene->main().findChild<HouseholdListPage *>()), 30'000);
    QVERIFY(!m_scene->page<PrintPreview>());
}

QTEST_MAIN(PrintedListTest)
#include "PrintedListTest.moc"
