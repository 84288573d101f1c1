// SPDX-License-Identifier: GPL-3.0-or-later
// Moving through the program by keys: pages, ways back, panes, and what each key asks for.
#include "views/shell/MainWindow.h"
#include "models/base/Clock.h"
#include "views/shell/Command.h"
#include "views/shell/HelpPanel.h"
#include "views/shell/Language.h"
#include "views/shell/Navigation.h"
#include "views/shell/Page.h"
#include "views/shell/SearchField.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace views;

// A page with a field, and with a will of its own about being left.
class TestPage : public Page
{
public:
    TestPage(const Theme &theme, const QString &title, bool rail = false)
        : Page(theme), m_search(header().addSearch()), m_field(new QLineEdit(this)), m_rail(rail)
    {
        header().setTitle(title);
        body()->addWidget(m_field);
        body()->addStretch(1);
    }
    void focusStart() override { m_field->setFocus(); }
    QList<QWidget *> panes() const override { return {m_search, m_field}; }
    bool mayLeave() override { return letsGo; }
    bool wantsRail() const override { return m_rail; }
    QLineEdit &field() { return *m_field; }
    QLineEdit &search() { return m_search->edit(); }

    bool mayClose() override { return closes && Page::mayClose(); }

    bool letsGo = true;
    bool closes = true;

private:
    SearchField *m_search;
    QLineEdit *m_field;
    bool m_rail;
};

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void onlyPagesThatExistAreShownInTheirOrder();
    void controlAndADigitGoToAPage();
    void aPageThatKeepsItsWorkIsNotLeft();
    void anOpenedPageIsLeftByEscapeAndDeleted();
    void anOpenedPageIsFoundAgainAfterGoingElsewhere();
    void thePageThatIsAskedForIsShownItself();
    void altLeftAndRightWalkTheHistory();
    void commandsWorkWhileOneTypes();
    void f1TellsOfThePageAndEscapeLeadsBack();
    void f1TellsOfTheFieldWhereThereIsOne();
    void f6GoesThroughThePanes();
    void f6LeavesOutAPaneThatIsNotThere();
    void keysAskForWhatTheyName_data();
    void keysAskForWhatTheyName();
    void theNavigationFoldsWhenRoomIsShort();
    void conflictsAreCountedAtTheSyncPage();
    void theAvatarOpensAMenuWithTheLock();
    void aMessageEndsWhenItsPageIsLeft();
    void aMessageThatBlocksStays();
    void aMessageFollowsTheLanguage();
    void aLongRoleIsShownWhole();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }
    TestPage &page(const QString &id) const { return *m_pages.value(id); }

    std::unique_ptr<Language> m_language;
    std::unique_ptr<Theme> m_theme;
    models::ManualClock m_clock;
    std::unique_ptr<MainWindow> m_window;
    QHash<QString, TestPage *> m_pages;
};

void MainWindowTest::init()
{
    m_language = std::make_unique<Language>();
    m_language->use(true);
    m_theme = std::make_unique<Theme>(*qApp, Appearance{});
    m_window = std::make_unique<MainWindow>(*m_theme, m_clock);
    for (const QString &id : {u"settings"_qs, u"households"_qs, u"sync"_qs, u"home"_qs}) {
        m_pages[id] = new TestPage(*m_theme, id);
        m_window->addPage(id, m_pages[id]);
    }
    m_window->navigation().setSignedIn({u"李芳"_qs, u"驻村干部"_qs});
    m_window->resize(1366, 768);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->goTo(u"home"_qs);
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    m_theme.reset();
    m_language.reset();
}

void MainWindowTest::onlyPagesThatExistAreShownInTheirOrder()
{
    QCOMPARE(m_window->navigation().pages(), (QStringList{u"home"_qs, u"households"_qs, u"sync"_qs, u"settings"_qs}));
}

void MainWindowTest::controlAndADigitGoToAPage()
{
    QSignalSpy shown(m_window.get(), &MainWindow::pageShown);
    press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->currentId(), u"households"_qs);
    QCOMPARE(shown.count(), 1);
    QTRY_COMPARE(QApplication::focusWidget(), &page(u"households"_qs).field());
    press(Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(m_window->currentId(), u"households"_qs);
    press(Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(m_window->currentId(), u"settings"_qs);
}

void MainWindowTest::aPageThatKeepsItsWorkIsNotLeft()
{
    page(u"home"_qs).letsGo = false;
    press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->currentId(), u"home"_qs);
    QVERIFY(!m_window->mayClose());
}

