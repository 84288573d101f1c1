// SPDX-License-Identifier: GPL-3.0-or-later
// A conflict in the words of the inbox: what each role may do about it.
#include "app/desktop/ShownConflict.h"

#include "models/base/Cbor.h"
#include "models/entities/Household.h"
#include "models/entities/HouseholdContact.h"
#include "models/entities/Member.h"
#include "models/entities/MemberIdentity.h"

#include <QTest>

using namespace models;
using namespace app;

class ShownConflictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRoleMayDoItsPart_data();
    void eachRoleMayDoItsPart();
    void whoReadsPersonsNumbersDecidesOnThem();
    void aRefusedChangeNamesItsFields();
    void whatTheServerKeepsAsideIsNotToBeCorrected();
    void aRevokedComputerIsNotBlamedOnTheVillage();
    void aHouseholdWithoutAHeadHasAName();
};

static QByteArray textValue(const QString &text)
{
    CborWriter out;
    out.text(text);
    return out.take();
}

static Id idOf(char number)
{
    Id id;
    id.bytes[0] = number;
    return id;
}

template <class Record = Household>
static ConflictReading conflictAt(const char *field)
{
    const EntityType &type = typeOf<Record>();
    ConflictReading reading;
    reading.conflict.type = type.id;
    reading.conflict.reg = type[field].reg;
    reading.conflict.candidates = {{idOf(1), textValue(u"here"_qs), {}, {}, 0, {}, 0},
                                   {idOf(2), textValue(u"there"_qs), {}, {}, 0, {}, 0}};
    return reading;
}

void ShownConflictTest::eachRoleMayDoItsPart_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("chooses");
    QTest::addColumn<bool>("writes");
    QTest::addColumn<bool>("handsOn");
    QTest::newRow("a cadre writes") << Role::Cadre << true << true << true;
    QTest::newRow("a coordinator chooses") << Role::Coordinator << true << false << false;
    QTest::newRow("a student reads") << Role::Student << false << false << false;
}

void ShownConflictTest::eachRoleMayDoItsPart()
{
    QFETCH(Role, role);
    const InboxWords words{CodeBook::shipped(), Language::English, idOf(9), u"Chen Jing"_qs};
    const views::ConflictCase shown = conflictCase(conflictAt("address"), role, {}, words);
    QTEST(shown.mayChoose, "chooses");
    QTEST(shown.ownValueAllowed, "writes");
    QTEST(shown.mayHandOn, "handsOn");
    QVERIFY(shown.ownValueIsLong);
    QVERIFY(!conflictCase(conflictAt("standard"), role, {}, words).ownValueAllowed); // a code is chosen, not typed
}

void ShownConflictTest::whoReadsPersonsNumbersDecidesOnThem()
{
    const InboxWords words{CodeBook::shipped(), Language::English, idOf(9), u"Li Fang"_qs};
    for (const ConflictReading &reading :
         {conflictAt<HouseholdContact>("phone"), conflictAt<HouseholdContact>("bank_account"),
          conflictAt<MemberIdentity>("number")}) {
        const views::ConflictCase shown = conflictCase(reading, Role::Cadre, {}, words);
        QVERIFY(shown.mayChoose);
        QVERIFY(!shown.mayHandOn); // a coordinator never sees them
    }
}

static HeldReading addressHeld(GroupState state, int reason)
{
    const EntityType &type = typeOf<Household>();
    HeldReading held;
    held.head = u"Wang"_qs;
    held.held.state = state;
    held.held.reason = reason;
    held.held.group.records = {{type.id, idOf(3), false, {{type["address"].reg, textValue(u"here"_qs), {}}}}};
    return held;
}

