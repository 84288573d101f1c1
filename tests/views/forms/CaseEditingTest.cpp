// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a case while it is edited and others change it below.
#include "views/forms/CaseEditing.h"
#include "models/base/Cbor.h"
#include "models/rules/DemonstrationVillage.h"
#include "views/forms/CaseDraft.h"

#include <QTest>

using namespace models;
using namespace views;

class CaseEditingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEditChangesOneFieldAndKeepsWhatWasSeen();
    void untouchedFieldsFollowAPull();
    void touchedFieldsKeepTheUsersTextAndWhatWasSeen();
    void fieldsOfOneGroupStayTogether();
    void theSameEditOnBothSidesIsNoConflict();
    void aMemberFromElsewhereAppears();
    void firstValueMakesARecordAndEmptyingItTakesItAway();
    void storedMembersLeaveAndNewOnesVanish();
    void afterASaveOnlyLaterEditsAreLeft();
    void whatWasEnteredInAnotherOrderIsSavedAllTheSame();
    void aDraftBringsEverythingBack();
    void aBrokenDraftIsRefused();
    void aDraftOfANewerProgramIsRefused();

private:
    FieldRef house(const char *field) const
    {
        return {typeOf<Household>().id, m_stored.household.id, typeOf<Household>()[field].id};
    }
    HouseholdCase m_stored;
    CaseEditing m_editing;
};

void CaseEditingTest::init()
{
    m_stored = demonstrationHouseholds(1).front();
    m_editing.load(m_stored);
}

void CaseEditingTest::anEditChangesOneFieldAndKeepsWhatWasSeen()
{
    QVERIFY(!m_editing.isDirty());
    QVERIFY(m_editing.set(house("address"), u"一组11号附1"_qs));
    QVERIFY(!m_editing.set(house("address"), u"一组11号附1"_qs));
    HouseholdCase expected = m_stored;
    expected.household.address = u"一组11号附1"_qs;
    QCOMPARE(m_editing.edited(), expected);
    QCOMPARE(m_editing.seen(), m_stored);
    QVERIFY(m_editing.isDirty());
}

void CaseEditingTest::untouchedFieldsFollowAPull()
{
    m_editing.set(house("address"), u"here"_qs);
    HouseholdCase now = m_stored;
    now.household.villagerGroup = u"九组"_qs;
    const CaseEditing::Refresh count = m_editing.refreshBelow(now);
    QCOMPARE(count.updated, 1);
    QCOMPARE(count.kept, 0);
    QCOMPARE(m_editing.edited().household.villagerGroup, u"九组"_qs);
    QCOMPARE(m_editing.seen().household.villagerGroup, u"九组"_qs);
    QCOMPARE(m_editing.edited().household.address, u"here"_qs);
}

void CaseEditingTest::touchedFieldsKeepTheUsersTextAndWhatWasSeen()
{
    m_editing.set(house("address"), u"mine"_qs);
    HouseholdCase now = m_stored;
    now.household.address = u"theirs"_qs;
    QCOMPARE(m_editing.refreshBelow(now).kept, 1);
    QCOMPARE(m_editing.edited().household.address, u"mine"_qs);
    QCOMPARE(m_editing.seen().household.address, m_stored.household.address);
}

void CaseEditingTest::fieldsOfOneGroupStayTogether()
{
    m_editing.set(house("main_cause"), u"07"_qs);
    HouseholdCase now = m_stored;
    now.household.causeRemark = u"another remark"_qs; // of the same register
    QCOMPARE(m_editing.refreshBelow(now).kept, 1);
    QCOMPARE(m_editing.edited().household.mainCause, u"07"_qs);
    QCOMPARE(m_editing.edited().household.causeRemark, m_stored.household.causeRemark);
}

void CaseEditingTest::theSameEditOnBothSidesIsNoConflict()
{
    m_editing.set(house("address"), u"same"_qs);
    HouseholdCase now = m_stored;
    now.household.address = u"same"_qs;
    QCOMPARE(m_editing.refreshBelow(now).kept, 0);
    QVERIFY(!m_editing.isDirty());
}

void CaseEditingTest::aMemberFromElsewhereAppears()
{
    HouseholdCase now = m_stored;
    Member born = now.members.back();
    born.id.bytes[0] = 0x77;
    born.name = u"新生儿"_qs;
    now.members.push_back(born);
    m_editing.refreshBelow(now);
    QCOMPARE(m_editing.edited().members.size(), now.members.size());
    QVERIFY(m_editing.isStored(born.id));
    QVERIFY(!m_editing.isDirty());
}

void CaseEditingTest::firstValueMakesARecordAndEmptyingItTakesItAway()
{
    m_stored.contact.reset();
    m_editing.load(m_stored);
    const FieldRef phone{typeOf<HouseholdContact>().id, m_stored.household.id, typeOf<HouseholdContact>()["phone"].id};
    QVERIFY(m_editing.set(phone, u"13800005521"_qs));
    QCOMPARE(m_editing.edited().contact->phone, u"13800005521"_qs);
    m_editing.set(phone, Value());
    QVERIFY(!m_editing.edited().contact);
    QVERIFY(!m_editing.isDirty());
}

