// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in by keys alone: choosing an account, a wrong password, the first sign-in and its fingerprint.
#include "views/shell/SignInPage.h"
#include "tests/views/shell/SampleAccounts.h"
#include "views/shell/HelpPanel.h"
#include "views/shell/Language.h"
#include "views/shell/Theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace views;

class SignInPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void enterUnlocksTheChosenAccount();
    void downChangesTheAccount();
    void anEmptyPasswordIsAskedFor();
    void aWrongPasswordSaysHowManyAttemptsAreLeft();
    void nothingCanBePressedWhileTheKeyIsDerived();
    void theLeaseAndWaitingWorkOfTheAccountAreSaid();
    void withoutAccountsTheFirstSignInIsShown();
    void theFingerprintIsShownBeforeAnythingIsSent();
    void anotherAccountBeginsWithAnEmptyName();
    void forgettingEmptiesThePasswords();
    void f1TellsWhatIsNeededAndEscapeLeadsBack();
    void typingBeginsAtTheFirstFieldThatIsEmpty();
    void enterGoesOnToTheNextFieldAndThenIn();
    void theCardNamesThePersonAndTheLogin();
    void everyTextFollowsTheLanguage();
    void everythingFitsTheSmallestWindowAndTheLargestType();

private:
    QLineEdit &edit(const QString &name) const { return *m_page->findChild<QLineEdit *>(name); }
    QPushButton &button(const QString &name) const { return *m_page->findChild<QPushButton *>(name); }

    std::unique_ptr<Language> m_language;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SignInPage> m_page;
};

void SignInPageTest::init()
{
    m_language = std::make_unique<Language>();
    m_language->use(true);
    m_theme = std::make_unique<Theme>(*qApp, Appearance{});
    m_page = std::make_unique<SignInPage>(*m_theme);
    m_page->setVersion(u"0.1"_qs, true);
    m_page->setAccounts(tests::twoAccounts());
    m_page->resize(1366, 768);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    edit(u"password"_qs).setFocus();
}

void SignInPageTest::cleanup()
{
    m_page.reset();
    m_theme.reset();
    m_language.reset();
}

void SignInPageTest::enterUnlocksTheChosenAccount()
{
    QSignalSpy wanted(m_page.get(), &SignInPage::unlockWanted);
    QTest::keyClicks(&edit(u"password"_qs), u"geheim-2020!"_qs);
    QTest::keyClick(&edit(u"password"_qs), Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0), (QVariantList{u"lifang"_qs, u"geheim-2020!"_qs}));
}

void SignInPageTest::downChangesTheAccount()
{
    QSignalSpy wanted(m_page.get(), &SignInPage::unlockWanted);
    QTest::keyClick(&edit(u"password"_qs), Qt::Key_Down);
    QTest::keyClicks(&edit(u"password"_qs), u"x"_qs);
    QTest::keyClick(&edit(u"password"_qs), Qt::Key_Return);
    QCOMPARE(wanted.at(0).at(0).toString(), u"wang"_qs);
}

void SignInPageTest::anEmptyPasswordIsAskedFor()
{
    QSignalSpy wanted(m_page.get(), &SignInPage::unlockWanted);
    QTest::keyClick(&edit(u"password"_qs), Qt::Key_Return);
    QCOMPARE(wanted.count(), 0);
    QVERIFY(m_page->findChild<QLabel *>(u"password.problem"_qs)->isVisible());
}

void SignInPageTest::aWrongPasswordSaysHowManyAttemptsAreLeft()
{
    m_page->showProblem(u"密码不对。"_qs, 4);
    auto *problem = m_page->findChild<QLabel *>(u"password.problem"_qs);
    QCOMPARE(problem->text(), u"密码不对。还可以试 4 次。"_qs);
    QCOMPARE(edit(u"password"_qs).property("problem").toString(), u"error"_qs);
    QTest::keyClicks(&edit(u"password"_qs), u"y"_qs);
    QVERIFY(!problem->isVisible());
}

void SignInPageTest::nothingCanBePressedWhileTheKeyIsDerived()
{
    m_page->setBusy(true);
    QVERIFY(!button(u"unlock"_qs).isEnabled());
    QVERIFY(!edit(u"password"_qs).isEnabled());
    m_page->setBusy(false);
    QVERIFY(button(u"unlock"_qs).isEnabled());
}

void SignInPageTest::theLeaseAndWaitingWorkOfTheAccountAreSaid()
{
    auto *lease = m_page->findChild<QLabel *>(u"lease"_qs);
    QVERIFY(lease->isVisible());
    QVERIFY(lease->text().contains(u"2020年12月20日"));
    QTest::keyClick(&edit(u"password"_qs), Qt::Key_Down);
    QVERIFY(!lease->isVisible());
}

void SignInPageTest::withoutAccountsTheFirstSignInIsShown()
{
    m_page->setAccounts({});
    QVERIFY(edit(u"server"_qs).isVisible());
    QVERIFY(!button(u"backToAccounts"_qs).isVisible());
}

