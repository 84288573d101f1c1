// SPDX-License-Identifier: GPL-3.0-or-later
// Settings apply at once, by keys, and are found again after a restart.
#include "views/settings/SettingsPage.h"
#include "models/base/Clock.h"
#include "views/settings/Preferences.h"
#include "views/shell/Language.h"
#include "views/shell/MainWindow.h"

#include <QApplication>
#include <QLabel>
#include <QLayout>
#include <QListWidget>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace views;

class SettingsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFreshComputerStartsInChineseAndLight();
    void nonsenseInTheFileIsTheDefault();
    void theLanguageChangesAtOnce();
    void schemeTypeSizeAndDensityAreChosenByDigits();
    void whatWasChosenIsFoundAgain();
    void typeSizeStepsStayWithinTheScale();
    void whatIsChosenIsSeenWholeInTheSmallestWindow();
    void factsOfThisComputerAreShown();
    void theButtonStaysWhereItWasAfterAPasswordWasChanged();
    void aClickBelowTheGroupsKeepsTheOneThatIsShown();
    void theOrderOfAListIsFoundAgain();
    void everyKeyOfTheDesignIsListed();

private:
    QWidget &control(const QString &name) const { return *m_page->findChild<QWidget *>(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Preferences> m_preferences;
    models::ManualClock m_clock;
    std::unique_ptr<MainWindow> m_window;
    SettingsPage *m_page = nullptr;
};

void SettingsPageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"hemai.ini"_qs), QSettings::IniFormat);
    m_language = std::make_unique<Language>();
    m_theme = std::make_unique<Theme>(*qApp, Appearance{});
    m_preferences = std::make_unique<Preferences>(*m_settings, *m_theme, *m_language);
    m_window = std::make_unique<MainWindow>(*m_theme, m_clock);
    m_page = new SettingsPage(*m_theme, *m_preferences);
    m_window->addPage(u"settings"_qs, m_page);
    m_window->resize(1366, 768);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->goTo(u"settings"_qs);
}

void SettingsPageTest::cleanup()
{
    m_window.reset();
    m_preferences.reset();
    m_theme.reset();
    m_language.reset();
    m_settings.reset();
}

void SettingsPageTest::aFreshComputerStartsInChineseAndLight()
{
    QCOMPARE(m_preferences->values(), PreferenceValues{});
    QCOMPARE(m_page->findChild<QLabel *>(u"pageTitle"_qs)->text(), u"设置"_qs);
}

void SettingsPageTest::nonsenseInTheFileIsTheDefault()
{
    m_settings->setValue(u"look/scheme"_qs, u"purple"_qs);
    m_settings->setValue(u"look/typePercent"_qs, 400);
    QCOMPARE(readPreferences(*m_settings), PreferenceValues{});
}

void SettingsPageTest::theLanguageChangesAtOnce()
{
    QTest::keyClick(&control(u"language"_qs), Qt::Key_2);
    QTRY_COMPARE(m_page->findChild<QLabel *>(u"pageTitle"_qs)->text(), u"Settings"_qs);
    QVERIFY(!m_theme->appearance().chinese);
    QTest::keyClick(&control(u"language"_qs), Qt::Key_1);
    QTRY_COMPARE(m_page->findChild<QLabel *>(u"pageTitle"_qs)->text(), u"设置"_qs);
}

void SettingsPageTest::schemeTypeSizeAndDensityAreChosenByDigits()
{
    QSignalSpy changed(m_preferences.get(), &Preferences::changed);
    QTest::keyClick(&control(u"scheme"_qs), Qt::Key_3);
    QVERIFY(m_theme->isDark());
    QTest::keyClick(&control(u"typeSize"_qs), Qt::Key_3);
    QCOMPARE(m_theme->appearance().typePercent, 130);
    QTest::keyClick(&control(u"density"_qs), Qt::Key_2);
    QCOMPARE(m_preferences->values().density, Density::Compact);
    QCOMPARE(changed.count(), 3);
}

void SettingsPageTest::whatWasChosenIsFoundAgain()
{
    const PreferenceValues wanted{false, Scheme::System, 150, Density::Compact};
    m_preferences->set(wanted);
    m_settings->sync();
    const QSettings again(m_folder->filePath(u"hemai.ini"_qs), QSettings::IniFormat);
    QCOMPARE(readPreferences(again), wanted);
}

