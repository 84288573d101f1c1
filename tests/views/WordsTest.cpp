// SPDX-License-Identifier: GPL-3.0-or-later
// No page shows an English word to a Chinese reader, and no control is without a name for those who cannot see it.
#include "models/base/Clock.h"
#include "tests/views/lists/SampleHouseholds.h"
#include "views/lists/HouseholdListPage.h"
#include "views/lists/SyncPage.h"
#include "views/settings/Preferences.h"
#include "views/settings/SettingsPage.h"
#include "views/shell/Language.h"
#include "views/shell/MainWindow.h"
#include "views/shell/Navigation.h"
#include "views/shell/SignInPage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace views;

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aChineseReaderMeetsNoEnglish_data();
    void aChineseReaderMeetsNoEnglish();
    void everyControlHasAName_data();
    void everyControlHasAName();

private:
    void addPages();

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    Language m_language;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Preferences> m_preferences;
    models::ManualClock m_clock;
    tests::SampleHouseholds m_households{tests::elevenHouseholds()};
    std::vector<std::pair<const char *, std::unique_ptr<QWidget>>> m_pages;
};

void WordsTest::initTestCase()
{
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"hemai.ini"_qs), QSettings::IniFormat);
    m_theme = std::make_unique<Theme>(*qApp, Appearance{});
    m_preferences = std::make_unique<Preferences>(*m_settings, *m_theme, m_language);
    auto households = std::make_unique<HouseholdListPage>(*m_theme, m_households);
    households->setSummary({.total = 11, .found = 11, .persons = 39, .averageIncomeFen = 100});
    auto main = std::make_unique<MainWindow>(*m_theme, m_clock);
    main->navigation().setSignedIn({u"李芳"_qs, u"驻村干部"_qs});
    main->setSyncStatus({.state = SyncState::OfflineWaiting, .waiting = 2});
    m_pages.emplace_back("sign-in", std::make_unique<SignInPage>(*m_theme));
    m_pages.emplace_back("households", std::move(households));
    m_pages.emplace_back("sync", std::make_unique<SyncPage>(*m_theme, m_clock));
    m_pages.emplace_back("settings", std::make_unique<SettingsPage>(*m_theme, *m_preferences));
    m_pages.emplace_back("main window", std::move(main));
}

void WordsTest::addPages()
{
    QTest::addColumn<QWidget *>("page");
    for (const auto &[name, page] : m_pages)
        QTest::newRow(name) << page.get();
}

static QStringList wordsOf(const QWidget &page)
{
    QStringList words;
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        words << widget->toolTip() << widget->accessibleName();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            words << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            words << button->text();
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            words << edit->placeholderText();
    }
    return words;
}

void WordsTest::aChineseReaderMeetsNoEnglish_data()
{
    addPages();
}

void WordsTest::aChineseReaderMeetsNoEnglish()
{
    QFETCH(QWidget *const, page);
    // Names of keys, of the program, of the other language, and an example of an address.
    static const QRegularExpression allowed(
        u"<[^>]*>|Ctrl|Enter|Shift|Space|Insert|PgUp|PgDn|Alt|Tab|Esc|Hemai|English|Excel|WPS|hemai.example.cn"_qs);
    static const QRegularExpression latin(u"[A-Za-z]{3}"_qs);
    const QStringList words = wordsOf(*page);
    QVERIFY(words.size() > 10);
    for (QString word : words) {
        word.remove(allowed);
        QVERIFY2(!word.contains(latin), qPrintable(word));
    }
}

void WordsTest::everyControlHasAName_data()
{
    addPages();
}

void WordsTest::everyControlHasAName()
{
    QFETCH(QWidget *const, page);
    for (const QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
        const bool isOfQt = button->objectName().startsWith(u"qt_") || qobject_cast<QLineEdit *>(button->parent());
        const bool isNamed = !button->text().isEmpty() || !button->accessibleName().isEmpty();
        QVERIFY2(isOfQt || isNamed || !button->isVisibleTo(page), qPrintable(button->objectName()));
    }
    for (const QLineEdit *edit : page->findChildren<QLineEdit *>())
        QVERIFY2(!edit->accessibleName().isEmpty(), qPrintable(edit->objectName()));
}

QTEST_MAIN(WordsTest)
#include "WordsTest.moc"
