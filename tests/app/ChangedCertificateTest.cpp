// SPDX-License-Identifier: GPL-3.0-or-later
// A server whose certificate was changed, by keys against a real server process: it is told, nothing is sent to it, and
// once a person has compared it what waits is sent.
#include "DesktopDriver.h"

#include "app/desktop/OtherCertificate.h"
#include "app/tool/DemonstrationServer.h"
#include "models/rules/DemonstrationVillage.h"
#include "tests/support/MemorySecretStore.h"

#include <QApplication>
#include <QDialog>
#include <QFutureWatcher>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSemaphore>
#include <QTemporaryDir>

using namespace app;
using namespace models;
using namespace tests;

static const QString Password = demonstrationPassword.toString();

class ChangedCertificateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void itIsToldAndWhatWaitsIsSentOnceItWasCompared();
    void aStatusOfBeforeDoesNotCallItAnotherOne();
    void aForgottenPasswordMeetsIt();
    void anEndedLeaseMeetsIt();
    void anotherAccountIsWarnedOfIt();

private:
    QString computer() const { return m_folder->filePath(u"computer"_qs); }
    void startProgram();
    void enrolAndSave(); // one household waits, and the server's certificate is another one
    void startWithAnotherCertificate();
    QByteArray pinned() const;
    QByteArray onTheServer() const;
    bool isTold() { return says(u"shows another certificate"_qs); }
    bool says(const QString &words);
    QDialog *dialog() { return m_cadre->desktop().window().findChild<QDialog *>(u"certificateDialog"_qs); }
    void acceptInDialog();

    std::unique_ptr<QTemporaryDir> m_folder;
    support::MemorySecretStore m_secrets;
    std::unique_ptr<DemonstrationServer> m_server;
    std::unique_ptr<DesktopDriver> m_cadre;
    QByteArray m_before; // the certificate that was pinned at enrolment
};

void ChangedCertificateTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_server = std::make_unique<DemonstrationServer>(QStringLiteral(HEMAI_BIN_DIR "/hemai-server"),
                                                     m_folder->filePath(u"server"_qs));
    QVERIFY(m_server->start().ok());
    QVERIFY(m_server->addPeople().ok());
    QVERIFY(m_server->addVillage(demonstrationVillage()).ok());
    m_before = m_server->local().certificate();
    startProgram();
    m_cadre->pressOnSignIn(u"language"_qs); // English, kept over restarts
    enrolAndSave();
}

void ChangedCertificateTest::cleanup()
{
    m_cadre.reset();
    m_server.reset();
}

void ChangedCertificateTest::startProgram()
{
    m_cadre.reset();
    m_cadre = std::make_unique<DesktopDriver>(u"cadre"_qs, computer(), m_secrets, m_server->local());
}

