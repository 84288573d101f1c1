// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/SchemaReport.h"
#include "models/entities/Catalogue.h"

#include <QJsonArray>
#include <QTest>

using namespace models;

class SchemaReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEveryTypeAndField();
    void saysWhatHoldsForAField();
    void refusesUnknownTypes();
    void printsALineAField();
};

void SchemaReportTest::listsEveryTypeAndField()
{
    const QJsonArray types = toJson(describedTypes().value()).value(u"record_types").toArray();
    QCOMPARE(static_cast<size_t>(types.size()), catalogue().size());
    for (qsizetype i = 0; i < types.size(); ++i) {
        const EntityType &type = *catalogue()[static_cast<size_t>(i)];
        QCOMPARE(types[i].toObject().value(u"name").toString(), QLatin1String(type.name));
        QCOMPARE(static_cast<size_t>(types[i].toObject().value(u"fields").toArray().size()), type.fields.size());
    }
}

void SchemaReportTest::saysWhatHoldsForAField()
{
    const QJsonObject income =
        toJson(describedTypes(u"income"_qs).value()).value(u"record_types").toArray()[0].toObject();
    const QJsonObject wages = income.value(u"fields").toArray()[2].toObject();
    const QJsonObject expected{{u"id"_qs, 3},
                               {u"name"_qs, u"wages"_qs},
                               {u"number"_qs, u"E1"_qs},
                               {u"label_zh"_qs, u"工资性收入"_qs},
                               {u"label_en"_qs, u"Wages"_qs},
                               {u"kind"_qs, u"decimal"_qs},
                               {u"places"_qs, 2},
                               {u"min"_qs, 0},
                               {u"max"_qs, qint64(10'000'000'000)},
                               {u"unit_zh"_qs, u"元"_qs},
                               {u"unit_en"_qs, u"yuan"_qs},
                               {u"required"_qs, true},
                               {u"personal"_qs, false},
                               {u"editors"_qs, QJsonArray{u"cadre"_qs}}};
    QCOMPARE(wages, expected);
}

void SchemaReportTest::refusesUnknownTypes()
{
    const auto none = describedTypes(u"nothing"_qs);
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
}

void SchemaReportTest::printsALineAField()
{
    const QString text = toText(describedTypes(u"member"_qs).value());
    QCOMPARE(text.count(u'\n'), qsizetype(typeWithName(QLatin1String("member"))->fields.size()) + 1);
    QVERIFY(text.contains(u"姓名 / Name  written by cadre, required, personal"));
    const QString household = toText(describedTypes(u"household"_qs).value());
    QVERIFY(household.contains(u"户编号 / Household number  given by the server"));
    QVERIFY(household.contains(u"临时编号 / Provisional number  written by cadre"));
}

QTEST_GUILESS_MAIN(SchemaReportTest)
#include "SchemaReportTest.moc"
