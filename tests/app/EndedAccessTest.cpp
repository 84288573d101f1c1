// SPDX-License-Identifier: GPL-3.0-or-later
// The administrator takes a village or the computer itself away while a form is open, on a real server: everything on
// the screen says the same, what was typed is kept, and what was saved is with the server.
#include "DesktopDriver.h"

#include "app/desktop/OpenForm.h"
#include "app/tool/DemonstrationServer.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/StateAudit.h"
#include "sync/client/AccountKeys.h"
#include "tests/support/MemorySecretStore.h"
#include "views/forms/HouseholdForm.h"
#include "views/lists/HouseholdListPage.h"
#include "views/lists/SyncPage.h"
#include "views/shell/Navigation.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QTemporaryDir>

using namespace app;
using namespace models;
using namespace tests;
using views::HouseholdForm;

class EndedAccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aVillageThatIsTakenAwayKeepsWhatWasTyped();
    void aVillageThatComesBackIsTold();
    void aRoleThatIsGivenBringsItsPages();
    void aRevokedComputerHandsInAndLocksItsKeyAway();
    void whatWasRefusedIsSentAgain_data();
    void whatWasRefusedIsSentAgain();

private:
    bool admin(const QStringList &words);
    void surveyOne();
    void saveWithoutTheRight();
    std::shared_ptr<QSemaphore> heldUp();
    void openAgain();
    bool equalsServer(ScopeKind kind);
    Role role() // in the village
    {
        return m_cadre->desktop().account()->village(demonstrationVillageCode.toString()).role;
    }
    void typeAddress(const QString &address);
    void openDraft();
    QString address();
    HouseholdForm *form() { return m_cadre->page<HouseholdForm>(); }
    bool says(const QString &words);

    const QString m_scope = scopeName(ScopeKind::Village, demonstrationVillageCode.toString());
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<support::MemorySecretStore> m_secrets;
    std::unique_ptr<DemonstrationServer> m_server;
    std::unique_ptr<DesktopDriver> m_cadre;
    Id m_household;
};

void EndedAccessTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_secrets = std::make_unique<support::MemorySecretStore>();
    m_server = std::make_unique<DemonstrationServer>(QStringLiteral(HEMAI_BIN_DIR "/hemai-server"),
                                                     m_folder->filePath(u"server"_qs));
    QVERIFY(m_server->start().ok());
    QVERIFY(m_server->addPeople().ok());
    QVERIFY(m_server->addVillage(demonstrationVillage()).ok());
    m_cadre =
        std::make_unique<DesktopDriver>(u"cadre"_qs, m_folder->filePath(u"cadre"_qs), *m_secrets, m_server->local());
    if (!qEnvironmentVariableIsSet("HEMAI_TEST_CHINESE")) // for its screenshots
        m_cadre->pressOnSignIn(u"language"_qs);
    QVERIFY(m_cadre->signIn(u"lifang"_qs, demonstrationPassword.toString()));
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->isInSync(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_cadre->desktop().account()->villages().empty(), 30'000);
    surveyOne();
}

void EndedAccessTest::cleanup()
{
    m_cadre.reset();
    m_server.reset();
}

bool EndedAccessTest::admin(const QStringList &words)
{
    const Result<QString> said = m_server->admin(words);
    if (!said)
        qWarning() << said.error().detail;
    return said.ok();
}

// One household is on the server, and its form stays open.
void EndedAccessTest::surveyOne()
{
    m_cadre->main().goTo(u"households"_qs);
    m_cadre->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(form());
    m_household = form()->household();
    m_cadre->press(Qt::Key_Insert);
    m_cadre->enter(u"何高林"_qs);
    m_cadre->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!form()->isDirty());
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->isInSync(), 30'000);
}

void EndedAccessTest::typeAddress(const QString &address)
{
    form()->showField({typeOf<Household>().id, m_household, typeOf<Household>()["address"].id});
    m_cadre->press(Qt::Key_A, Qt::ControlModifier);
    m_cadre->type(address);
}

void EndedAccessTest::openDraft()
{
    m_cadre->main().goTo(u"home"_qs);
    auto *drafts = m_cadre->find<QAbstractItemView>(u"toDoDrafts"_qs);
    QTRY_COMPARE(drafts->model()->rowCount(), 1);
    drafts->setFocus();
    m_cadre->press(Qt::Key_Return);
    QTRY_VERIFY(form());
}

QString EndedAccessTest::address()
{
    const auto loaded = m_cadre->desktop()
                            .account()
                            ->store()
                            .read([id = m_household](Database &database) { return loadCase(database, id); })
                            .result();
    return loaded && *loaded ? (*loaded)->value.household.address : QString();
}

