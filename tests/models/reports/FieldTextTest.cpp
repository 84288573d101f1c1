// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/FieldText.h"
#include "models/entities/Household.h"
#include "models/entities/Income.h"
#include "models/entities/Member.h"

#include <QTest>

using namespace models;

class FieldTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsValues_data();
    void readsValues();
    void refuses_data();
    void refuses();
};

static const Field &fieldNamed(const QString &name)
{
    const QByteArray latin = name.section(u'.', 1).toLatin1();
    const EntityType &type = name.startsWith(u"member")   ? typeOf<Member>()
                             : name.startsWith(u"income") ? typeOf<Income>()
                                                          : typeOf<Household>();
    return type[latin.constData()];
}

void FieldTextTest::readsValues_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stored"); // numbers as text
    QTest::newRow("text") << u"member.name"_qs << u" 甘大山 "_qs << u"甘大山"_qs;
    QTest::newRow("amount") << u"income.wages"_qs << u"1,234.5"_qs << u"123450"_qs;
    QTest::newRow("year") << u"household.form_year"_qs << u"2020"_qs << u"2020"_qs;
    QTest::newRow("month in digits") << u"household.listed_month"_qs << u"202011"_qs << u"202011"_qs;
    QTest::newRow("month in words") << u"household.listed_month"_qs << u"2020年3月"_qs << u"202003"_qs;
    QTest::newRow("month of a date") << u"household.listed_month"_qs << u"2020-03-15"_qs << u"202003"_qs;
    QTest::newRow("ISO date") << u"member.birth_date"_qs << u"2000-02-29"_qs << u"2000-02-29"_qs;
    QTest::newRow("date with slashes") << u"member.birth_date"_qs << u"2000/2/9"_qs << u"2000-02-09"_qs;
    QTest::newRow("date in words") << u"member.birth_date"_qs << u"2000年2月9日"_qs << u"2000-02-09"_qs;
    QTest::newRow("date in digits") << u"member.birth_date"_qs << u"20000209"_qs << u"2000-02-09"_qs;
    QTest::newRow("yes") << u"member.id_recorded"_qs << u"是"_qs << u"1"_qs;
    QTest::newRow("no") << u"member.id_recorded"_qs << u"False"_qs << u"0"_qs;
    QTest::newRow("code by label") << u"household.main_cause"_qs << u"缺资金"_qs << u"09"_qs;
    QTest::newRow("code by alias") << u"household.main_cause"_qs << u"交通落后"_qs << u"10"_qs;
    QTest::newRow("code by English label") << u"member.sex"_qs << u"Female"_qs << u"2"_qs;
    QTest::newRow("code itself") << u"household.main_cause"_qs << u"09"_qs << u"09"_qs;
    QTest::newRow("set") << u"member.health"_qs << u"残疾、长期慢性病"_qs << u"02,04"_qs;
    QTest::newRow("empty") << u"member.birth_date"_qs << u"  "_qs << u"(null)"_qs;
}

void FieldTextTest::readsValues()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, stored);
    const auto value = valueFromText(fieldNamed(field), text, CodeBook::shipped());
    QVERIFY(value);
    const auto *number = std::get_if<qint64>(&*value);
    const auto *word = std::get_if<QString>(&*value);
    QCOMPARE(number ? QString::number(*number) : word ? *word : u"(null)"_qs, stored);
}

void FieldTextTest::refuses_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("letters as amount") << u"income.wages"_qs << u"many"_qs;
    QTest::newRow("three places") << u"income.wages"_qs << u"1.005"_qs;
    QTest::newRow("no such day") << u"member.birth_date"_qs << u"2001-02-29"_qs;
    QTest::newRow("a month as a date") << u"member.birth_date"_qs << u"2001-02"_qs;
    QTest::newRow("a month 13") << u"household.listed_month"_qs << u"202013"_qs;
    QTest::newRow("unknown label") << u"household.main_cause"_qs << u"懒"_qs;
    QTest::newRow("unknown label in a set") << u"member.health"_qs << u"残疾、好"_qs;
    QTest::newRow("neither yes nor no") << u"member.id_recorded"_qs << u"2"_qs;
    QTest::newRow("a reference") << u"member.household"_qs << u"1"_qs;
}

void FieldTextTest::refuses()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QVERIFY(!valueFromText(fieldNamed(field), text, CodeBook::shipped()));
}

QTEST_GUILESS_MAIN(FieldTextTest)
#include "FieldTextTest.moc"
