// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/Session.h"

#include "models/base/Cbor.h"
#include "sync/protocol/Keys.h"
#include "sync/protocol/SignedFrame.h"

#include <QTest>

using namespace syncing;
using models::ErrorKind;
using models::Id;

static Id idOf(quint8 last)
{
    Id id;
    id.bytes[15] = last;
    return id;
}

static HelloAnswer hello()
{
    HelloAnswer answer;
    answer.token = "abc";
    answer.tokenSeconds = 1800;
    answer.epoch = idOf(7);
    answer.serverTime = models::hlcFromMs(1'600'000'000'000) + 3;
    answer.oldestSchema = 1;
    answer.newestSchema = 4;
    answer.account = {idOf(9), u"lifang"_qs, u"李芳"_qs, models::Role::Cadre};
    answer.scopes = {{u"commons"_qs, models::Role::Cadre, 12, 0},
                     {u"village/360323106205"_qs, models::Role::Cadre, 4'000'000'000, 17}};
    answer.limits.pushBytes = 5;
    answer.clockMs = 1'600'000'000'000;
    return answer;
}

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesEveryMessage();
    void passesOverWhatANewerSideAdds();
    void refusesDamagedBytes();
    void refusesAnUnknownRole();
    void verifiesAFrame();
    void refusesAFrameUnderAnotherContextKeyOrBody();
    void opensABoxWithItsKeysAlone();
};

template <class Message>
static bool survives(const Message &message)
{
    const auto back = decode<Message>(encode(message));
    return back.ok() && *back == message;
}

void SessionTest::carriesEveryMessage()
{
    const AccountInfo account{idOf(1), u"lifang"_qs, u"李芳"_qs, models::Role::Cadre};
    QVERIFY(survives(EnrolRequest{u"lifang"_qs, u"密码 password"_qs, QByteArray(32, 'k'), u"村部电脑"_qs}));
    QVERIFY(survives(EnrolAnswer{idOf(2), account, QByteArray(32, 's'), QByteArray(32, 'r'), QByteArray(32, 'f')}));
    QVERIFY(survives(Challenge{"nonce"}));
    QVERIFY(survives(HelloRequest{"nonce", u"0.1.0"_qs, 1, 3, idOf(5)}));
    QVERIFY(survives(hello()));
    QVERIFY(survives(PasswordRequest{u"old"_qs, u"new"_qs}));
    QVERIFY(survives(RecoverRequest{u"lifang"_qs, u"p"_qs, idOf(3), "envelope", QByteArray(32, 'x')}));
    QVERIFY(survives(RecoverAnswer{"sealed"}));
    QVERIFY(survives(EnrolRequest{}));
    QVERIFY(survives(HelloAnswer{}));
}

void SessionTest::passesOverWhatANewerSideAdds()
{
    models::CborWriter out;
    out.map(3);
    out.key(1);
    out.bytes("nonce");
    out.key(2);
    out.text(u"0.2.0");
    out.key(99);
    out.array(1);
    out.boolean(true);
    const auto message = decode<HelloRequest>(out.take());
    QVERIFY(message.ok());
    QCOMPARE(message->build, u"0.2.0"_qs);
    QCOMPARE(message->knownEpoch, Id{});
}

void SessionTest::refusesDamagedBytes()
{
    const QByteArray whole = encode(hello());
    for (qsizetype cut = 0; cut < whole.size(); ++cut)
        QCOMPARE(decode<HelloAnswer>(whole.left(cut)).error().kind, ErrorKind::Invalid);
    QVERIFY(!decode<HelloAnswer>(whole + "x").ok());
}

void SessionTest::refusesAnUnknownRole()
{
    QByteArray bytes = encode(hello());
    bytes.replace("cadre", "xxxxx");
    QVERIFY(!decode<HelloAnswer>(bytes).ok());
}

void SessionTest::verifiesAFrame()
{
    const KeyPair keys = makeSigningKeys();
    const SignedFrame frame = signedFrame(HelloContext, idOf(1), "body", keys.secretKey);
    const auto back = decodeFrame(encode(frame));
    QVERIFY(back.ok());
    QCOMPARE(*back, frame);
    QVERIFY(isSignedBy(keys.publicKey, HelloContext, back->body, back->signature));
}

void SessionTest::refusesAFrameUnderAnotherContextKeyOrBody()
{
    const KeyPair keys = makeSigningKeys();
    const SignedFrame frame = signedFrame(HelloContext, idOf(1), "body", keys.secretKey);
    QVERIFY(!isSignedBy(keys.publicKey, PushContext, frame.body, frame.signature));
    QVERIFY(!isSignedBy(makeSigningKeys().publicKey, HelloContext, frame.body, frame.signature));
    QVERIFY(!isSignedBy(keys.publicKey, HelloContext, "b0dy", frame.signature));
    QVERIFY(!isSignedBy("short", HelloContext, frame.body, frame.signature));
    QVERIFY(!isSignedBy(keys.publicKey, HelloContext, frame.body, "short"));
}

void SessionTest::opensABoxWithItsKeysAlone()
{
    const KeyPair keys = makeBoxKeys();
    const QByteArray sealed = sealedTo(keys.publicKey, "plain");
    QCOMPARE(*openedWith(keys, sealed), "plain");
    QCOMPARE(openedWith(makeBoxKeys(), sealed).error().kind, ErrorKind::Denied);
    QCOMPARE(openedWith(keys, "short").error().kind, ErrorKind::Denied);
}

QTEST_GUILESS_MAIN(SessionTest)
#include "SessionTest.moc"
