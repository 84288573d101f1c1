// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskScene.h"

#include "models/entities/Parameter.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/schema/Registers.h"
#include "models/schema/StateDigest.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/Database.h"
#include "models/storage/RecordTable.h"
#include "models/storage/ScopeTable.h"
#include "sync/client/AccountKeys.h"
#include "sync/client/AccountStanding.h"
#include "sync/client/Enrolment.h"
#include "sync/protocol/Keys.h"
#include "views/lists/HouseholdListPage.h"

#include <QApplication>
#include <QDir>
#include <QInputMethodEvent>
#include <QSignalSpy>

#include <algorithm>

using namespace models;

namespace tests {

static const QString password = QStringLiteral("a-password-of-tests");
static constexpr PasswordCost cheap{1, 64 * 1024};

static Village villageOf(const QString &name)
{
    Village village = demonstrationVillage();
    if (name == village.code)
        return village;
    village.id.bytes[15] = static_cast<quint8>(name.back().unicode());
    village.code = name;
    village.name = u"村"_qs + name.last(3);
    return village;
}

static void addVillage(ClientStore &store, const QString &name, Role role)
{
    ScopeTable scopes(store.database());
    const bool readsIdentity = role == Role::Cadre || role == Role::Reviewer;
    for (const ScopeKind kind : {ScopeKind::Village, ScopeKind::Identity}) {
        if (kind == ScopeKind::Village || readsIdentity)
            QVERIFY(scopes.put({scopeName(kind, name), roleCode(role), {}, emptyStateDigest(), 0}));
    }
    QVERIFY(store.commit(Change().insert(scopeName(ScopeKind::Village, name), villageOf(name))));
}

DeskScene::DeskScene(Role role, const QString &name, const QStringList &villages)
    : m_settings(m_folder.filePath(u"settings.ini"_qs), QSettings::IniFormat)
    , m_theme(*qApp, {})
    , m_preferences(m_settings, m_theme, m_language)
{
    syncing::EnrolAnswer answer;
    answer.device = m_ids.next();
    answer.account = {m_ids.next(), u"somebody"_qs, name, role};
    answer.serverSigningKey = syncing::makeSigningKeys().publicKey;
    answer.recoveryKey = syncing::makeBoxKeys().publicKey;
    const syncing::EnrolmentWish wish{QUrl(u"https://127.0.0.1:1"_qs), QByteArray(32, '\0'), u"somebody"_qs, password,
                                      u"test"_qs};
    const auto made = syncing::makeEnrolledAccount(m_folder.filePath(u"accounts"_qs), wish, answer,
                                                   syncing::makeSigningKeys(), m_secrets, cheap);
    QVERIFY(made);
    m_place = std::make_unique<syncing::AccountFolder>(made->folder);
    syncing::AccountStanding standing = syncing::readStanding(*m_place);
    standing.lastSuccessMs = m_clock.nowMs(); // it has all that its server had
    QVERIFY(syncing::writeStanding(*m_place, standing));
    Result<DataKey> key = syncing::unlockAccount(*m_place, password, m_secrets, cheap);
    QVERIFY(key);
    m_key = std::make_shared<const DataKey>(std::move(*key));
    for (const QString &village : villages)
        addVillage(*closedStore(), village, role);
    const Parameter invented{parameterId(u"demonstration"_qs, {}, 0), u"demonstration"_qs, {}, {}, 1, u"test"_qs};
    const Parameter year{parameterId(u"form_year"_qs, {}, 0), u"form_year"_qs, {}, {}, 2020, u"test"_qs};
    QVERIFY(closedStore()->commit(Change().insert(u"commons"_qs, invented).insert(u"commons"_qs, year)));
}

DeskScene::~DeskScene()
{
    if (m_window)
        m_window->dropMain();
    m_desk.reset();
}

ClientStore *DeskScene::closedStore()
{
    if (!m_closed) {
        auto opened = ClientStore::open(m_place->database(), m_key.get(), m_clock, m_ids);
        if (opened)
            m_closed = std::move(*opened);
    }
    return m_closed.get();
}

void DeskScene::put(const HouseholdCase &householdCase, const QString &village)
{
    QVERIFY(closedStore()->commit(changeBetween(unsavedCase(village), householdCase)));
}

void DeskScene::disagree(const QString &village, const EntityType &type, const Id &record, const char *field,
                         const QByteArray &value)
{
    Database &database = closedStore()->database();
    const FieldId reg = type[field].reg;
    const auto stored = RecordTable(database, type).find(record);
    QVERIFY(stored && *stored);
    QVERIFY(database.cached("INSERT INTO sync_conflict(type,record,reg,scope,opened_seq) VALUES(?,?,?,?,1)")
                .run(type.id, record, reg, scopeName(ScopeKind::Village, village)));
    const QByteArray ours = registerValue(type, (*stored)->row, reg);
    for (const bool isWinner : {true, false})
        QVERIFY(
            database
                .cached("INSERT INTO sync_candidate(type,record,reg,op,value,account,device,hlc,seen,rank,is_winner) "
                        "VALUES(?,?,?,?,?,?,?,?,?,0,?)")
                .run(type.id, record, reg, m_ids.next(), QByteArrayView(isWinner ? ours : value), m_ids.next(),
                     m_ids.next(), Hlc(1), Id(), isWinner));
}

void DeskScene::putDraft(const QString &key, const QByteArray &content)
{
    QVERIFY(closedStore()->saveDraft(key, content));
}

bool DeskScene::open()
{
    m_closed.reset();
    m_account = std::make_unique<app::OpenAccount>(*m_place, m_key, m_clock, u"test"_qs);
    QSignalSpy opened(m_account.get(), &app::OpenAccount::opened);
    m_account->open();
    if (!opened.wait(30'000))
        return false;
    m_desk = std::make_unique<app::AccountDesk>(*m_account, m_secrets, m_theme, m_preferences, u"test"_qs);
    m_window = std::make_unique<views::ProgramWindow>(m_theme, new QWidget);
    m_window->showMain(&m_desk->window());
    m_window->show();
    return toFront();
}

bool DeskScene::toFront()
{
    m_window->activateWindow();
    return QTest::qWaitForWindowActive(m_window.get());
}

std::optional<LoadedCase> DeskScene::loaded(const Id &household)
{
    const auto loaded =
        m_account->store().read([household](Database &database) { return loadCase(database, household); }).result();
    return loaded ? *loaded : std::nullopt;
}

HouseholdCase DeskScene::stored(const Id &household)
{
    const auto found = loaded(household);
    return found ? found->value : HouseholdCase();
}

std::optional<QByteArray> DeskScene::draft(const QString &key)
{
    const auto found = m_account->store().read([key](Database &database) { return readDraft(database, key); }).result();
    return found && *found ? std::optional((*found)->content) : std::nullopt;
}

views::HouseholdForm *DeskScene::openForm(const Id &household)
{
    main().goTo(u"households"_qs);
    auto *list = page<views::HouseholdListPage>();
    const auto hasRows = [list] { // the first is chosen as soon as it is here
        list->focusStart();
        return !list->currentHousehold().isNull();
    };
    if (!QTest::qWaitFor(hasRows, 20'000))
        return nullptr;
    for (int row = 0; row < 50 && list->currentHousehold() != household; ++row)
        press(Qt::Key_Down);
    press(Qt::Key_Return);
    return QTest::qWaitFor([this] { return page<views::HouseholdForm>(); }) ? page<views::HouseholdForm>() : nullptr;
}

void DeskScene::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

void DeskScene::type(const QString &text)
{
    QWidget *focus = QApplication::focusWidget();
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; }))
        return QTest::keyClicks(focus, text);
    QInputMethodEvent committed;
    committed.setCommitString(text);
    QApplication::sendEvent(focus, &committed);
}

void DeskScene::enter(const QString &text)
{
    type(text);
    press(Qt::Key_Return);
}

void DeskScene::keepPicture(const QString &name)
{
    const QString folder = qEnvironmentVariable("HEMAI_SCREENSHOTS");
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // what is on its way to the screen
    m_window->grab().save(folder + u'/' + name + u".png"_qs);
}

void DeskScene::refuseWrites(bool refused)
{
    m_account->store().write([refused](ClientStore &store) {
        return store.database().execute(refused ? "PRAGMA query_only=ON" : "PRAGMA query_only=OFF").ok();
    });
}

DeskScene::SlowDisk::SlowDisk(DeskScene &scene)
{
    scene.account().store().write([gate = m_gate](ClientStore &) {
        gate->acquire();
        return true;
    });
}

DeskScene::SlowDisk::~SlowDisk()
{
    m_gate->release();
}

} // namespace tests
