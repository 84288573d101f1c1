// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/EditorText.h"
#include "models/entities/Household.h"
#include "models/entities/Income.h"
#include "models/entities/Member.h"

#include <QTest>

using namespace models;
using namespace views;

class EditorTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void refusesWhatIsNoValue_data();
    void refusesWhatIsNoValue();
    void saysWhatIsWrongWithWhatWasTyped();
    void blankIsTheEmptyValue();
    void writesAmountsGrouped();
    void readsOutCodesWithTheirLabels();
    void putsTheUnitBehindTheLabel();
};

static const Field &fieldNamed(const QString &type, const QString &name)
{
    const EntityType &described = type == u"income"   ? typeOf<Income>()
                                  : type == u"member" ? typeOf<Member>()
                                                      : typeOf<Household>();
    return described[name.toLatin1().constData()];
}

void EditorTextTest::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("eight digits are a date") << "member"
                                             << "birth_date" << u"20010814"_qs << u"2001-08-14"_qs;
    QTest::newRow("dots are a date") << "member"
                                     << "birth_date" << u"2001.8.14"_qs << u"2001-08-14"_qs;
    QTest::newRow("hanzi are a date") << "member"
                                      << "birth_date" << u"2001年8月14日"_qs << u"2001-08-14"_qs;
    QTest::newRow("full-width digits are a date") << "member"
                                                  << "birth_date" << u"２００１-０８-１４"_qs << u"2001-08-14"_qs;
    QTest::newRow("six digits are a month") << "household"
                                            << "listed_month" << u"201403"_qs << u"2014-03"_qs;
    QTest::newRow("hanzi are a month") << "household"
                                       << "listed_month" << u"2014年3月"_qs << u"2014-03"_qs;
    QTest::newRow("yuan without cents") << "income"
                                        << "wages" << u"18600"_qs << u"18,600.00"_qs;
    QTest::newRow("thousands commas are understood") << "income"
                                                     << "wages" << u"18,600.5"_qs << u"18,600.50"_qs;
    QTest::newRow("months are a whole number") << "member"
                                               << "work_months" << u"8"_qs << u"8"_qs;
    QTest::newRow("blanks around a name go") << "member"
                                             << "name" << u"  李小梅 "_qs << u"李小梅"_qs;
}

void EditorTextTest::readsWhatPeopleType()
{
    QFETCH(QString, type);
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    const Field &described = fieldNamed(type, field);
    const std::optional<Value> value = typedValue(described, typed);
    QVERIFY(value);
    QCOMPARE(editText(described, *value), shown);
}

void EditorTextTest::refusesWhatIsNoValue_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::newRow("the 30th of February") << "member"
                                          << "birth_date" << u"20010230"_qs;
    QTest::newRow("a date with a word in it") << "member"
                                              << "birth_date" << u"2001 about 8 14"_qs;
    QTest::newRow("a thirteenth month") << "household"
                                        << "listed_month" << u"2014-13"_qs;
    QTest::newRow("a third decimal place") << "income"
                                           << "wages" << u"18600.123"_qs;
    QTest::newRow("half a month") << "member"
                                  << "work_months" << u"2.5"_qs;
    QTest::newRow("a longer address than the field has room for") << "household"
                                                                  << "address" << QString(101, u'a');
    QTest::newRow("a word for a number") << "member"
                                         << "work_months" << u"八"_qs;
}

void EditorTextTest::refusesWhatIsNoValue()
{
    QFETCH(QString, type);
    QFETCH(QString, field);
    QFETCH(QString, typed);
    const Field &described = fieldNamed(type, field);
    QVERIFY(!typedValue(described, typed));
    QVERIFY(!whatIsWrong(described, typed).isEmpty());
}

void EditorTextTest::saysWhatIsWrongWithWhatWasTyped()
{
    const Field &wages = typeOf<Income>()["wages"];
    QVERIFY(whatIsWrong(wages, u"2.002"_qs).startsWith(u"At most 2 decimal"));
    QVERIFY(whatIsWrong(wages, u"two"_qs).startsWith(u"This is not an amount"));
    QCOMPARE(whatIsWrong(typeOf<Household>()["standard"], u"9"_qs), u"There is no code 9 in this list."_qs);
}

void EditorTextTest::blankIsTheEmptyValue()
{
    QCOMPARE(typedValue(typeOf<Member>()["birth_date"], u"  "_qs), std::optional(Value()));
}

void EditorTextTest::writesAmountsGrouped()
{
    const Field &wages = typeOf<Income>()["wages"];
    QCOMPARE(readText(wages, Value(qint64(-123456)), CodeBook::shipped(), Language::Chinese), u"\u22121,234.56 元"_qs);
}

void EditorTextTest::readsOutCodesWithTheirLabels()
{
    const Field &health = typeOf<Member>()["health"];
    QCOMPARE(readText(health, Value(u"02,04"_qs), CodeBook::shipped(), Language::Chinese),
             u"02 长期慢性病、04 残疾"_qs);
    QCOMPARE(readText(health, Value(), CodeBook::shipped(), Language::Chinese), QString());
}

void EditorTextTest::putsTheUnitBehindTheLabel()
{
    QCOMPARE(labelText(typeOf<Member>()["work_months"], Language::Chinese), u"务工时间（月）"_qs);
    QCOMPARE(labelText(typeOf<Member>()["work_months"], Language::English), u"Months worked (months)"_qs);
}

QTEST_GUILESS_MAIN(EditorTextTest)
#include "EditorTextTest.moc"