void CaseEditingTest::storedMembersLeaveAndNewOnesVanish()
{
    Id added;
    added.bytes[3] = 9;
    m_editing.addMember(added);
    const Id stored = m_stored.members.back().id;
    const FieldRef name{typeOf<Member>().id, added, typeOf<Member>()["name"].id};
    const FieldRef number{typeOf<MemberIdentity>().id, added, typeOf<MemberIdentity>()["number"].id};
    const FieldRef birth{typeOf<Member>().id, added, typeOf<Member>()["birth_date"].id};
    m_editing.set(name, u"赵小溪"_qs);
    m_editing.set(number, u"990323"_qs);
    m_editing.setUnread(birth, u"someday"_qs);
    const HouseholdCase entered = m_editing.edited();
    const DroppedMember dropped = m_editing.drop(added);
    QVERIFY(m_editing.unread().empty());
    m_editing.putBack(dropped); // it was a slip
    QCOMPARE(m_editing.edited(), entered);
    QCOMPARE(m_editing.unread().at(birth), u"someday"_qs);
    m_editing.drop(added);
    m_editing.markLeft(stored, QDate(2020, 11, 18));
    QCOMPARE(m_editing.edited().members.size(), m_stored.members.size());
    QVERIFY(m_editing.edited().identities.size() == m_stored.identities.size());
    QCOMPARE(m_editing.edited().members.back().status, u"2"_qs);
    QCOMPARE(m_editing.edited().members.back().statusSince, QDate(2020, 11, 18));
}

void CaseEditingTest::afterASaveOnlyLaterEditsAreLeft()
{
    m_editing.set(house("address"), u"saved"_qs);
    const HouseholdCase sent = m_editing.edited();
    m_editing.set(house("villager_group"), u"later"_qs);
    m_editing.settle(sent);
    m_editing.refreshBelow(sent);
    QVERIFY(m_editing.isDirty());
    QCOMPARE(m_editing.seen().household.address, u"saved"_qs);
    QCOMPARE(m_editing.edited().household.villagerGroup, u"later"_qs);
}

void CaseEditingTest::whatWasEnteredInAnotherOrderIsSavedAllTheSame()
{
    const Id child = *Id::fromBytes(QByteArray(16, 0x71)), spouse = *Id::fromBytes(QByteArray(16, 0x70));
    for (const Id &member : {child, spouse}) {
        m_editing.addMember(member);
        m_editing.set({typeOf<Member>().id, member, typeOf<Member>()["relation"].id},
                      member == child ? u"03"_qs : u"02"_qs);
        m_editing.set({typeOf<MemberIdentity>().id, member, typeOf<MemberIdentity>()["number"].id}, u"990323"_qs);
    }
    const FieldRef lastYear{typeOf<Income>().id, incomeId(m_stored.household.id, 2019), typeOf<Income>()["wages"].id};
    m_editing.set(lastYear, qint64(100));
    m_editing.set({typeOf<Income>().id, incomeId(m_stored.household.id, 2021), lastYear.field}, qint64(200));
    QVERIFY(m_editing.isDirty());
    HouseholdCase saved = m_editing.edited();
    m_editing.settle(saved);
    sortCase(saved); // as the store gives it back
    QVERIFY(saved != m_editing.edited());
    m_editing.refreshBelow(saved);
    QVERIFY(!m_editing.isDirty());
}

void CaseEditingTest::aDraftBringsEverythingBack()
{
    m_editing.set(house("address"), u"typed"_qs);
    const FieldRef birth{typeOf<Member>().id, m_stored.members.front().id, typeOf<Member>()["birth_date"].id};
    m_editing.setUnread(birth, u"2001-02-3"_qs);
    CaseEditing later;
    const Result<CaseDraft> draft = decodedDraft(encodedDraft(m_editing.draft()));
    QVERIFY(draft);
    later.restore(*draft);
    QCOMPARE(later.edited(), m_editing.edited());
    QCOMPARE(later.seen(), m_editing.seen());
    QCOMPARE(later.unread().at(birth), u"2001-02-3"_qs);
}

void CaseEditingTest::aBrokenDraftIsRefused()
{
    const QByteArray draft = encodedDraft(m_editing.draft());
    for (const qsizetype length : {qsizetype(0), qsizetype(1), draft.size() / 2, draft.size() - 1}) {
        const Result<CaseDraft> outcome = decodedDraft(draft.left(length));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Corrupt);
    }
}

void CaseEditingTest::aDraftOfANewerProgramIsRefused()
{
    CborWriter out;
    out.array(5);
    out.integer(3);
    for (int i = 0; i < 4; ++i)
        out.array(0);
    const Result<CaseDraft> outcome = decodedDraft(out.take());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::TooNew);
}

QTEST_GUILESS_MAIN(CaseEditingTest)
#include "CaseEditingTest.moc"
