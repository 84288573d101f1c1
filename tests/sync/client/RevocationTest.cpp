// SPDX-License-Identifier: GPL-3.0-or-later
#include "Loopback.h"

#include "models/storage/EndedVillages.h"
#include "sync/client/AccountStanding.h"
#include "tests/support/RecordCounts.h"

#include <QTest>

using namespace models;
using namespace syncing;

class RevocationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void handsInItsWorkBeforeAScopeGoes();
    void removesAScopeAsSoonAsItsWorkIsHandedIn();
    void aRevokedDeviceHandsInAgainWhatTheServerLost();
    void removesWhatWasEnteredAfterAScopeWent();
    void tellsWhatBecameOfAVillageThatWent();
    void tellsThatIdentitiesAloneWentUntilTheyComeBack();
    void tellsSinceWhenTheDeviceIsRevoked();

private:
    std::unique_ptr<LoopbackWorld> m_world;
};

static const FateOf goesThrough = [](const Call &) { return Fate{}; };

static FateOf forPath(const QString &path, const Fate &fate)
{
    return [=](const Call &call) { return call.what.path == path ? fate : Fate{}; };
}

void RevocationTest::init()
{
    m_world = std::make_unique<LoopbackWorld>();
    for (int i = 0; i < 2; ++i)
        m_world->device().client().start();
    m_world->run();
}

void RevocationTest::handsInItsWorkBeforeAScopeGoes()
{
    auto &a = *m_world->devices[0];
    const Household h = m_world->household(u"here"_qs);
    a.save(Change().insert(LoopbackWorld::village, h));
    m_world->run();
    a.client().stop();
    QVERIFY(a.store().commit(Change().insert(LoopbackWorld::village, m_world->household(u"unsent"_qs))));
    std::erase_if(a.caller().grants, [](const Grant &grant) { return grant.scope == LoopbackWorld::village; });
    a.client().start();
    m_world->runLong();
    QCOMPARE(a.number("SELECT count(*) FROM household"), 0);
    QCOMPARE(support::recordsWhere(a.store().database(), "true"), 0);
    QCOMPARE(m_world->server.log().held()->size(), size_t(1)); // for a coordinator
}

void RevocationTest::removesAScopeAsSoonAsItsWorkIsHandedIn()
{
    auto &a = *m_world->devices[0];
    a.fate = forPath(u"/v1/push"_qs, {.status = 503});
    a.save(Change().insert(LoopbackWorld::village, m_world->household(u"unsent"_qs)));
    std::erase_if(a.caller().grants, [](const Grant &grant) { return grant.scope == LoopbackWorld::village; });
    m_world->server.tokens.push_back("token-2");
    a.client().syncNow();
    m_world->run();
    QCOMPARE(a.number("SELECT count(*) FROM household"), 1);
    a.fate = goesThrough;
    m_world->clock.advance(60'000);
    a.client().tick();
    m_world->run(); // nothing happens after the answer to the push
    QCOMPARE(m_world->server.log().held()->size(), size_t(1));
    QCOMPARE(a.number("SELECT count(*) FROM household"), 0);
}

void RevocationTest::aRevokedDeviceHandsInAgainWhatTheServerLost()
{
    auto &a = *m_world->devices[0];
    m_world->server.keepCopy();
    a.client().stop();
    QVERIFY(a.store().commit(Change().insert(LoopbackWorld::village, m_world->household(u"unsent"_qs))));
    a.caller().isRevoked = true;
    a.caller().grants.clear();
    a.client().start();
    m_world->run();
    QCOMPARE(m_world->server.log().held()->size(), size_t(1));
    a.client().stop();
    m_world->server.restoreCopy(false);
    QCOMPARE(m_world->server.log().held()->size(), size_t(0));
    a.client().start();
    m_world->run();
    QCOMPARE(m_world->server.log().held()->size(), size_t(1));
}

void RevocationTest::removesWhatWasEnteredAfterAScopeWent()
{
    auto &a = *m_world->devices[0];
    std::erase_if(a.caller().grants, [](const Grant &grant) { return grant.scope == LoopbackWorld::village; });
    m_world->server.tokens.push_back("token-2");
    a.client().syncNow();
    m_world->runLong();
    a.save(Change().insert(LoopbackWorld::village, m_world->household(u"from a form left open"_qs)));
    m_world->server.tokens.push_back("token-3");
    m_world->runLong();
    a.client().syncNow();
    m_world->runLong();
    QCOMPARE(m_world->server.log().held()->size(), size_t(1));
    QCOMPARE(a.number("SELECT count(*) FROM household"), 0);
}

void RevocationTest::tellsWhatBecameOfAVillageThatWent()
{
    auto &a = *m_world->devices[0];
    a.client().stop();
    QVERIFY(a.store().commit(Change().insert(LoopbackWorld::village, m_world->household(u"unsent"_qs))));
    const std::vector<Grant> before = a.caller().grants;
    std::erase_if(a.caller().grants, [](const Grant &grant) { return grant.scope == LoopbackWorld::village; });
    a.client().start();
    m_world->runLong();
    EndedVillages villages(a.store().database());
    QCOMPARE(villages.all()->size(), size_t(1));
    QCOMPARE(villages.all()->front().village, villageOfScope(LoopbackWorld::village));
    QCOMPARE(villages.all()->front().handedIn, 1);
    a.caller().grants = before;
    m_world->server.tokens.push_back("token-2");
    a.client().syncNow();
    m_world->runLong();
    QVERIFY(villages.all()->empty());
}

void RevocationTest::tellsThatIdentitiesAloneWentUntilTheyComeBack()
{
    auto &a = *m_world->devices[0];
    const QString identity = scopeName(ScopeKind::Identity, villageOfScope(LoopbackWorld::village));
    const std::vector<Grant> without = a.caller().grants;
    const auto sessionWith = [&](const std::vector<Grant> &grants, const QByteArray &token) {
        a.caller().grants = grants;
        m_world->server.tokens.push_back(token);
        a.client().syncNow();
        m_world->runLong();
    };
    std::vector<Grant> with = without;
    with.push_back(with.back());
    with.back().scope = identity;
    const EndedVillages villages(a.store().database());
    sessionWith(with, "token-2");
    sessionWith(without, "token-3");
    sessionWith(without, "token-4"); // the village is granted in each session
    QCOMPARE(villages.all()->size(), size_t(1));
    QVERIFY(villages.all()->front().isStillRead);
    sessionWith(with, "token-5");
    QVERIFY(villages.all()->empty());
}

void RevocationTest::tellsSinceWhenTheDeviceIsRevoked()
{
    auto &a = *m_world->devices[0];
    QCOMPARE(a.client().status().revokedMs, 0);
    a.caller().isRevoked = true;
    a.caller().grants.clear();
    m_world->server.tokens.push_back("token-2");
    a.client().syncNow();
    m_world->run();
    const qint64 since = m_world->clock.nowMs();
    QVERIFY(a.client().status().revoked);
    QCOMPARE(a.client().status().revokedMs, since);
    m_world->clock.advance(60'000);
    m_world->server.tokens.push_back("token-3");
    a.client().syncNow();
    m_world->run();
    QCOMPARE(a.client().status().revokedMs, since);
    AccountStanding standing;
    standing.follow(a.client().status());
    QCOMPARE(standing.revokedMs, since);
    SyncStatus admitted = a.client().status();
    admitted.revoked = false; // the account was opened again
    standing.follow(admitted);
    QCOMPARE(standing.revokedMs, 0);
}

QTEST_GUILESS_MAIN(RevocationTest)
#include "RevocationTest.moc"
