// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K by keys alone: commands by words, pinyin, initials and English, people as the program finds them.
#include "models/base/Clock.h"
#include "views/shell/Command.h"
#include "views/shell/Language.h"
#include "views/shell/MainWindow.h"
#include "views/shell/Navigation.h"
#include "views/shell/Page.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace views;

// A page with a field and one command of its own.
class CommandPage : public Page
{
    Q_OBJECT

public:
    explicit CommandPage(const Theme &theme) : Page(theme), m_field(new QLineEdit(this))
    {
        body()->addWidget(m_field);
        command = addCommand(*this, u"newCommand"_qs, theme.icon(u"plus"_qs), {QKeySequence(u"Ctrl+N"_qs)});
        connect(command, &QAction::triggered, this, [this] { ranWhere = window()->property("shown").toString(); });
        command->setText(u"新增农户"_qs);
        command->setProperty("english", u"New household"_qs);
    }
    void focusStart() override { m_field->setFocus(); }

    QAction *command;
    QString ranWhere;

private:
    QLineEdit *m_field;
};

class CommandPaletteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyCommandIsListedWithItsKey();
    void commandsAreFoundInEveryWay_data();
    void commandsAreFoundInEveryWay();
    void enterRunsTheCommand();
    void aCommandOfAPageIsRunThere();
    void thePageOnTopOffersItsCommandsFirst();
    void whatCannotBeDoneIsNotListed();
    void peopleStandAboveCommands();
    void aLateAnswerIsIgnored();
    void whoReadsNoHouseholdsSearchesCommandsAlone();
    void escapeGivesTheFocusBack();
    void typingWhatIsNowhereSaysSo();
    void keysAreNotGivenTwice();

private:
    QLineEdit &search() const { return *m_window->findChild<QLineEdit *>(u"paletteSearch"_qs); }
    QListView &rows() const { return *m_window->findChild<QListView *>(u"paletteRows"_qs); }
    QStringList shown() const
    {
        QStringList texts;
        for (int row = 0; row < rows().model()->rowCount(); ++row)
            texts << rows().model()->index(row, 0).data().toString();
        return texts;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void openAndType(const QString &text)
    {
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::focusWidget(), &search());
        search().setText(text);
    }

    std::unique_ptr<Language> m_language;
    std::unique_ptr<Theme> m_theme;
    models::ManualClock m_clock;
    std::unique_ptr<MainWindow> m_window;
    CommandPage *m_households = nullptr;
};

void CommandPaletteTest::init()
{
    m_language = std::make_unique<Language>();
    m_language->use(true);
    m_theme = std::make_unique<Theme>(*qApp, Appearance{});
    m_window = std::make_unique<MainWindow>(*m_theme, m_clock);
    m_households = new CommandPage(*m_theme);
    m_window->addPage(u"home"_qs, new CommandPage(*m_theme));
    m_window->addPage(u"households"_qs, m_households);
    m_window->addPage(u"sync"_qs, new Page(*m_theme));
    m_window->addPage(u"settings"_qs, new Page(*m_theme));
    connect(m_window.get(), &MainWindow::pageShown, m_window.get(),
            [this](const QString &id) { m_window->setProperty("shown", id); });
    m_window->resize(1366, 768);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->goTo(u"home"_qs);
    m_window->currentPage()->findChild<QAction *>(u"newCommand"_qs)->setVisible(false);
}

void CommandPaletteTest::cleanup()
{
    m_window.reset();
    m_theme.reset();
    m_language.reset();
}

void CommandPaletteTest::everyCommandIsListedWithItsKey()
{
    openAndType({});
    const QStringList texts = shown();
    for (const QString &command : {u"新增农户"_qs, u"前往：同步"_qs, u"立即同步"_qs, u"锁定"_qs, u"全屏"_qs, u"切换到英文（English）"_qs})
        QVERIFY2(texts.contains(command), qPrintable(command + u" in "_qs + texts.join(u'|')));
    const QModelIndex sync = rows().model()->index(static_cast<int>(texts.indexOf(u"立即同步"_qs)), 0);
    QCOMPARE(sync.data(Qt::AccessibleTextRole).toString(), u"立即同步, F5"_qs);
    const QModelIndex page = rows().model()->index(static_cast<int>(texts.indexOf(u"前往：农户"_qs)), 0);
    QCOMPARE(page.data(Qt::AccessibleTextRole).toString(), u"前往：农户, Ctrl 2"_qs);
}

void CommandPaletteTest::commandsAreFoundInEveryWay_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("characters") << u"同步"_qs << u"立即同步"_qs;
    QTest::newRow("pinyin") << u"lijitongbu"_qs << u"立即同步"_qs;
    QTest::newRow("initials") << u"ljtb"_qs << u"立即同步"_qs;
    QTest::newRow("English") << u"sync now"_qs << u"立即同步"_qs;
    QTest::newRow("English initials") << u"nh"_qs << u"新增农户"_qs;
    QTest::newRow("a key") << u"F5"_qs << u"立即同步"_qs;
    QTest::newRow("a page in English") << u"settings"_qs << u"前往：设置"_qs;
}