void SignInPageTest::theFingerprintIsShownBeforeAnythingIsSent()
{
    QSignalSpy wanted(m_page.get(), &SignInPage::signInWanted);
    QSignalSpy accepted(m_page.get(), &SignInPage::fingerprintAccepted);
    QSignalSpy refused(m_page.get(), &SignInPage::fingerprintRefused);
    QTest::mouseClick(&button(u"otherAccount"_qs), Qt::LeftButton);
    QTest::keyClicks(&edit(u"server"_qs), u"hemai.example.cn"_qs);
    QTest::keyClicks(&edit(u"accountName"_qs), u"lifang"_qs);
    QTest::keyClicks(&edit(u"firstPassword"_qs), u"geheim"_qs);
    QTest::keyClick(&edit(u"firstPassword"_qs), Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    m_page->setBusy(true);
    m_page->askFingerprint(QString(64, u'a'));
    QVERIFY(m_page->findChild<QLabel *>(u"fingerprint"_qs)->text().startsWith(u"AAAA AAAA"));
    QVERIFY(m_page->focusWidget() != &button(u"fingerprintSame"_qs)); // an Enter too many agrees to nothing
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Tab);
    QCOMPARE(m_page->focusWidget(), &button(u"fingerprintSame"_qs));
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
    QCOMPARE(accepted.count(), 1);
    QVERIFY(!m_page->findChild<QWidget *>(u"fingerprintQuestion"_qs)->isVisible());
    m_page->askFingerprint(QString(64, u'b'));
    QTest::keyClick(&button(u"fingerprintDifferent"_qs), Qt::Key_Space);
    QCOMPARE(refused.count(), 1);
}

void SignInPageTest::anotherAccountBeginsWithAnEmptyName()
{
    m_page->setAccounts({});
    QTest::keyClicks(&edit(u"server"_qs), u"hemai.example.cn"_qs);
    QTest::keyClicks(&edit(u"accountName"_qs), u"lifang"_qs);
    QTest::keyClicks(&edit(u"firstPassword"_qs), u"geheim"_qs);
    m_page->setAccounts(tests::twoAccounts()); // signed in, and locked
    QTest::keyClick(&button(u"otherAccount"_qs), Qt::Key_Space);
    QVERIFY(edit(u"accountName"_qs).text().isEmpty());
    QVERIFY(edit(u"firstPassword"_qs).text().isEmpty());
    QCOMPARE(edit(u"server"_qs).text(), u"hemai.example.cn"_qs);
    QCOMPARE(m_page->focusWidget(), &edit(u"accountName"_qs));
}

void SignInPageTest::forgettingEmptiesThePasswords()
{
    QTest::keyClicks(&edit(u"password"_qs), u"geheim"_qs);
    m_page->forget();
    QVERIFY(edit(u"password"_qs).text().isEmpty());
}

void SignInPageTest::f1TellsWhatIsNeededAndEscapeLeadsBack()
{
    QTest::keyClick(&edit(u"password"_qs), Qt::Key_F1);
    auto *help = m_page->findChild<HelpPanel *>();
    QVERIFY(help->isVisible());
    for (const QString &head : {u"登录"_qs, u"服务器地址"_qs, u"忘记密码"_qs})
        QVERIFY2(help->text().contains(head), qPrintable(help->text()));
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Escape);
    QVERIFY(!help->isVisible());
    QCOMPARE(m_page->focusWidget(), &edit(u"password"_qs));
}

void SignInPageTest::typingBeginsAtTheFirstFieldThatIsEmpty()
{
    m_page->setAccounts({});
    QCOMPARE(m_page->focusWidget(), &edit(u"server"_qs));
    m_page->setServer(u"hemai.example.cn"_qs);
    m_page->setAccounts({});
    QCOMPARE(m_page->focusWidget(), &edit(u"accountName"_qs));
}

void SignInPageTest::enterGoesOnToTheNextFieldAndThenIn()
{
    m_page->setAccounts({});
    m_page->setServer(u"hemai.example.cn"_qs);
    QSignalSpy wanted(m_page.get(), &SignInPage::signInWanted);
    QTest::keyClicks(&edit(u"accountName"_qs), u"lifang"_qs);
    QTest::keyClick(&edit(u"accountName"_qs), Qt::Key_Return);
    QCOMPARE(m_page->focusWidget(), &edit(u"firstPassword"_qs));
    QVERIFY(!m_page->findChild<QLabel *>(u"firstPassword.problem"_qs)->isVisible());
    QTest::keyClicks(&edit(u"firstPassword"_qs), u"secret"_qs);
    QTest::keyClick(&edit(u"accountName"_qs), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
}

void SignInPageTest::theCardNamesThePersonAndTheLogin()
{
    auto *card = m_page->findChild<QAbstractButton *>(u"account.lifang"_qs);
    QCOMPARE(card->text(), u"李芳"_qs);
    QVERIFY(card->accessibleName().startsWith(u"李芳, lifang, "_qs));
}

void SignInPageTest::everyTextFollowsTheLanguage()
{
    QCOMPARE(button(u"unlock"_qs).text(), u"解锁"_qs);
    m_language->use(false);
    QTRY_COMPARE(button(u"unlock"_qs).text(), u"Unlock"_qs);
    m_theme->setAppearance({.chinese = false});
    QCOMPARE(button(u"language"_qs).text(), u"中文"_qs);
}

void SignInPageTest::everythingFitsTheSmallestWindowAndTheLargestType()
{
    m_page->resize(960, 600);
    QVERIFY(m_page->minimumSizeHint().width() <= 960);
    QVERIFY(m_page->minimumSizeHint().height() <= 600);
    m_page->resize(1366, 768);
    m_theme->setAppearance({.scheme = Scheme::Dark, .typePercent = 150});
    QVERIFY(m_page->minimumSizeHint().height() <= 768);
}

QTEST_MAIN(SignInPageTest)
#include "SignInPageTest.moc"
