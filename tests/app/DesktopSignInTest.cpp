// SPDX-License-Identifier: GPL-3.0-or-later
// Ways into an account of a computer that are not the usual one, by keys against a real server process: a forgotten
// password, a reset keychain, no network, a revoked device, a closed account. What was not sent is there afterwards.
#include "DesktopDriver.h"

#include "app/tool/DemonstrationServer.h"
#include "models/rules/DemonstrationVillage.h"
#include "tests/support/MemorySecretStore.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace app;
using namespace models;
using namespace tests;

static const QString FirstPassword = demonstrationPassword.toString();
static const QString NewPassword = QStringLiteral("from-the-office-7");

class DesktopSignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aForgottenPasswordIsSetAnewAndNothingIsLost();
    void withoutANetworkItSaysSoAndChangesNothing();
    void aResetKeychainIsSaidAndMended();
    void aDamagedAccountIsFetchedAnewAndSetAside();
    void aRevokedDeviceIsTold();
    void aClosedAccountIsTold();
    void tooManyTriesAreToldToWait();
    void anEndingLeaseIsTold();
    void anEndedLeaseAsksForTheServerAndLosesNothing();
    void anEndedLeaseOfAClosedAccountIsAnsweredEachTime();
    void theLastSuccessIsKeptOverRestarts();
    void aPasswordIsChangedInTheSettings();

private:
    void setContactDaysAgo(int days);
    void fill(const QString &field, const QString &text);
    syncing::AccountFolder folder() const;
    void startProgram();
    void enrolAndSurveyOffline();
    bool admin(const QStringList &words, const QString &password = {});
    qint64 households() { return m_cadre->households(); }
    bool isIn() { return m_cadre->desktop().mainWindow() != nullptr; }
    void forget();                         // the link, by keys
    void recover(const QString &password); // at the form that is shown
    bool says(const QString &words);       // somewhere visible on the sign-in page

    QTemporaryDir m_folder;
    support::MemorySecretStore m_secrets;
    std::unique_ptr<DemonstrationServer> m_server;
    std::unique_ptr<DesktopDriver> m_cadre;
    int m_run = 0;
};

void DesktopSignInTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

// Every test has a server and a computer of its own.
void DesktopSignInTest::init()
{
    const QString folder = m_folder.filePath(QString::number(++m_run));
    m_server =
        std::make_unique<DemonstrationServer>(QStringLiteral(HEMAI_BIN_DIR "/hemai-server"), folder + u"/server"_qs);
    QVERIFY(m_server->start().ok());
    QVERIFY(m_server->addPeople().ok());
    QVERIFY(m_server->addVillage(demonstrationVillage()).ok());
    startProgram();
    m_cadre->pressOnSignIn(u"language"_qs); // English, kept over restarts
}

void DesktopSignInTest::cleanup()
{
    m_cadre.reset();
    m_server.reset();
}

void DesktopSignInTest::startProgram()
{
    m_cadre.reset();
    m_cadre = std::make_unique<DesktopDriver>(u"cadre"_qs, m_folder.filePath(QString::number(m_run)), m_secrets,
                                              m_server->local());
}

bool DesktopSignInTest::admin(const QStringList &words, const QString &password)
{
    const Result<QString> said = m_server->admin(words, password);
    if (!said)
        qWarning() << said.error().detail;
    return said.ok();
}

