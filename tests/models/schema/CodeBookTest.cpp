// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/CodeBook.h"

#include "models/entities/Catalogue.h"

#include <QTest>

using namespace models;

class CodeBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shipsEveryListThatAFieldNames();
    void keepsALabelOfACodeThatHasEnded();
    void findsByLabelAndByAlias();
    void showsAnUnknownCodeAsItIs();
    void takesAChangedGrouping();
    void refusesBrokenLists();
};

void CodeBookTest::shipsEveryListThatAFieldNames()
{
    for (const EntityType *type : catalogue()) {
        for (const Field &field : type->fields) {
            if (field.codeList)
                QVERIFY2(!CodeBook::shipped().items(QLatin1String(field.codeList)).empty(), field.codeList);
        }
    }
}

void CodeBookTest::keepsALabelOfACodeThatHasEnded()
{
    const QLatin1String kinds("householdKind");
    QCOMPARE(CodeBook::shipped().label(kinds, u"02"_qs, Language::Chinese), u"低保户"_qs);
    for (const CodeItem &item : CodeBook::shipped().items(kinds, 2020))
        QVERIFY(item.code != u"02");
}

void CodeBookTest::findsByLabelAndByAlias()
{
    const QLatin1String causes("cause");
    QCOMPARE(CodeBook::shipped().findByLabel(causes, u"缺劳动力"_qs)->code, u"08"_qs);
    QCOMPARE(CodeBook::shipped().findByLabel(causes, u"illness"_qs)->code, u"01"_qs);
    QCOMPARE(CodeBook::shipped().findByLabel(causes, u"没有"_qs), nullptr);
}

void CodeBookTest::showsAnUnknownCodeAsItIs()
{
    QCOMPARE(CodeBook::shipped().label(QLatin1String("cause"), u"77"_qs, Language::English), u"77"_qs);
}

void CodeBookTest::takesAChangedGrouping()
{
    CodeBook book = CodeBook::shipped();
    CodeItem labour = *book.find(QLatin1String("cause"), u"08"_qs);
    QCOMPARE(labour.grouping, u"subjective"_qs);
    labour.grouping = u"objective"_qs;
    book.put(u"cause"_qs, labour);
    QCOMPARE(book.find(QLatin1String("cause"), u"08"_qs)->grouping, u"objective"_qs);
    QCOMPARE(book.items(QLatin1String("cause")).size(), CodeBook::shipped().items(QLatin1String("cause")).size());
}

void CodeBookTest::refusesBrokenLists()
{
    QVERIFY(!CodeBook::fromJson("{\"cause\":["));
    QVERIFY(!CodeBook::fromJson(""));
}

QTEST_GUILESS_MAIN(CodeBookTest)
#include "CodeBookTest.moc"
