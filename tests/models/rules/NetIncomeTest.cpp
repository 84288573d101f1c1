// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/NetIncome.h"
#include "Vectors.h"
#include "models/base/Decimal.h"

#include <QTest>

#include <limits>

using namespace models;

class NetIncomeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsUpTheWorkedSheet();
    void letsALossReduceTheNet();
    void countsEmptyLinesAsNothing();
    void knowsATotalOnlyWhenAllOfItsLinesAreFilledIn();
    void roundsHalvesAwayFromZero_data();
    void roundsHalvesAwayFromZero();
    void refusesSumsThatOverflow();
};

static qint64 fen(const QJsonValue &yuan)
{
    return qRound64(yuan.toDouble() * 100);
}

void NetIncomeTest::addsUpTheWorkedSheet()
{
    const QJsonObject worked = vectors("net_income");
    const QJsonObject input = worked.value(u"input").toObject();
    const QJsonObject property = input.value(u"property").toObject();
    const QJsonObject transfer = input.value(u"transfer").toObject();
    const Income income{.wages = fen(input.value(u"wage")),
                        .business = fen(input.value(u"business")),
                        .assetDividends = fen(property.value(u"asset_dividend")),
                        .otherProperty = fen(property.value(u"other")),
                        .familyPlanningAward = fen(transfer.value(u"family_planning")),
                        .minimumAllowance = fen(transfer.value(u"dibao")),
                        .specialSupport = fen(transfer.value(u"wubao")),
                        .pension = fen(transfer.value(u"pension")),
                        .ecologicalCompensation = fen(transfer.value(u"eco")),
                        .otherTransfers = fen(transfer.value(u"other")),
                        .businessCost = fen(input.value(u"business_cost"))};
    const auto totals = incomeTotals(income);
    QVERIFY(totals);
    const IncomeTotals expected{fen(worked.value(u"property_total")), fen(worked.value(u"transfer_total")),
                                fen(worked.value(u"gross")), fen(worked.value(u"net"))};
    QCOMPARE(*totals, expected);
    const auto head = perHead(totals->net, input.value(u"members").toInt());
    QCOMPARE(decimalText(head.value(), 2), worked.value(u"per_head_rounded_2").toString());
}

void NetIncomeTest::letsALossReduceTheNet()
{
    const QJsonObject worked =
        vectors("net_income").value(u"checks").toObject().value(u"business_net_may_be_negative").toObject();
    const Income income{.wages = fen(worked.value(u"wage")),
                        .business = fen(worked.value(u"business")),
                        .businessCost = fen(worked.value(u"business_cost"))};
    const auto totals = incomeTotals(income).value();
    QCOMPARE(totals.net, fen(worked.value(u"net")));
    QCOMPARE(decimalText(perHead(totals.net, 3).value(), 2), worked.value(u"per_head_rounded_2").toString());
}

void NetIncomeTest::countsEmptyLinesAsNothing()
{
    QCOMPARE(incomeTotals(Income{}).value(), IncomeTotals{});
}

static Income everyLine(qint64 fen)
{
    Income income;
    const EntityType &type = typeOf<Income>();
    for (const Field &field : type.fields) {
        if (field.required && field.kind() == Kind::Decimal)
            field.access.set(&income, fen);
    }
    return income;
}

void NetIncomeTest::knowsATotalOnlyWhenAllOfItsLinesAreFilledIn()
{
    QCOMPARE(knownTotals(Income{}), KnownTotals{});
    const KnownTotals whole = knownTotals(everyLine(100));
    QCOMPARE(whole, (KnownTotals{200, 600, 1000, 900}));
    const EntityType &type = typeOf<Income>();
    int lines = 0;
    for (const Field &field : type.fields) {
        if (!field.required || field.kind() != Kind::Decimal)
            continue;
        ++lines;
        Income lacking = everyLine(100);
        field.access.set(&lacking, Value());
        const KnownTotals totals = knownTotals(lacking);
        const QByteArray number = field.number;
        QVERIFY2(!totals.net, field.name);
        QCOMPARE(totals.property.has_value(), !number.startsWith("E3"));
        QCOMPARE(totals.transfers.has_value(), !number.startsWith("E4"));
        QCOMPARE(totals.gross.has_value(), number == "E5");
    }
    QCOMPARE(lines, 11);
}

void NetIncomeTest::roundsHalvesAwayFromZero_data()
{
    QTest::addColumn<qint64>("net");
    QTest::addColumn<qint64>("persons");
    QTest::addColumn<qint64>("head"); // -999: no answer
    QTest::newRow("half a fen") << qint64(5) << qint64(2) << qint64(3);
    QTest::newRow("half a fen of a loss") << qint64(-5) << qint64(2) << qint64(-3);
    QTest::newRow("a third") << qint64(100) << qint64(3) << qint64(33);
    QTest::newRow("nobody") << qint64(100) << qint64(0) << qint64(-999);
}

void NetIncomeTest::roundsHalvesAwayFromZero()
{
    QFETCH(qint64, net);
    QFETCH(qint64, persons);
    QFETCH(qint64, head);
    QCOMPARE(perHead(net, persons).value_or(-999), head);
}

void NetIncomeTest::refusesSumsThatOverflow()
{
    const qint64 most = std::numeric_limits<qint64>::max();
    QVERIFY(!incomeTotals(Income{.wages = most, .business = most}));
    QVERIFY(!incomeTotals(Income{.businessCost = std::numeric_limits<qint64>::min()}));
}

QTEST_GUILESS_MAIN(NetIncomeTest)
#include "NetIncomeTest.moc"