// One household is saved while the server is away; then the program ends.
void DesktopSignInTest::enrolAndSurveyOffline()
{
    QVERIFY(m_cadre->signIn(u"lifang"_qs, FirstPassword));
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->isInSync(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_cadre->desktop().account()->villages().empty(), 30'000);
    QVERIFY(m_server->stop().ok());
    m_cadre->saveHousehold(u"三组17号"_qs);
    QTRY_COMPARE(households(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->desktop().account()->offlineUse().standing().waiting > 0, 30'000);
    startProgram();
    QVERIFY(!isIn());
}

void DesktopSignInTest::forget()
{
    m_cadre->toFront();
    m_cadre->pressOnSignIn(u"forgotten"_qs);
}

void DesktopSignInTest::recover(const QString &password)
{
    m_cadre->toFront();
    m_cadre->find<QLineEdit>(u"recoveryPassword"_qs)->setFocus();
    m_cadre->press(Qt::Key_A, Qt::ControlModifier);
    m_cadre->enter(password);
}

bool DesktopSignInTest::says(const QString &words)
{
    for (const QLabel *label : m_cadre->desktop().window().findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

void DesktopSignInTest::aForgottenPasswordIsSetAnewAndNothingIsLost()
{
    enrolAndSurveyOffline();
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(m_server->start().ok());
    QVERIFY(admin({u"account"_qs, u"password"_qs, u"lifang"_qs, u"--password-stdin"_qs}, NewPassword));
    m_cadre->unlock(NewPassword); // unknown on this computer so far
    QTRY_VERIFY_WITH_TIMEOUT(says(u"password is not right"_qs), 30'000);
    QVERIFY(!isIn());
    forget();
    m_cadre->keepPicture(u"20-forgotten"_qs);
    recover(u"not this one"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"The name or the password is wrong. Everything you entered is kept"_qs), 30'000);
    m_cadre->keepPicture(u"21-forgotten-wrong"_qs);
    recover(NewPassword);
    QTRY_VERIFY_WITH_TIMEOUT(isIn(), 60'000);
    QCOMPARE(households(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->isInSync(), 60'000); // the unsent household went up

    QVERIFY(m_server->stop().ok());
    startProgram();
    m_cadre->unlock(FirstPassword);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"password is not right"_qs), 30'000);
    m_cadre->unlock(NewPassword);
    QTRY_VERIFY_WITH_TIMEOUT(isIn(), 60'000);
    QCOMPARE(households(), 1);
}

void DesktopSignInTest::withoutANetworkItSaysSoAndChangesNothing()
{
    enrolAndSurveyOffline();
    QVERIFY(!QTest::currentTestFailed());
    forget();
    recover(NewPassword);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"The server cannot be reached"_qs), 60'000);
    m_cadre->keepPicture(u"22-forgotten-offline"_qs);
    m_cadre->press(Qt::Key_Escape);
    m_cadre->unlock(FirstPassword);
    QTRY_VERIFY_WITH_TIMEOUT(isIn(), 60'000);
    QCOMPARE(households(), 1);
}

void DesktopSignInTest::aResetKeychainIsSaidAndMended()
{
    enrolAndSurveyOffline();
    QVERIFY(!QTest::currentTestFailed());
    const QString name = m_secrets.secrets().lastKey();
    for (const QString &known : m_secrets.secrets().keys())
        QVERIFY(m_secrets.remove(known).result().ok());
    QVERIFY(m_server->start().ok());
    m_cadre->unlock(FirstPassword);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"The keychain of this computer was reset"_qs), 30'000);
    m_cadre->keepPicture(u"23-keychain-reset"_qs);
    recover(FirstPassword);
    QTRY_VERIFY_WITH_TIMEOUT(isIn(), 60'000);
    QVERIFY(m_secrets.secrets().contains(name)); // a new part of the key
    QVERIFY(m_cadre->desktop().account()->usesKeychain());
    QCOMPARE(households(), 1);
    startProgram();
    m_cadre->unlock(FirstPassword);
    QTRY_VERIFY_WITH_TIMEOUT(isIn(), 60'000);
}

void DesktopSignInTest::aDamagedAccountIsFetchedAnewAndSetAside()
{
    enrolAndSurveyOffline();
    QVERIFY(!QTest::currentTestFailed());
    QFile data(folder().database());
    QVERIFY(data.open(QIODevice::ReadWrite) && data.write("damaged") > 0);
    data.close();
    m_cadre->unlock(FirstPassword);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Sign in with another account"_qs), 60'000);
    QVERIFY(!isIn());
    QVERIFY(m_server->start().ok());
    m_cadre->pressOnSignIn(u"otherAccount"_qs);
    QVERIFY(m_cadre->signIn(u"lifang"_qs, FirstPassword));
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->isInSync(), 30'000);
    QVERIFY(says(u"could not be opened any more, and it is fetched anew"_qs));
    QVERIFY(says(u".damaged-1"_qs));
    QVERIFY(says(u"What had not been sent yet"_qs));
    QVERIFY(says(u"1 change"_qs));
    m_cadre->keepPicture(u"28-fetched-anew"_qs);
    QVERIFY(QFile::exists(folder().path() + u".damaged-1/hemai.db"_qs));
}

void DesktopSignInTest::aRevokedDeviceIsTold()
{
    enrolAndSurveyOffline();
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(m_server->start().ok());
    const QString device = folder().card()->device.toHex();
    QVERIFY(admin({u"device"_qs, u"revoke"_qs, device}));
    forget();
    recover(FirstPassword);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"This device was revoked. Everything you entered is kept"_qs), 30'000);
    QVERIFY(!isIn());
}

void DesktopSignInTest::aClosedAccountIsTold()
{
    enrolAndSurveyOffline();
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(m_server->start().ok());
    QVERIFY(admin({u"account"_qs, u"close"_qs, u"lifang"_qs}));
    forget();
    recover(FirstPassword);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"This account is closed. Ask the administrator."_qs), 30'000);
    QVERIFY(!isIn());
}

void DesktopSignInTest::tooManyTriesAreToldToWait()
{
    enrolAndSurveyOffline();
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(m_server->start().ok());
    forget();
    for (int i = 0; i < 5; ++i) {
        recover(u"not this one"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(m_cadre->find<QLineEdit>(u"recoveryPassword"_qs)->isEnabled(), 30'000);
    }
    recover(FirstPassword);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Too many wrong passwords. Try again in "_qs), 30'000);
    m_cadre->keepPicture(u"24-too-many"_qs);
    m_cadre->press(Qt::Key_Escape);
    m_cadre->unlock(FirstPassword); // here it still opens
    QTRY_VERIFY_WITH_TIMEOUT(isIn(), 60'000);
}

syncing::AccountFolder DesktopSignInTest::folder() const
{
    return syncing::AccountFolder::all(m_folder.filePath(QString::number(m_run)) + u"/accounts"_qs).front();
}

// As if the server had last been heard that long ago; the program is started anew.
void DesktopSignInTest::setContactDaysAgo(int days)
{
    m_cadre.reset();
    syncing::AccountStanding standing = syncing::readStanding(folder());
    QVERIFY(standing.lease.contactMs > 0);
    standing.lease.contactMs = SystemClock().nowMs() - days * 24LL * 3600 * 1000;
    standing.lease.seenMs = 0;
    QVERIFY(syncing::writeStanding(folder(), standing).ok());
    startProgram();
}

void DesktopSignInTest::anEndingLeaseIsTold()
{
    enrolAndSurveyOffline();
    QVERIFY(!QTest::currentTestFailed());
    setContactDaysAgo(28);
    m_cadre->toFront();
    QVERIFY(says(u"(2 days left)"_qs));
    QVERIFY(says(u"waiting to be sent, kept on this computer"_qs));
    m_cadre->keepPicture(u"25-lease-short"_qs);
    m_cadre->unlock(FirstPassword);
    QTRY_VERIFY_WITH_TIMEOUT(isIn(), 60'000);
    auto *state = m_cadre->find<QPushButton>(u"syncState"_qs);
    QTRY_VERIFY2_WITH_TIMEOUT(state->text().contains(u"Offline use ends in 2 days"), qPrintable(state->text()), 30'000);
    m_cadre->main().goTo(u"sync"_qs);
    QTRY_VERIFY(says(u", 2 days left"_qs));
    m_cadre->keepPicture(u"26-lease-short-sync"_qs);
    QVERIFY(m_server->start().ok());
    m_cadre->press(Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->isInSync(), 60'000);
    QTRY_COMPARE(m_cadre->desktop().account()->offlineUse().daysLeft(), 30);
}

void DesktopSignInTest::anEndedLeaseAsksForTheServerAndLosesNothing()
{
    enrolAndSurveyOffline();
    QVERIFY(!QTest::currentTestFailed());
    setContactDaysAgo(31);
    m_cadre->toFront();
    QVERIFY(says(u"Offline use has ended. Everything is kept"_qs));
    for (int i = 0; i < 2; ++i) { // and asked again it says so again
        m_cadre->unlock(FirstPassword);
        QTRY_VERIFY_WITH_TIMEOUT(says(u"has ended and the server cannot be reached"_qs), 60'000);
        QVERIFY(!isIn());
        m_cadre->keepPicture(u"27-lease-over"_qs);
    }
    QVERIFY(m_server->start().ok());
    m_cadre->unlock(FirstPassword);
    QTRY_VERIFY_WITH_TIMEOUT(isIn(), 60'000);
    QCOMPARE(households(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->isInSync(), 60'000);
    QCOMPARE(m_cadre->desktop().account()->offlineUse().daysLeft(), 30);
}

void DesktopSignInTest::anEndedLeaseOfAClosedAccountIsAnsweredEachTime()
{
    enrolAndSurveyOffline();
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(m_server->start().ok());
    QVERIFY(admin({u"account"_qs, u"close"_qs, u"lifang"_qs}));
    setContactDaysAgo(31);
    for (int i = 0; i < 2; ++i) {
        m_cadre->unlock(FirstPassword);
        QVERIFY(!says(u"Your access has ended"_qs));
        QTRY_VERIFY_WITH_TIMEOUT(says(u"Your access has ended"_qs), 60'000);
        QVERIFY(!isIn());
        m_cadre->press(Qt::Key_Escape); // back to where the password is asked for
    }
}

void DesktopSignInTest::theLastSuccessIsKeptOverRestarts()
{
    enrolAndSurveyOffline();
    QVERIFY(!QTest::currentTestFailed());
    const qint64 last = syncing::readStanding(folder()).lastSuccessMs;
    QVERIFY(last > 0);
    m_cadre->unlock(FirstPassword);
    QTRY_VERIFY_WITH_TIMEOUT(isIn(), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Last success"_qs), 30'000);
    QCOMPARE(m_cadre->desktop().account()->offlineUse().standing().lastSuccessMs, last);
    m_cadre->main().goTo(u"sync"_qs);
    QVERIFY(!says(u"Everything is on the server"_qs)); // also before the engine has counted
    m_cadre->keepPicture(u"28-last-success-offline"_qs);
    QVERIFY(m_server->start().ok());
    m_cadre->press(Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->isInSync(), 60'000);
    QVERIFY(m_cadre->desktop().account()->offlineUse().standing().lastSuccessMs > last);
    QTRY_VERIFY(m_cadre->desktop().account()->offlineUse().standing().sent > 0); // the household
    QTRY_VERIFY(says(u" sent"_qs));
    m_cadre->keepPicture(u"29-last-success"_qs);
}

void DesktopSignInTest::fill(const QString &field, const QString &text)
{
    m_cadre->find<QLineEdit>(field)->setFocus();
    m_cadre->press(Qt::Key_A, Qt::ControlModifier);
    m_cadre->type(text);
}

void DesktopSignInTest::aPasswordIsChangedInTheSettings()
{
    QVERIFY(m_cadre->signIn(u"lifang"_qs, FirstPassword));
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->isInSync(), 30'000);
    m_cadre->main().goTo(u"settings"_qs);
    m_cadre->main().currentPage()->focusStart();
    m_cadre->press(Qt::Key_Down);
    m_cadre->press(Qt::Key_Down);
    fill(u"presentPassword"_qs, u"not this one"_qs);
    fill(u"nextPassword"_qs, NewPassword);
    fill(u"nextPasswordAgain"_qs, NewPassword);
    m_cadre->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"The name or the password is wrong. The password was not changed."_qs), 30'000);
    fill(u"presentPassword"_qs, FirstPassword);
    m_cadre->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"The password was changed."_qs), 60'000);
    m_cadre->keepPicture(u"30-password-changed"_qs);
    m_cadre->press(Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->isInSync(), 60'000);
    QVERIFY(m_server->stop().ok());
    startProgram();
    m_cadre->unlock(FirstPassword);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"password is not right"_qs), 30'000);
    m_cadre->unlock(NewPassword);
    QTRY_VERIFY_WITH_TIMEOUT(isIn(), 60'000);
}

QTEST_MAIN(DesktopSignInTest)
#include "DesktopSignInTest.moc"