void SettingsPageTest::typeSizeStepsStayWithinTheScale()
{
    for (int i = 0; i < 6; ++i)
        m_preferences->stepType(1);
    QCOMPARE(m_preferences->values().typePercent, 150);
    m_preferences->stepType(-1);
    QCOMPARE(m_preferences->values().typePercent, 130);
    m_preferences->stepType(0);
    QCOMPARE(m_preferences->values().typePercent, 100);
}

void SettingsPageTest::whatIsChosenIsSeenWholeInTheSmallestWindow()
{
    m_theme->setAppearance({.typePercent = 150, .chinese = false});
    m_window->setMinimumSize(1, 1);
    m_window->resize(960, 552);
    for (const QString &name : {u"language"_qs, u"scheme"_qs, u"typeSize"_qs, u"density"_qs}) {
        const QWidget &segments = control(name);
        QWidget *row = segments.parentWidget();
        while (!qobject_cast<QScrollArea *>(row->parentWidget()->parentWidget()))
            row = row->parentWidget();
        const int room = row->parentWidget()->width(); // what is below is scrolled to, what is beside is not
        QTRY_VERIFY2(segments.mapTo(row, QPoint(segments.width(), 0)).x() <= room, qPrintable(name));
        QVERIFY(segments.width() >= segments.sizeHint().width());
    }
}

void SettingsPageTest::factsOfThisComputerAreShown()
{
    QSignalSpy folder(m_page, &SettingsPage::folderWanted);
    m_page->setFacts({.version = u"0.1.0"_qs,
                      .account = u"李芳"_qs,
                      .device = u"龙王潭村笔记本"_qs,
                      .server = u"hemai.example.cn"_qs,
                      .dataFolder = u"/var/hemai"_qs,
                      .keychainUsed = true});
    QTest::keyClick(&control(u"settingGroups"_qs), Qt::Key_End);
    QTest::keyClick(&control(u"openFolder"_qs), Qt::Key_Space);
    QCOMPARE(folder.at(0).at(0).toString(), u"/var/hemai"_qs);
}

void SettingsPageTest::theButtonStaysWhereItWasAfterAPasswordWasChanged()
{
    auto *button = m_page->findChild<QPushButton *>(u"changePassword"_qs);
    QWidget *group = button->parentWidget();
    group->resize(620, 480); // shown or not, its layout is made
    group->layout()->activate();
    const QPoint before = button->pos();
    QCOMPARE(before.x(), 0);
    m_page->showPasswordChanged();
    group->layout()->activate();
    QCOMPARE(button->pos(), before);
}

void SettingsPageTest::aClickBelowTheGroupsKeepsTheOneThatIsShown()
{
    auto *groups = qobject_cast<QListWidget *>(&control(u"settingGroups"_qs));
    QVERIFY(groups);
    m_page->showKeys();
    QWidget *room = groups->viewport();
    QTest::mouseClick(room, Qt::LeftButton, {}, room->rect().bottomLeft() + QPoint(5, -5));
    QCOMPARE(groups->selectedItems(), QList{groups->currentItem()});
}

void SettingsPageTest::theOrderOfAListIsFoundAgain()
{
    QVERIFY(!m_preferences->orderOf(u"households"_qs));
    m_preferences->keepOrder(u"households"_qs, 8, Qt::DescendingOrder);
    QCOMPARE(m_preferences->orderOf(u"households"_qs), std::optional(std::pair(8, Qt::DescendingOrder)));
    m_preferences->keepOrder(u"households"_qs, 3, Qt::AscendingOrder);
    QCOMPARE(m_preferences->orderOf(u"households"_qs), std::optional(std::pair(3, Qt::AscendingOrder)));
    QVERIFY(!m_preferences->orderOf(u"reviews"_qs));
}

void SettingsPageTest::everyKeyOfTheDesignIsListed()
{
    m_page->showKeys();
    QStringList texts;
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        texts << label->text();
    for (const QString &key : {u"Ctrl K"_qs, u"F5"_qs, u"F8"_qs, u"F11"_qs, u"Insert"_qs, u"Esc"_qs})
        QVERIFY2(texts.contains(key), qPrintable(key));
}

QTEST_MAIN(SettingsPageTest)
#include "SettingsPageTest.moc"