void ShownConflictTest::whatTheServerKeepsAsideIsNotToBeCorrected()
{
    const InboxWords words{CodeBook::shipped(), Language::English, idOf(9), u"Chen Jing"_qs};
    const views::InboxNotice aside = refusedNotice(addressHeld(GroupState::Quarantined, 7), words);
    QVERIFY(!aside.explanation.contains(u"correct them"));
    QVERIFY(aside.settle.isEmpty()); // nothing is given up: the server may still take it
    QCOMPARE(aside.kind, views::InboxKind::KeptAside);
    InboxReading reading;
    reading.held = {addressHeld(GroupState::Quarantined, 7), addressHeld(GroupState::Rejected, 3)};
    QCOMPARE(inboxEntries(reading, words).front().kind, views::InboxKind::KeptAside);
    QCOMPARE(inboxEntries(reading, words).back().kind, views::InboxKind::Refused);
    QVERIFY(refusedNotice(addressHeld(GroupState::Rejected, 3), words).explanation.contains(u"correct them"));
}

void ShownConflictTest::aRevokedComputerIsNotBlamedOnTheVillage()
{
    InboxWords words{CodeBook::shipped(), Language::English, idOf(9), u"Chen Jing"_qs};
    InboxReading reading;
    reading.held = {addressHeld(GroupState::Quarantined, 6)};
    words.revokedMs = 5;
    const std::vector<views::InboxEntry> entries = inboxEntries(reading, words);
    QVERIFY(entries.front().reason.contains(u"access had ended"));
    QVERIFY(!entries.front().reason.contains(u"village"));
    QVERIFY(!refusedNotice(reading.held.front(), words).explanation.contains(u"village"));
    QCOMPARE(entries.back().kind, views::InboxKind::Ended);
    QCOMPARE(entries.back().whenMs, 5);
}

void ShownConflictTest::aHouseholdWithoutAHeadHasAName()
{
    const InboxWords words{CodeBook::shipped(), Language::English, idOf(9), u"Chen Jing"_qs};
    InboxReading reading;
    reading.held = {addressHeld(GroupState::Rejected, 3)};
    reading.held.front().head.clear();
    QCOMPARE(inboxEntries(reading, words).front().who, u"A household without a head"_qs);
}

void ShownConflictTest::aRefusedChangeNamesItsFields()
{
    const EntityType &type = typeOf<Household>();
    HeldReading refused = addressHeld(GroupState::Rejected, 3);
    SavedGroup &group = refused.held.group;
    const InboxWords words{CodeBook::shipped(), Language::English, idOf(9), u"Chen Jing"_qs};
    QCOMPARE(refusedNotice(refused, words).title, u"Wang, A05 Address"_qs);
    QCOMPARE(refusedNotice(refused, words).lines, std::vector{u"A05 Address, here"_qs});

    const EntityType &member = typeOf<Member>();
    group.records.front().isNew = true;
    group.records.front().cells.push_back(
        {type["villager_group"].reg, emptyRegisterValue(type, type["villager_group"].reg), {}});
    CborWriter household;
    household.bytes(idOf(3).toBytes());
    group.records.push_back({member.id, idOf(4), true, {{member["household"].reg, household.take(), {}}}});
    QCOMPARE(refusedNotice(refused, words).lines, std::vector{u"A05 Address, here"_qs}); // what people read

    const EntityType &contact = typeOf<HouseholdContact>();
    HeldReading numbers = addressHeld(GroupState::Rejected, 3);
    numbers.held.group.records = {
        {contact.id, idOf(3), true, {{contact["phone"].reg, textValue(u"13800000000"_qs), {}}}}};
    QCOMPARE(refusedNotice(numbers, words).title, u"Wang, A06 Telephone"_qs);
    QCOMPARE(refusedNotice(numbers, words).lines, std::vector{u"A06 Telephone, not shown here"_qs});

    group.resolutions = {{type.id, idOf(3), type["address"].reg, textValue(u"there"_qs), {idOf(1)}, {}}};
    group.records.clear();
    QCOMPARE(refusedNotice(refused, words).lines, std::vector{u"A05 Address, there"_qs});
    QVERIFY(refusedNotice(refused, words).explanation.contains(u"open again"));
}

QTEST_GUILESS_MAIN(ShownConflictTest)

#include "ShownConflictTest.moc"
