// SPDX-License-Identifier: GPL-3.0-or-later
// The import page by keys: nothing is stored before the user has seen what becomes of the table.
#include "views/lists/ImportPage.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace models;
using namespace views;

class ImportPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsWhenBothFilesAreNamed();
    void offersToStoreWhatWasRead();
    void whatFailedCannotBeStored();
    void whatIsHereAlreadyIsNotOffered();
    void saysWhatBecameOfTheTable();

private:
    void type(const QString &text)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    QPushButton &store() const { return *m_page->findChild<QPushButton *>(u"storeImport"_qs); }
    QTableView &reasons() const { return *m_page->findChild<QTableView *>(u"importReasons"_qs); }
    QString counts() const { return m_page->findChild<QLabel *>(u"importCounts"_qs)->text(); }

    Theme m_theme{*qApp, {}};
    std::unique_ptr<ImportPage> m_page;
};

static HouseholdImport twoHouseholds()
{
    HouseholdImport import;
    import.households.resize(2);
    import.households[0].householdCase.members.resize(3);
    import.households[1].key = u"H2"_qs;
    import.households[1].reasons.push_back({.place = u"member.birth_date"_qs, .line = 7, .message = u"empty"_qs});
    return import;
}

static const ImportReceipt TwoNew{.stored = 2, .members = 3, .drafts = 1};

void ImportPageTest::init()
{
    m_page = std::make_unique<ImportPage>(m_theme, u"龙王潭村"_qs);
    m_page->resize(1194, 738);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->focusStart();
}

void ImportPageTest::readsWhenBothFilesAreNamed()
{
    QSignalSpy wanted(m_page.get(), &ImportPage::readWanted);
    type(u"/tmp/a.csv"_qs);
    QCOMPARE(wanted.count(), 0);
    type(u"/tmp/m.json"_qs);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().at(0).toString(), u"/tmp/a.csv"_qs);
    QCOMPARE(wanted.first().at(1).toString(), u"/tmp/m.json"_qs);
    QVERIFY(!store().isEnabled());
}

void ImportPageTest::offersToStoreWhatWasRead()
{
    QSignalSpy wanted(m_page.get(), &ImportPage::storeWanted);
    m_page->showImport(twoHouseholds(), TwoNew);
    QVERIFY2(counts().contains(u"2 households with 3 members. 1 of them"), qPrintable(counts()));
    QCOMPARE(reasons().model()->rowCount(), 1);
    QCOMPARE(reasons().model()->index(0, 0).data().toString(), u"7"_qs);
    QCOMPARE(reasons().model()->index(0, 1).data().toString(), u"H2"_qs);
    QCOMPARE(QApplication::focusWidget(), &store());
    QTest::keyClick(&store(), Qt::Key_Space);
    QCOMPARE(wanted.count(), 1);
    m_page->focusStart();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(wanted.count(), 2);
    m_page->showStoring();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(wanted.count(), 2); // not twice
    m_page->showImport(twoHouseholds(), {.stored = 12345});
    QVERIFY2(store().text().contains(QLocale().toString(12345)), qPrintable(store().text()));
}

void ImportPageTest::whatFailedCannotBeStored()
{
    m_page->showImport(twoHouseholds(), TwoNew);
    m_page->showReading();
    m_page->showFailure({ErrorKind::Invalid, u"Line 3: broken."_qs, {}});
    QVERIFY(!store().isEnabled());
    QVERIFY(m_page->bar().isVisible());
    QVERIFY2(!counts().contains(u"2 households"), qPrintable(counts())); // of the file before
    QVERIFY(!reasons().isVisible());
    QTest::keyClick(&m_page->bar(), Qt::Key_Escape);
    QVERIFY(m_page->bar().isVisible()); // the reason stays as long as it holds
    m_page->showReading();
    QVERIFY(!m_page->bar().isVisible());
}

void ImportPageTest::whatIsHereAlreadyIsNotOffered()
{
    m_page->showImport(twoHouseholds(), {.unchanged = 2});
    QVERIFY(!store().isEnabled());
    QCOMPARE(store().text(), u"Store"_qs);
    QVERIFY2(counts().contains(u"nothing differs"), qPrintable(counts()));
    m_page->showImport(twoHouseholds(), {.unchanged = 1, .differing = {Id()}});
    QVERIFY(!store().isEnabled());
    QVERIFY2(counts().contains(u"1 of them differ"), qPrintable(counts()));
    m_page->showImport(twoHouseholds(), {.stored = 1, .members = 1, .unchanged = 1});
    QVERIFY(store().isEnabled());
    QVERIFY2(store().text().contains(u'1'), qPrintable(store().text()));
    QVERIFY2(counts().contains(u"1 are new"), qPrintable(counts()));
}

void ImportPageTest::saysWhatBecameOfTheTable()
{
    m_page->showImport(twoHouseholds(), TwoNew);
    m_page->showStoring();
    m_page->showReceipt({.stored = 1, .members = 3, .drafts = 0, .unchanged = 1});
    QVERIFY(!store().isEnabled()); // not twice
    QVERIFY(m_page->bar().isVisible());
}

QTEST_MAIN(ImportPageTest)
#include "ImportPageTest.moc"
