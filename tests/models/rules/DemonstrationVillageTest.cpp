// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/DemonstrationVillage.h"

#include "models/rules/IdentityNumber.h"

#include <QSet>
#include <QTest>

using namespace models;

class DemonstrationVillageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheSameVillageAgain();
    void inventsOnlyReservedIdentityNumbers();
};

void DemonstrationVillageTest::makesTheSameVillageAgain()
{
    QCOMPARE(demonstrationHouseholds(40, 7), demonstrationHouseholds(40, 7));
    QVERIFY(demonstrationHouseholds(40, 7) != demonstrationHouseholds(40, 8));
}

void DemonstrationVillageTest::inventsOnlyReservedIdentityNumbers()
{
    QSet<QString> numbers;
    qsizetype members = 0;
    for (const HouseholdCase &household : demonstrationHouseholds(86)) {
        QVERIFY(headOf(household) != nullptr);
        for (const MemberIdentity &identity : household.identities) {
            const IdentityReading reading = readIdentityNumber(identity.number);
            QVERIFY(reading.isValid() && reading.isDemonstration());
            numbers.insert(identity.number);
            ++members;
        }
    }
    QCOMPARE(numbers.size(), members);
}

QTEST_GUILESS_MAIN(DemonstrationVillageTest)
#include "DemonstrationVillageTest.moc"