void MainWindowTest::anOpenedPageIsLeftByEscapeAndDeleted()
{
    m_window->goTo(u"households"_qs);
    QPointer<TestPage> form = new TestPage(*m_theme, u"李建国"_qs, true);
    m_window->open(form);
    QVERIFY(m_window->navigation().isFolded());
    press(Qt::Key_Escape);
    QCOMPARE(m_window->currentPage(), &page(u"households"_qs));
    QVERIFY(!m_window->navigation().isFolded());
    QTRY_VERIFY(form.isNull());
}

void MainWindowTest::anOpenedPageIsFoundAgainAfterGoingElsewhere()
{
    m_window->goTo(u"households"_qs);
    auto *form = new TestPage(*m_theme, u"李建国"_qs);
    m_window->open(form);
    m_window->goTo(u"home"_qs);
    m_window->goTo(u"households"_qs);
    QCOMPARE(m_window->currentPage(), form);
    m_window->goTo(u"households"_qs);
    QCOMPARE(m_window->currentPage(), &page(u"households"_qs));
}

// Forms one upon the other: who asks for the list means the list.
void MainWindowTest::thePageThatIsAskedForIsShownItself()
{
    m_window->goTo(u"households"_qs);
    QPointer<TestPage> below = new TestPage(*m_theme, u"李建国"_qs);
    m_window->open(below);
    auto *slow = new TestPage(*m_theme, u"王秀英"_qs);
    slow->closes = false; // stores its work first
    m_window->open(slow);
    m_window->goTo(u"households"_qs);
    QCOMPARE(m_window->currentPage(), slow);
    slow->closes = true;
    Q_EMIT slow->released();
    QCOMPARE(m_window->currentPage(), &page(u"households"_qs));
    QTRY_VERIFY(below.isNull());
}

void MainWindowTest::altLeftAndRightWalkTheHistory()
{
    m_window->goTo(u"households"_qs);
    m_window->goTo(u"sync"_qs);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_window->currentId(), u"households"_qs);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_window->currentId(), u"home"_qs);
    press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_window->currentId(), u"households"_qs);
    press(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(m_window->currentId(), u"sync"_qs);
}

// Keys that Qt's editors take on X11.
void MainWindowTest::commandsWorkWhileOneTypes()
{
    m_window->goTo(u"households"_qs);
    auto &list = page(u"households"_qs);
    QSignalSpy exported(addKey(list, u"Ctrl+E"_qs), &QAction::triggered);
    for (QLineEdit *edit : {&list.search(), &list.field()}) {
        edit->setFocus();
        press(Qt::Key_E, Qt::ControlModifier);
    }
    QCOMPARE(exported.count(), 2);
    QPlainTextEdit notes(&list);
    notes.show();
    notes.setFocus();
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"paletteSearch"_qs);
    press(Qt::Key_Escape);
}

void MainWindowTest::f1TellsOfThePageAndEscapeLeadsBack()
{
    m_window->goTo(u"households"_qs);
    QTRY_COMPARE(QApplication::focusWidget(), &page(u"households"_qs).field());
    connect(m_window.get(), &MainWindow::helpWanted, m_window.get(), [this] { m_window->showHelp({}); });
    QSignalSpy keys(m_window.get(), &MainWindow::keysWanted);
    auto *panel = m_window->findChild<HelpPanel *>();
    press(Qt::Key_F1);
    QVERIFY(panel->isVisible());
    QVERIFY2(panel->text().startsWith(u"农户\n"_qs), qPrintable(panel->text()));
    press(Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
    QCOMPARE(QApplication::focusWidget(), &page(u"households"_qs).field());
    QCOMPARE(m_window->currentId(), u"households"_qs);
    press(Qt::Key_F1);
    QTest::keyClick(m_window->findChild<QAbstractButton *>(u"helpKeys"_qs), Qt::Key_Space);
    QCOMPARE(keys.count(), 1);
}

void MainWindowTest::f1TellsOfTheFieldWhereThereIsOne()
{
    QWidget *asked = nullptr;
    connect(m_window.get(), &MainWindow::helpWanted, m_window.get(), [this, &asked](QWidget *focus) {
        asked = focus;
        m_window->showHelp({u"B02 姓名"_qs, {{u"怎么填"_qs, u"最多 25 个字。"_qs}}});
    });
    press(Qt::Key_F1);
    QCOMPARE(asked, &page(u"home"_qs).field());
    QCOMPARE(m_window->findChild<QLabel *>(u"helpTitle"_qs)->text(), u"B02 姓名"_qs);
}

void MainWindowTest::f6GoesThroughThePanes()
{
    page(u"home"_qs).search().setFocus();
    press(Qt::Key_F6);
    QTRY_COMPARE(QApplication::focusWidget(), &page(u"home"_qs).field());
    press(Qt::Key_F6);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"syncState"_qs);
    press(Qt::Key_F6);
    QTRY_VERIFY(m_window->navigation().isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_F6, Qt::ShiftModifier);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"syncState"_qs);
}