void CommandPaletteTest::commandsAreFoundInEveryWay()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, found);
    openAndType(typed);
    QVERIFY2(shown().contains(found), qPrintable(shown().join(u'|')));
    QVERIFY(!shown().contains(u"锁定"_qs));
}

void CommandPaletteTest::enterRunsTheCommand()
{
    QSignalSpy locked(m_window.get(), &MainWindow::lockWanted);
    openAndType(u"suoding"_qs);
    QCOMPARE(rows().currentIndex().data().toString(), u"锁定"_qs);
    press(Qt::Key_Return);
    QCOMPARE(locked.count(), 1);
    QVERIFY(!search().isVisible());
}

void CommandPaletteTest::aCommandOfAPageIsRunThere()
{
    openAndType(u"xznh"_qs);
    press(Qt::Key_Return);
    QCOMPARE(m_households->ranWhere, u"households"_qs);
    QCOMPARE(m_window->currentId(), u"households"_qs);
}

void CommandPaletteTest::thePageOnTopOffersItsCommandsFirst()
{
    m_window->goTo(u"households"_qs);
    auto *form = new CommandPage(*m_theme);
    nameCommand(*form->command, "views::MainWindow", "Full screen");
    form->command->setShortcut(Qt::CTRL | Qt::Key_Return);
    QCOMPARE(keyText(*form->command), u"Ctrl Enter"_qs);
    m_window->open(form);
    openAndType({});
    QCOMPARE(shown().value(1), u"全屏"_qs); // below the title
    press(Qt::Key_Return);
    QCOMPARE(form->ranWhere, u"households"_qs);
    QCOMPARE(m_window->currentPage(), form);
    m_window->back();
    openAndType({});
    QVERIFY(shown().value(1) != u"全屏"_qs);
}

void CommandPaletteTest::whatCannotBeDoneIsNotListed()
{
    m_households->command->setVisible(false);
    openAndType(u"xznh"_qs);
    QVERIFY(!shown().contains(u"新增农户"_qs));
}

void CommandPaletteTest::peopleStandAboveCommands()
{
    QSignalSpy wanted(m_window.get(), &MainWindow::peopleWanted);
    QSignalSpy opened(m_window.get(), &MainWindow::householdWanted);
    openAndType(u"l"_qs);
    QCOMPARE(wanted.last().at(0).toString(), u"l"_qs);
    models::Id household;
    household.bytes[2] = 5;
    m_window->showPeople(u"l"_qs, {{household, u"李建国"_qs, u"三组, 草稿"_qs}});
    QCOMPARE(shown().first(2), (QStringList{u"人"_qs, u"李建国"_qs}));
    QCOMPARE(rows().currentIndex().data().toString(), u"李建国"_qs);
    press(Qt::Key_Down); // over the title of the commands
    QVERIFY(rows().currentIndex().row() >= 3);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.at(0).at(0).value<models::Id>(), household);
}

void CommandPaletteTest::aLateAnswerIsIgnored()
{
    openAndType(u"ljg"_qs);
    m_window->showPeople(u"lj"_qs, {{{}, u"李家谷"_qs, {}}});
    QVERIFY(!shown().contains(u"李家谷"_qs));
}

void CommandPaletteTest::whoReadsNoHouseholdsSearchesCommandsAlone()
{
    MainWindow window(*m_theme, m_clock);
    window.addPage(u"settings"_qs, new Page(*m_theme));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.goTo(u"settings"_qs);
    QSignalSpy wanted(&window, &MainWindow::peopleWanted);
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    window.findChild<QLineEdit *>(u"paletteSearch"_qs)->setText(u"li"_qs);
    QCOMPARE(wanted.count(), 0);
}

void CommandPaletteTest::escapeGivesTheFocusBack()
{
    QPointer<QWidget> before = QApplication::focusWidget();
    openAndType(u"x"_qs);
    press(Qt::Key_Escape);
    QVERIFY(!search().isVisible());
    QCOMPARE(QApplication::focusWidget(), before.data());
    openAndType(u"y"_qs);
    press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(search().text().isEmpty());
    press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), before.data());
}

void CommandPaletteTest::typingWhatIsNowhereSaysSo()
{
    openAndType(u"qqqq"_qs);
    QVERIFY(!rows().isVisible());
    press(Qt::Key_Return);
    QVERIFY(search().isVisible());
}

void CommandPaletteTest::keysAreNotGivenTwice()
{
    QSet<QString> keys;
    for (const QAction *command : m_window->commands()) {
        for (const QKeySequence &key : command->shortcuts()) {
            QVERIFY2(!keys.contains(key.toString()) || key.toString() == u"Ctrl+N", qPrintable(key.toString()));
            keys.insert(key.toString());
        }
    }
    QVERIFY(keys.size() > 10);
}

QTEST_MAIN(CommandPaletteTest)
#include "CommandPaletteTest.moc"
