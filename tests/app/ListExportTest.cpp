// SPDX-License-Identifier: GPL-3.0-or-later
// The list as a table for other programs.
#include "app/desktop/ListExport.h"

#include "models/lists/HouseholdListRoles.h"
#include "models/rules/CaseMarks.h"

#include <QStandardItemModel>
#include <QTest>

using models::HouseholdColumn;
using models::HouseholdRole;

class ListExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moneyIsWrittenAsAPlainNumber();
    void aNumberThatMayNotBeSeenIsSaidToBeThere();
    void aColumnCanBeOfAnotherRole();
};

void ListExportTest::moneyIsWrittenAsAPlainNumber()
{
    const int head = models::column(HouseholdColumn::Head);
    const int income = models::column(HouseholdColumn::NetIncome);
    QStandardItemModel list(3, models::column(HouseholdColumn::Count));
    const auto fill = [&](int row, const QString &name, const QString &shown, const QVariant &fen) {
        list.setData(list.index(row, head), name, Qt::DisplayRole);
        list.setData(list.index(row, income), shown, Qt::DisplayRole);
        list.setData(list.index(row, income), fen, models::role(HouseholdRole::SortKey));
    };
    fill(0, u"陈一"_qs, u"3,600.90"_qs, 360'090);
    fill(1, u"陈二"_qs, u"-1,200.05"_qs, -120'005);
    fill(2, u"陈三"_qs, QString(), QVariant());
    const auto table = app::listAsTable(list, {{head, u"Head"_qs}, {income, u"Net income"_qs}}, {2, 0, 1});
    QVERIFY(table);
    QCOMPARE(QString::fromUtf8(*table), u"Head,Net income\r\n陈三,\r\n陈一,3600.90\r\n陈二,-1200.05\r\n"_qs);
}

void ListExportTest::aNumberThatMayNotBeSeenIsSaidToBeThere()
{
    const int identity = models::column(HouseholdColumn::Identity);
    const int mark = models::role(HouseholdRole::Identity);
    QStandardItemModel list(3, models::column(HouseholdColumn::Count));
    list.setData(list.index(0, identity), static_cast<int>(models::IdentityMark::Checked), mark);
    list.setData(list.index(1, identity), static_cast<int>(models::IdentityMark::Missing), mark);
    list.setData(list.index(2, identity), static_cast<int>(models::IdentityMark::Checked), mark);
    list.setData(list.index(2, identity), u"990323********0017"_qs, Qt::DisplayRole);
    const auto table = app::listAsTable(list, {{identity, u"ID"_qs}}, {0, 1, 2});
    QVERIFY(table);
    QCOMPARE(QString::fromUtf8(*table), u"ID\r\n\"recorded, checked\"\r\nnot recorded\r\n990323********0017\r\n"_qs);
}

void ListExportTest::aColumnCanBeOfAnotherRole()
{
    const int head = models::column(HouseholdColumn::Head);
    const int number = models::role(HouseholdRole::Number);
    QStandardItemModel list(1, models::column(HouseholdColumn::Count));
    list.setData(list.index(0, head), u"陈一"_qs, Qt::DisplayRole);
    list.setData(list.index(0, head), u"3603231062050017"_qs, number);
    const auto table = app::listAsTable(list, {{head, u"Household number"_qs, number}, {head, u"Head"_qs}}, {0});
    QVERIFY(table);
    QVERIFY(QString::fromUtf8(*table).contains(u"3603231062050017"_qs));
    QVERIFY(QString::fromUtf8(*table).startsWith(u"Household number,Head\r\n"_qs));
}

QTEST_GUILESS_MAIN(ListExportTest)
#include "ListExportTest.moc"
