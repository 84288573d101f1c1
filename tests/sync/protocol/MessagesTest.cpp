// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Cbor.h"
#include "sync/protocol/Messages.h"

#include "sync/protocol/Limits.h"

#include <QTest>

#include <algorithm>

// RapidCheck's own headers are not written for our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <rapidcheck.h>
#pragma GCC diagnostic pop

using namespace models;
using namespace syncing;

namespace {

template <class Item>
Item any()
{
    return *rc::gen::arbitrary<Item>();
}

int below(int end)
{
    return *rc::gen::inRange(0, end);
}

Id anyId()
{
    Id id;
    for (quint8 &byte : id.bytes)
        byte = any<quint8>();
    id.bytes[0] |= 1; // not null
    return id;
}

Id anyOptionalId()
{
    return below(4) == 0 ? Id{} : anyId();
}

QByteArray anyBytes(int size)
{
    QByteArray bytes(size, '\0');
    std::ranges::generate(bytes, [] { return any<char>(); });
    return bytes;
}

QString anyText()
{
    QString text;
    for (int left = below(20); left > 0; --left)
        text += QChar(below(0xd7ff));
    return text;
}

qint64 anyCount()
{
    return any<qint64>() & std::numeric_limits<qint64>::max();
}

QByteArray anyValue()
{
    CborWriter out;
    const int items = below(4);
    if (items > 0)
        out.array(static_cast<size_t>(items));
    for (int i = 0; i < qMax(items, 1); ++i) {
        switch (below(4)) {
        case 0:
            out.integer(any<qint64>());
            break;
        case 1:
            out.text(anyText());
            break;
        case 2:
            out.bytes(anyBytes(below(40)));
            break;
        default:
            out.null();
        }
    }
    return out.take();
}

template <class MakeItem>
auto some(MakeItem makeItem)
{
    std::vector<decltype(makeItem())> items;
    for (int left = below(4); left > 0; --left)
        items.push_back(makeItem());
    return items;
}

// Registers in ascending order, none twice.
template <class Cell>
std::vector<Cell> inOrder(std::vector<Cell> cells)
{
    FieldId reg = static_cast<FieldId>(below(3));
    for (Cell &cell : cells) {
        cell.reg = reg;
        reg = static_cast<FieldId>(reg + 1 + below(500));
    }
    return cells;
}

RecordEdit anyEdit()
{
    return {any<quint16>(), anyId(), any<bool>(), inOrder(some([] {
                return CellEdit{0, anyValue(), anyOptionalId()};
            }))};
}

Candidate anyCandidate()
{
    return {anyId(), anyValue(), anyOptionalId(), anyOptionalId(), any<qint64>(), anyOptionalId(), below(100)};
}

RecordOutcome anyOutcome()
{
    return {any<quint16>(), anyId(), inOrder(some([] {
                return CellOutcome{0, anyValue(), anyId(), some(anyCandidate)};
            }))};
}

Resolution anyResolution()
{
    return {any<quint16>(), anyId(), any<quint16>(), anyValue(), some(anyId), anyText()};
}

Group anyGroup()
{
    return {
        anyId(),
        anyText(),
        any<qint64>(),
        below(1000),
        anyCount(),
        anyOptionalId(),
        static_cast<GroupKind>(below(3)),
        some(anyEdit),
        some(anyResolution)};
}

PushFrame anyFrame()
{
    return {anyCount(), anyCount(), anyBytes(32), some([] { return encode(anyGroup()); })};
}

PushAnswer anyPushAnswer()
{
    return {static_cast<PushState>(below(3)), some([] {
                return PushResult{anyId(),    static_cast<Verdict>(below(5)), any<bool>(), anyText(),
                                  anyCount(), static_cast<Reason>(below(10)), anyText()};
            }),
            anyCount(), any<qint64>()};
}

LogEntry anyEntry()
{
    return {anyCount(),    anyId(),     anyOptionalId(), anyOptionalId(), anyText(),       any<qint64>(),
            any<qint64>(), below(1000), anyCount(),      anyOptionalId(), some(anyOutcome)};
}

HistoryRequest anyHistoryRequest()
{
    return {any<quint16>(), anyOptionalId(), anyCount()};
}

HistoryAnswer anyHistoryAnswer()
{
    const auto step = [] {
        return HistoryStep{anyEntry(), any<bool>() ? std::vector{anyEdit()} : std::vector<RecordEdit>(),
                           some(anyResolution)};
    };
    return {some(step), anyCount()};
}

LogPosition anyPosition()
{
    return {anyCount(), anyBytes(32)};
}

PullRequest anyPullRequest()
{
    return {anyOptionalId(), anyCount(), some([] {
                return ScopeRequest{anyText(), anyPosition(), some(anyPosition)};
            }),
            anyCount()};
}

PullAnswer anyPullAnswer()
{
    const auto page = [] {
        return ScopePage{
            anyText(),  static_cast<ScopeState>(below(3)), some([] { return encode(anyEntry()); }), anyPosition(),
            anyCount(), anyBytes(any<bool>() ? 16 : 0)};
    };
    return {anyOptionalId(), some(page), any<bool>(), any<qint64>(), anyCount()};
}

WaitRequest anyWaitRequest()
{
    return {some([] { return WaitScope{anyText(), anyCount()}; }), below(limits::WaitSeconds + 1)};
}

WaitAnswer anyWaitAnswer()
{
    const auto names = some(anyText);
    return {QStringList(names.begin(), names.end()), any<bool>()};
}

// One change at a random place: a byte flipped, taken out, put in, or the rest cut off.
QByteArray damaged(QByteArray bytes)
{
    for (int left = 1 + below(3); left > 0 && !bytes.isEmpty(); --left) {
        const int at = below(static_cast<int>(bytes.size()));
        switch (below(4)) {
        case 0:
            bytes[at] = any<char>();
            break;
        case 1:
            bytes.remove(at, 1);
            break;
        case 2:
            bytes.insert(at, any<char>());
            break;
        default:
            bytes.truncate(at);
        }
    }
    return bytes;
}

template <class Message>
void readsBackWhatItWrote(Message (*make)())
{
    QVERIFY(rc::check([make] {
        const Message message = make();
        const Result<Message> back = decode<Message>(encode(message));
        RC_ASSERT(back.ok());
        RC_ASSERT(*back == message);
    }));
}

// Whatever arrives, a decoder either refuses it or has read something that it writes and reads the same again; and
// bytes without fields of a later version have no second spelling.
template <class Message>
void survivesHostileBytes(Message (*make)())
{
    QVERIFY(rc::check([make] {
        const QByteArray sent = encode(make());
        for (int i = 0; i < 50; ++i) {
            const QByteArray received = damaged(sent);
            const Result<Message> read = decode<Message>(received);
            if (!read.ok())
                continue;
            const QByteArray again = encode(*read);
            RC_ASSERT(*decode<Message>(again) == *read);
            RC_ASSERT(again == received || again.size() < received.size());
        }
    }));
}

} // namespace

class MessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackEveryMessage();
    void survivesHostileBytesInEveryMessage();
    void spellsAGroupAsTheProtocolSays();
    void passesOverFieldsOfALaterVersion();
    void refusesMoreGroupsThanTheLimit();
    void chainsEntries();
};

void MessagesTest::readsBackEveryMessage()
{
    readsBackWhatItWrote(anyGroup);
    readsBackWhatItWrote(anyFrame);
    readsBackWhatItWrote(anyPushAnswer);
    readsBackWhatItWrote(anyEntry);
    readsBackWhatItWrote(anyPullRequest);
    readsBackWhatItWrote(anyPullAnswer);
    readsBackWhatItWrote(anyWaitRequest);
    readsBackWhatItWrote(anyWaitAnswer);
    readsBackWhatItWrote(anyHistoryRequest);
    readsBackWhatItWrote(anyHistoryAnswer);
}

void MessagesTest::survivesHostileBytesInEveryMessage()
{
    survivesHostileBytes(anyGroup);
    survivesHostileBytes(anyFrame);
    survivesHostileBytes(anyPushAnswer);
    survivesHostileBytes(anyEntry);
    survivesHostileBytes(anyPullRequest);
    survivesHostileBytes(anyPullAnswer);
    survivesHostileBytes(anyWaitRequest);
    survivesHostileBytes(anyWaitAnswer);
    survivesHostileBytes(anyHistoryRequest);
    survivesHostileBytes(anyHistoryAnswer);
}

static Id idOf(quint8 byte)
{
    Id id;
    id.bytes.fill(byte);
    return id;
}

void MessagesTest::spellsAGroupAsTheProtocolSays()
{
    Group group;
    group.op = idOf(0x11);
    group.scope = QStringLiteral("commons");
    group.hlc = 5;
    group.schema = 1;
    group.records = {{2,
                      idOf(0x22),
                      true,
                      {{3,
                        QByteArray("\x61"
                                   "x"),
                        {}}}}};
    const QByteArray sixteen11 = QByteArray(16, '\x11').toHex();
    const QByteArray sixteen22 = QByteArray(16, '\x22').toHex();
    const QByteArray expected = "a90150" + sixteen11 + "0267636f6d6d6f6e73" + "0305" + "0401" + "0500" + "06f6" +
                                "0700" + "0881a401020250" + sixteen22 + "03f504a10382" + "6178" + "f6" + "0980";
    QCOMPARE(encode(group).toHex(), expected);
}

void MessagesTest::passesOverFieldsOfALaterVersion()
{
    CborWriter later;
    later.map(3);
    later.key(1);
    later.array(0);
    later.key(2);
    later.boolean(true);
    later.key(3);
    later.text(u"news of a later version");
    const Result<WaitAnswer> answer = decode<WaitAnswer>(later.take());
    QVERIFY(answer.ok());
    QCOMPARE(answer->grantsChanged, true);
}

void MessagesTest::refusesMoreGroupsThanTheLimit()
{
    PushFrame frame;
    frame.groups.assign(limits::PushGroups, QByteArray("x"));
    QVERIFY(decode<PushFrame>(encode(frame)).ok());
    frame.groups.push_back("x");
    QVERIFY(!decode<PushFrame>(encode(frame)).ok());
}

void MessagesTest::chainsEntries()
{
    const QByteArray one = nextChain(firstChain(), "a");
    QCOMPARE(one.size(), 32);
    QVERIFY(nextChain(one, "b") != nextChain(firstChain(), "b"));
    QCOMPARE(nextChain(firstChain(), "a"), one);
}

QTEST_GUILESS_MAIN(MessagesTest)
#include "MessagesTest.moc"