void MainWindowTest::f6LeavesOutAPaneThatIsNotThere()
{
    page(u"home"_qs).search().setFocus();
    page(u"home"_qs).field().hide();
    press(Qt::Key_F6);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"syncState"_qs);
}

void MainWindowTest::keysAskForWhatTheyName_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QByteArray>("signal");
    const auto row = [](const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers, const char *signal) {
        QTest::newRow(name) << key << modifiers << QByteArray(signal);
    };
    row("F5 syncs", Qt::Key_F5, Qt::NoModifier, SIGNAL(syncWanted()));
    row("Ctrl+L locks", Qt::Key_L, Qt::ControlModifier, SIGNAL(lockWanted()));
    row("Ctrl++ makes type larger", Qt::Key_Plus, Qt::ControlModifier, SIGNAL(typeSizeStepped(int)));
    row("Ctrl+0 makes type normal", Qt::Key_0, Qt::ControlModifier, SIGNAL(typeSizeStepped(int)));
    row("F1 helps", Qt::Key_F1, Qt::NoModifier, SIGNAL(helpWanted(QWidget *)));
}

void MainWindowTest::keysAskForWhatTheyName()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    QFETCH(const QByteArray, signal);
    QSignalSpy asked(m_window.get(), signal.constData());
    press(key, modifiers);
    QCOMPARE(asked.count(), 1);
}

void MainWindowTest::theNavigationFoldsWhenRoomIsShort()
{
    QVERIFY(!m_window->navigation().isFolded());
    m_window->resize(1100, 700);
    QTRY_VERIFY(m_window->navigation().isFolded());
}

void MainWindowTest::conflictsAreCountedAtTheSyncPage()
{
    m_window->setSyncStatus({.state = SyncState::Conflicts, .waiting = 12, .conflicts = 2, .refused = 1});
    auto *item = m_window->findChild<QAbstractButton *>(u"navigation.sync"_qs);
    QCOMPARE(item->accessibleName(), u"同步, 3"_qs);
}

void MainWindowTest::theAvatarOpensAMenuWithTheLock()
{
    QSignalSpy locked(m_window.get(), &MainWindow::lockWanted);
    QTest::keyClick(m_window->findChild<QAbstractButton *>(u"user"_qs), Qt::Key_Space);
    auto *menu = m_window->findChild<QMenu *>();
    QVERIFY(menu);
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Up);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(locked.count(), 1);
}

void MainWindowTest::aMessageEndsWhenItsPageIsLeft()
{
    MessageBar &bar = page(u"home"_qs).bar();
    bar.show({.text = u"Exported."_qs});
    QVERIFY(bar.isVisible());
    m_window->goTo(u"households"_qs);
    m_window->goTo(u"home"_qs);
    QVERIFY(!bar.isVisible());
    bar.show({.text = u"Exported."_qs});
    m_window->hide(); // as locking does
    m_window->show();
    QVERIFY(!bar.isVisible());
    page(u"sync"_qs).bar().show({.text = u"Ended meanwhile."_qs}); // of a page that is not entered yet
    m_window->goTo(u"sync"_qs);
    QVERIFY(page(u"sync"_qs).bar().isVisible());
}

void MainWindowTest::aMessageThatBlocksStays()
{
    MessageBar &bar = page(u"home"_qs).bar();
    bar.show({.text = u"Not saved."_qs, .closable = false});
    m_window->goTo(u"households"_qs);
    m_window->goTo(u"home"_qs);
    QVERIFY(bar.isVisible());
}

void MainWindowTest::aMessageFollowsTheLanguage()
{
    MessageBar &bar = page(u"home"_qs).bar();
    bar.show([] { return Message{.text = QCoreApplication::translate("Page", "Households")}; });
    QCOMPARE(bar.accessibleName(), u"农户"_qs);
    m_language->use(false);
    QTRY_COMPARE(bar.accessibleName(), u"Households"_qs);
}

void MainWindowTest::aLongRoleIsShownWhole()
{
    m_window->navigation().setSignedIn({u"陈静"_qs, u"University coordinator"_qs});
    auto *role = m_window->findChild<QLabel *>(u"signedInRole"_qs);
    for (const int percent : {100, 150}) {
        m_theme->setAppearance({.typePercent = percent, .chinese = false});
        QCoreApplication::sendPostedEvents();
        m_window->navigation().setFolded(false);
        QTRY_VERIFY(role->height() >= role->heightForWidth(role->width()));
        QVERIFY(role->fontMetrics().horizontalAdvance(u"coordinator"_qs) <= role->width());
    }
}

QTEST_MAIN(MainWindowTest)
#include "MainWindowTest.moc"