bool EndedAccessTest::says(const QString &words)
{
    for (const QLabel *label : m_cadre->desktop().window().findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

void EndedAccessTest::aVillageThatIsTakenAwayKeepsWhatWasTyped()
{
    typeAddress(u"typed before"_qs);
    QVERIFY(admin({u"grant"_qs, u"end"_qs, u"lifang"_qs, m_scope}));
    QTRY_VERIFY_WITH_TIMEOUT(form()->isReadOnly(), 30'000);
    m_cadre->keepPicture(u"ended-form"_qs);
    m_cadre->press(Qt::Key_Escape);
    QTRY_VERIFY(!form());
    m_cadre->keepPicture(u"ended-list"_qs);
    m_cadre->main().goTo(u"sync"_qs);
    m_cadre->page<views::SyncPage>()->focusStart();
    QTRY_COMPARE(m_cadre->find<QAbstractItemView>(u"inbox"_qs)->model()->rowCount(), 1);
    m_cadre->keepPicture(u"ended-sync"_qs);
    openDraft();
    QVERIFY(form()->isReadOnly());
    m_cadre->keepPicture(u"ended-draft"_qs);
    QVERIFY(admin({u"grant"_qs, u"add"_qs, u"lifang"_qs, m_scope}));
    QTRY_VERIFY_WITH_TIMEOUT(!form()->isReadOnly(), 60'000);
    m_cadre->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(address(), u"typed before"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->isInSync(), 30'000);
}

void EndedAccessTest::aVillageThatComesBackIsTold()
{
    m_cadre->press(Qt::Key_Escape);
    QTRY_VERIFY(!form());
    QVERIFY(admin({u"grant"_qs, u"end"_qs, u"lifang"_qs, m_scope}));
    QTRY_VERIFY_WITH_TIMEOUT(says(u"has ended"_qs), 30'000);
    QVERIFY(admin({u"grant"_qs, u"add"_qs, u"lifang"_qs, m_scope}));
    QTRY_VERIFY_WITH_TIMEOUT(says(u"You may work in"_qs), 30'000);
    QVERIFY(!says(u"has ended"_qs));
    m_cadre->keepPicture(u"given-back"_qs);
}

// Who enters in a village is asked to judge there instead, and then to enter again.
void EndedAccessTest::aRoleThatIsGivenBringsItsPages()
{
    m_cadre->press(Qt::Key_Escape);
    QTRY_VERIFY(!form());
    const views::MainWindow &window = m_cadre->main();
    QVERIFY(window.hasPage(u"households"_qs) && !window.hasPage(u"review"_qs));
    QVERIFY(admin({u"grant"_qs, u"add"_qs, u"lifang"_qs, m_scope, u"coordinator"_qs}));
    QTRY_VERIFY_WITH_TIMEOUT(window.hasPage(u"review"_qs), 30'000);
    m_cadre->press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window.currentId(), u"review"_qs);
    m_cadre->keepPicture(u"given-role"_qs);
    m_cadre->press(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(window.currentId(), u"households"_qs);
    QTRY_VERIFY(!m_cadre->find<QPushButton>(u"newHousehold"_qs)->isVisible());
    m_cadre->press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(admin({u"grant"_qs, u"add"_qs, u"lifang"_qs, m_scope})); // and back
    QTRY_VERIFY_WITH_TIMEOUT(!window.navigation().pages().contains(u"review"_qs), 30'000);
    QVERIFY(window.currentId() != u"review");
    m_cadre->press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window.currentId(), u"households"_qs);
}

// Nothing is sent before the server has changed its mind.
std::shared_ptr<QSemaphore> EndedAccessTest::heldUp()
{
    const auto goesOn = std::make_shared<QSemaphore>();
    m_cadre->desktop().account()->store().write([goesOn](ClientStore &) {
        goesOn->acquire();
        return Outcome();
    });
    return goesOn;
}

void EndedAccessTest::openAgain()
{
    m_cadre->toFront();
    m_cadre->find<QLineEdit>(u"recoveryPassword"_qs)->setFocus();
    m_cadre->press(Qt::Key_A, Qt::ControlModifier);
    m_cadre->enter(demonstrationPassword.toString());
}

// What was saved is handed in, what was typed is a draft, and nobody at this computer can open either until the
// administrator gives it back.
void EndedAccessTest::aRevokedComputerHandsInAndLocksItsKeyAway()
{
    const syncing::AccountFolder folder = m_cadre->desktop().account()->folder();
    const QString device = m_cadre->desktop().account()->identity().device.toHex();
    QVERIFY(m_server->stop().ok());
    typeAddress(u"saved before"_qs);
    m_cadre->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!form()->isDirty());
    const auto goesOn = heldUp();
    QSemaphoreReleaser always(*goesOn);
    typeAddress(u"typed before"_qs);
    QVERIFY(m_server->start().ok());
    QVERIFY(admin({u"device"_qs, u"revoke"_qs, device}));
    m_cadre->press(Qt::Key_F5);
    always.cancel();
    goesOn->release();

    QTRY_VERIFY_WITH_TIMEOUT(says(u"Your access has ended"_qs), 30'000);
    QVERIFY(!m_cadre->desktop().account());
    m_cadre->keepPicture(u"revoked"_qs);
    const Result<QString> held = m_server->admin({u"held"_qs, u"list"_qs});
    QVERIFY(held.ok() && held->contains(device));
    const Result<DataKey> key = syncing::unlockAccount(folder, demonstrationPassword.toString(), *m_secrets);
    QVERIFY(!key);
    QCOMPARE(key.error().kind, ErrorKind::Locked);
    QCOMPARE(m_secrets->read(folder.keychainName()).result().error().kind, ErrorKind::NotFound);
    openAgain();
    QTRY_VERIFY_WITH_TIMEOUT(says(u"This device was revoked. Everything you entered is kept"_qs), 30'000);
    m_cadre->press(Qt::Key_Escape);
    m_cadre->unlock(demonstrationPassword.toString());
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Your access has ended"_qs), 30'000);

    QVERIFY(admin({u"device"_qs, u"allow"_qs, device}));
    openAgain();
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->desktop().mainWindow() && m_cadre->main().isVisible(), 30'000);
    QCOMPARE(address(), u"saved before"_qs);
    openDraft();
    const QList<QLineEdit *> fields = form()->findChildren<QLineEdit *>();
    QVERIFY(std::ranges::any_of(fields, [](QLineEdit *field) { return field->text() == u"typed before"; }));
}

// Offline; when the server is there again, this account may only read.
void EndedAccessTest::saveWithoutTheRight()
{
    QVERIFY(m_server->stop().ok());
    m_cadre->press(Qt::Key_Escape);
    QTRY_VERIFY(!form());
    m_cadre->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(form());
    m_household = form()->household();
    typeAddress(u"三组17号"_qs);
    form()->showField({typeOf<HouseholdContact>().id, m_household, typeOf<HouseholdContact>()["phone"].id});
    m_cadre->enter(u"13800000000"_qs);
    m_cadre->press(Qt::Key_Insert);
    m_cadre->enter(u"谢红兰"_qs);
    m_cadre->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!form()->isDirty());
    m_cadre->press(Qt::Key_Escape);
    QTRY_VERIFY(!form());

    const auto goesOn = heldUp();
    const QSemaphoreReleaser always(*goesOn);
    QVERIFY(m_server->start().ok());
    QVERIFY(admin({u"grant"_qs, u"add"_qs, u"lifang"_qs, m_scope, u"reviewer"_qs}));
}

bool EndedAccessTest::equalsServer(ScopeKind kind)
{
    const QString scope = scopeName(kind, demonstrationVillageCode.toString());
    const auto here = m_cadre->desktop()
                          .account()
                          ->store()
                          .read([scope](Database &database) { return recomputedStateDigest(database, scope); })
                          .result();
    return here && *here == *m_server->stateDigest(scope);
}

void EndedAccessTest::whatWasRefusedIsSentAgain_data()
{
    QTest::addColumn<bool>("byForm");
    QTest::newRow("by its button") << false;
    QTest::newRow("by a save of the form") << true;
}

void EndedAccessTest::whatWasRefusedIsSentAgain()
{
    QFETCH(bool, byForm);
    saveWithoutTheRight();
    QVERIFY(!QTest::currentTestFailed());
    const auto &sync = m_cadre->desktop().account()->sync();
    m_cadre->press(Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(sync.status().outbox.refused, 2, 30'000); // the case, and its telephone
    QTRY_COMPARE_WITH_TIMEOUT(role(), Role::Reviewer, 30'000);
    if (byForm) {
        const auto *list = m_cadre->find<QAbstractItemView>(u"households"_qs);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        Q_EMIT m_cadre->page<views::HouseholdListPage>()->openWanted(m_household);
        QTRY_VERIFY(form() && form()->household() == m_household);
        QVERIFY(!form()->findChild<QPushButton *>(u"save"_qs)->isVisible());
    }
    QVERIFY(admin({u"grant"_qs, u"add"_qs, u"lifang"_qs, m_scope}));
    QTRY_COMPARE_WITH_TIMEOUT(role(), Role::Cadre, 30'000);
    if (byForm) {
        QTRY_VERIFY(form()->findChild<QPushButton *>(u"save"_qs)->isVisible()); // it follows the right
        m_cadre->press(Qt::Key_S, Qt::ControlModifier);                         // nothing was corrected
    } else {
        m_cadre->main().goTo(u"sync"_qs);
        auto *again = m_cadre->find<QPushButton>(u"noticeAgain"_qs);
        QTRY_VERIFY(again->isVisible());
        m_cadre->keepPicture(u"refused-again"_qs);
        again->setFocus();
        m_cadre->press(Qt::Key_Space);
    }
    QTRY_COMPARE_WITH_TIMEOUT(sync.status().outbox.held(), 0, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_cadre->isInSync(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(equalsServer(ScopeKind::Village), 30'000);
    QVERIFY(equalsServer(ScopeKind::Identity));
    QCOMPARE(address(), u"三组17号"_qs);
    QVERIFY(!says(u"Refused"_qs));
}

QTEST_MAIN(EndedAccessTest)
#include "EndedAccessTest.moc"