void ChangedCertificateTest::enrolAndSave()
{
    QVERIFY(m_cadre->signIn(u"lifang"_qs, Password));
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->isInSync(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_cadre->desktop().account()->villages().empty(), 30'000);
    QVERIFY(m_server->stop().ok());
    m_cadre->saveHousehold(u"三组17号"_qs);
    QTRY_COMPARE(m_cadre->households(), 1);
    QTRY_VERIFY(m_cadre->desktop().account()->sync().status().outbox.ready > 0);
    m_cadre->main().goTo(u"home"_qs); // what a form says gives way to its own work
    startWithAnotherCertificate();
}

void ChangedCertificateTest::startWithAnotherCertificate()
{
    QVERIFY(QFile::remove(m_folder->filePath(u"server/certificate.pem"_qs)));
    QVERIFY(QFile::remove(m_folder->filePath(u"server/certificate.key"_qs)));
    QVERIFY(m_server->start().ok());
    QVERIFY(m_server->local().certificate() != m_before);
}

QByteArray ChangedCertificateTest::pinned() const
{
    const auto folders = syncing::AccountFolder::all(computer() + u"/accounts"_qs);
    const auto card = folders.empty() ? Error{} : folders.front().card();
    return card ? card->certificate : QByteArray();
}

QByteArray ChangedCertificateTest::onTheServer() const
{
    return m_server->stateDigest(scopeName(ScopeKind::Village, demonstrationVillage().code)).value();
}

bool ChangedCertificateTest::says(const QString &words)
{
    for (const QLabel *label : m_cadre->desktop().window().findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

// From the careful answer, which has the focus, to the other one.
void ChangedCertificateTest::acceptInDialog()
{
    QTRY_VERIFY(dialog());
    QTRY_VERIFY(dialog()->isActiveWindow());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"fingerprintDifferent"_qs);
    m_cadre->press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"fingerprintSame"_qs);
    m_cadre->press(Qt::Key_Return);
}

void ChangedCertificateTest::itIsToldAndWhatWaitsIsSentOnceItWasCompared()
{
    const QByteArray before = onTheServer();
    auto *state = m_cadre->find<QPushButton>(u"syncState"_qs);
    m_cadre->press(Qt::Key_F5);
    QTRY_VERIFY2_WITH_TIMEOUT(state->text().contains(u"another certificate"), qPrintable(state->text()), 30'000);
    QVERIFY(isTold()); // on the page in front, too
    m_cadre->keepPicture(u"31-certificate-told"_qs);
    m_cadre->main().goTo(u"sync"_qs);
    m_cadre->main().currentPage()->focusStart();
    QVERIFY(isTold());
    m_cadre->keepPicture(u"32-certificate-sync"_qs);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"compareCertificate"_qs);
    m_cadre->press(Qt::Key_Return);
    QTRY_VERIFY(dialog());
    QTRY_VERIFY(dialog()->isActiveWindow());
    const auto digits = [this](const QString &label) {
        return dialog()->findChild<QLabel *>(label)->text().remove(QRegularExpression(u"\\s"_qs)).toLower().toLatin1();
    };
    QCOMPARE(digits(u"knownFingerprint"_qs), m_before.toHex());
    QCOMPARE(digits(u"fingerprint"_qs), m_server->local().certificate().toHex());
    m_cadre->keepPicture(u"33-certificate-compared"_qs);
    m_cadre->press(Qt::Key_Return); // on "Leave"
    QTRY_VERIFY(!dialog());
    QCOMPARE(pinned(), m_before);
    m_cadre->toFront();
    m_cadre->press(Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(state->text().contains(u"another certificate"), 30'000);
    QCOMPARE(onTheServer(), before);

    m_cadre->main().currentPage()->focusStart();
    m_cadre->press(Qt::Key_Return);
    acceptInDialog();
    QVERIFY(!QTest::currentTestFailed());
    QTRY_COMPARE(pinned(), m_server->local().certificate());
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->isInSync(), 30'000); // the same program goes on
    QVERIFY(onTheServer() != before);
    QVERIFY(says(u"uses the new certificate from now on"_qs));
    QVERIFY(!m_cadre->find<QPushButton>(u"compareCertificate"_qs)->isVisible());
    m_cadre->keepPicture(u"34-certificate-accepted"_qs);

    startProgram();
    m_cadre->unlock(Password);
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->desktop().mainWindow(), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->isInSync(), 30'000);
}

// The engine is held up, so its last word is that of before, and the page reads the store anew meanwhile.
void ChangedCertificateTest::aStatusOfBeforeDoesNotCallItAnotherOne()
{
    OpenAccount &account = *m_cadre->desktop().account();
    m_cadre->main().goTo(u"sync"_qs);
    m_cadre->press(Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(!account.sync().status().otherCertificate.isEmpty(), 30'000);

    const auto isHeld = std::make_shared<QSemaphore>();
    const auto goesOn = std::make_shared<QSemaphore>();
    account.store().write([isHeld, goesOn](ClientStore &) { // on the engine's thread
        isHeld->release();
        goesOn->acquire();
        return Outcome();
    });
    isHeld->acquire();
    const QSemaphoreReleaser always(*goesOn);
    m_cadre->main().currentPage()->focusStart();
    m_cadre->press(Qt::Key_Return);
    acceptInDialog();
    QVERIFY(!QTest::currentTestFailed());
    QTRY_VERIFY(says(u"uses the new certificate from now on"_qs));
    QVERIFY(account.sync().status().otherCertificate.isEmpty());

    Q_EMIT account.store().changed();
    QFutureWatcher<Result<int>> read; // answered after what the page asks for
    read.setFuture(account.store().read([](Database &) { return Result<int>(0); }));
    QTRY_VERIFY(read.isFinished());
    QVERIFY(says(u"uses the new certificate from now on"_qs));
    QVERIFY(!isTold());
}

void ChangedCertificateTest::aForgottenPasswordMeetsIt()
{
    startProgram();
    QVERIFY(m_server->admin({u"account"_qs, u"password"_qs, u"lifang"_qs, u"--password-stdin"_qs}, u"new-secret-7"_qs));
    m_cadre->toFront();
    m_cadre->pressOnSignIn(u"forgotten"_qs);
    m_cadre->find<QWidget>(u"recoveryPassword"_qs)->setFocus();
    m_cadre->enter(u"new-secret-7"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), 30'000);
    QVERIFY(says(u"its certificate is another one"_qs));
    m_cadre->keepPicture(u"35-certificate-forgotten"_qs);
    acceptInDialog();
    QVERIFY(!QTest::currentTestFailed());
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->desktop().mainWindow(), 60'000);
    QCOMPARE(pinned(), m_server->local().certificate());
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->isInSync(), 30'000);
    QCOMPARE(m_cadre->households(), 1);
}

void ChangedCertificateTest::anEndedLeaseMeetsIt()
{
    m_cadre.reset();
    const syncing::AccountFolder folder = syncing::AccountFolder::all(computer() + u"/accounts"_qs).front();
    syncing::AccountStanding standing = syncing::readStanding(folder);
    standing.lease.contactMs = SystemClock().nowMs() - 31LL * 24 * 3600 * 1000;
    standing.lease.seenMs = 0;
    QVERIFY(syncing::writeStanding(folder, standing).ok());
    startProgram();
    m_cadre->unlock(Password);
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), 60'000);
    QVERIFY(!m_cadre->desktop().mainWindow());
    QVERIFY(says(u"Offline use of this account has ended, and the server shows another certificate"_qs));
    acceptInDialog();
    QVERIFY(!QTest::currentTestFailed());
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->desktop().mainWindow(), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->isInSync(), 30'000);
}

void ChangedCertificateTest::anotherAccountIsWarnedOfIt()
{
    m_cadre.reset();
    const auto begin = [this](const QString &login) {
        m_cadre = std::make_unique<DesktopDriver>(u"cadre"_qs, computer(), m_secrets, m_server->local().url());
        m_cadre->toFront();
        m_cadre->pressOnSignIn(u"otherAccount"_qs);
        m_cadre->find<QWidget>(u"accountName"_qs)->setFocus();
        m_cadre->type(login);
        m_cadre->press(Qt::Key_Tab);
        m_cadre->enter(Password);
    };
    begin(u"wangqiang"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"another account of this computer knows this server by another"_qs), 30'000);
    QVERIFY(m_cadre->find<QLabel>(u"knownFingerprint"_qs)->isVisible());
    m_cadre->keepPicture(u"36-certificate-first"_qs);
    m_cadre->press(Qt::Key_Tab);
    m_cadre->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->desktop().mainWindow(), 60'000);
    m_cadre.reset();
    begin(u"chenjing"_qs); // what an account has compared needs no second look
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->desktop().mainWindow(), 60'000);
}

QTEST_MAIN(ChangedCertificateTest)
#include "ChangedCertificateTest.moc"
