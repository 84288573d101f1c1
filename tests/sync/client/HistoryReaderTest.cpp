// SPDX-License-Identifier: GPL-3.0-or-later
// A device asks what became of a record: the real code on both sides.
#include "Loopback.h"

#include "models/storage/OwnSteps.h"
#include "sync/protocol/Limits.h"

#include <QTest>

using namespace models;
using namespace syncing;

class HistoryReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhatEverybodyWrote();
    void readsAllPagesOfALongHistory();
    void asksForNoFurtherPageThatNobodyWants();
    void saysAtOnceThatThereIsNoConnection();
    void saysThatAnAnswerDidNotCome();
    void signsInAgainWhenTheTokenIsNotTaken();
    void tellsWhomTheGrantHasEndedThatItMayNotRead();
    void endsWhatIsAskedWhenTheClientStops();

private:
    using Told = std::optional<Result<std::vector<RecordStep>>>;
    void ask(
        LoopbackDevice &device, std::function<bool()> isWanted = [] { return true; });
    std::vector<FieldChange> addresses() const
    {
        return fieldHistory(typeOf<Household>(), typeOf<Household>()["address"], **m_told);
    }

    std::unique_ptr<LoopbackWorld> m_world;
    LoopbackDevice *m_a = nullptr;
    LoopbackDevice *m_b = nullptr;
    Household m_household;
    Told m_told;
};

void HistoryReaderTest::init()
{
    m_told.reset();
    m_world = std::make_unique<LoopbackWorld>();
    m_a = &m_world->device();
    m_b = &m_world->device();
    m_a->client().start();
    m_b->client().start();
    m_household = m_world->household(u"first"_qs);
    m_a->save(Change().insert(LoopbackWorld::village, m_household));
    m_world->run();
}

void HistoryReaderTest::ask(LoopbackDevice &device, std::function<bool()> isWanted)
{
    device.client().ask({typeOf<Household>().id, m_household.id, std::move(isWanted),
                         [this](Result<std::vector<RecordStep>> steps) { m_told = std::move(steps); }});
}

void HistoryReaderTest::tellsWhatEverybodyWrote()
{
    m_world->clock.advance(60'000);
    m_b->edit(m_household.id, u"second"_qs);
    m_world->run();
    ask(*m_a);
    QVERIFY(!m_told);
    m_world->run();
    QVERIFY(m_told && m_told->ok());
    const std::vector<FieldChange> changes = addresses();
    QCOMPARE(changes.size(), size_t(2));
    QVERIFY(changes[0].value == Value(u"second"_qs));
    QVERIFY(changes[0].before == Value(u"first"_qs));
    QCOMPARE(changes[0].account, m_b->caller().account.id);
    QCOMPARE(changes[0].author, m_b->caller().account.displayName);
    QCOMPARE(changes[0].receivedMs, m_world->clock.nowMs());
    QVERIFY(changes[1].isFirst);
    const auto own = ownSteps(m_a->store().database(), WireGroupCodec(), typeOf<Household>().id, m_household.id);
    QVERIFY(own.ok());
    QCOMPARE(joined(**m_told, *own).size(), (*m_told)->size()); // they are the same, told once
}

void HistoryReaderTest::readsAllPagesOfALongHistory()
{
    for (size_t i = 0; i < limits::HistorySteps + 20; ++i) {
        m_a->edit(m_household.id, QString::number(i));
        m_world->run();
    }
    ask(*m_b);
    m_world->run();
    QCOMPARE(addresses().size(), limits::HistorySteps + 21);
    QCOMPARE(m_b->sent(u"/v1/history"_qs), 2);
}

void HistoryReaderTest::asksForNoFurtherPageThatNobodyWants()
{
    for (size_t i = 0; i < limits::HistorySteps; ++i) {
        m_a->edit(m_household.id, QString::number(i));
        m_world->run();
    }
    ask(*m_b, [] { return false; });
    m_world->run();
    QVERIFY(!m_told);
    QCOMPARE(m_b->sent(u"/v1/history"_qs), 1);
}

void HistoryReaderTest::saysAtOnceThatThereIsNoConnection()
{
    LoopbackDevice &offline = m_world->device();
    ask(offline);
    QVERIFY(m_told && !m_told->ok());
    QCOMPARE(m_told->error().kind, ErrorKind::Network);
}

void HistoryReaderTest::saysThatAnAnswerDidNotCome()
{
    m_a->fate = [](const Call &call) { return Fate{.lost = call.what.path == u"/v1/history"}; };
    ask(*m_a);
    m_world->run();
    QVERIFY(m_told && !m_told->ok());
    QCOMPARE(m_told->error().kind, ErrorKind::Network);
    QCOMPARE(m_a->sent(u"/v1/history"_qs), 1); // not tried again by itself
    QCOMPARE(m_a->client().status().connection, Connection::Online);
}

void HistoryReaderTest::signsInAgainWhenTheTokenIsNotTaken()
{
    m_world->server.tokens.push_back("token-2");
    ask(*m_a);
    m_world->run();
    QVERIFY(m_told && !m_told->ok());
    ask(*m_a);
    m_world->run();
    QVERIFY(m_told->ok());
}

void HistoryReaderTest::tellsWhomTheGrantHasEndedThatItMayNotRead()
{
    m_b->caller().grants.pop_back();
    ask(*m_b);
    m_world->run();
    QVERIFY(m_told && !m_told->ok());
    QCOMPARE(m_told->error().kind, ErrorKind::NotFound);
    QVERIFY(!m_told->error().message.isEmpty());
}

void HistoryReaderTest::endsWhatIsAskedWhenTheClientStops()
{
    ask(*m_a);
    m_a->client().stop();
    QVERIFY(m_told && !m_told->ok());
    QVERIFY(m_a->transport().queue.empty());
}

QTEST_GUILESS_MAIN(HistoryReaderTest)
#include "HistoryReaderTest.moc"
