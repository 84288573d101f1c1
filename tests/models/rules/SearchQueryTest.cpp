// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/SearchQuery.h"

#include <QTest>

using namespace models;

class SearchQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meetsACase_data();
    void meetsACase();
    void meetsEveryWayToReadACharacter();
    void isEmptyWithoutAnythingToSearch_data();
    void isEmptyWithoutAnythingToSearch();
    void namesTheCharactersItMet_data();
    void namesTheCharactersItMet();
    void countsCharactersBeyondTheBasicPlaneAsTwoUnits();
};

static const SearchText someCase{"李建国\n刘桂英\n西安\n吕红\n", "li jian guo\nliu gui ying\nxi an\nlu hong\n",
                                 "i990323196201010017\ni99032319640502002X\np19900001234\nnL0017\n"};

void SearchQueryTest::meetsACase_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *what, const char16_t *typed, MatchKind kind) {
        QTest::newRow(what) << QString::fromUtf16(typed) << int(kind);
    };
    row("one character", u"李", MatchKind::Name);
    row("two characters inside a name", u"建国", MatchKind::Name);
    row("a whole name with a blank", u"李 建国", MatchKind::Name);
    row("characters of two different members", u"国刘", MatchKind::None);
    row("initials", u"ljg", MatchKind::Initials);
    row("initials in capitals", u"LJG", MatchKind::Initials);
    row("full-width letters, as an input method leaves them", u"ｌｊｇ", MatchKind::Initials);
    row("initials of the given name", u"jg", MatchKind::Initials);
    row("initials of a member who is not the head", u"lgy", MatchKind::Initials);
    row("initials across two members", u"gl", MatchKind::None);
    row("full pinyin", u"lijianguo", MatchKind::Pinyin);
    row("full pinyin with blanks and apostrophe", u"li jian'guo", MatchKind::Pinyin);
    row("the beginning of the pinyin", u"lijia", MatchKind::Pinyin);
    row("full surname and initials", u"lijg", MatchKind::Pinyin);
    row("given name in full pinyin", u"guiying", MatchKind::Pinyin);
    row("two syllables that could be read as one", u"xian", MatchKind::Pinyin);
    row("not from the middle of a syllable", u"ianguo", MatchKind::None);
    row("v for u with dots", u"lvhong", MatchKind::Pinyin);
    row("the end of a document number", u"0017", MatchKind::Identity);
    row("the end of a document number with x", u"02x", MatchKind::Identity);
    row("full-width digits", u"００１７", MatchKind::Identity);
    row("a whole document number", u"990323196201010017", MatchKind::Identity);
    row("the beginning of a document number", u"990323", MatchKind::Identity);
    row("too short a beginning of a document number", u"9903", MatchKind::None);
    row("the middle of a document number", u"1962", MatchKind::None);
    row("the end of a phone number", u"1234", MatchKind::Phone);
    row("the beginning of a phone number", u"1990000", MatchKind::Phone);
    row("a phone number with hyphens", u"199-0000-1234", MatchKind::Phone);
    row("a household number", u"l0017", MatchKind::Number);
    row("characters that nobody is called", u"王五", MatchKind::None);
    row("letters that no name begins with", u"zzz", MatchKind::None);
}

void SearchQueryTest::meetsACase()
{
    QFETCH(QString, typed);
    QFETCH(int, kind);
    const SearchQuery query(typed);
    QVERIFY(!query.isEmpty());
    QCOMPARE(int(query.match(someCase)), kind);
}

// 张长根: only the family knows in which way he is called.
void SearchQueryTest::meetsEveryWayToReadACharacter()
{
    const SearchText changgen{"", "zhang zhang/chang gen\nzeng/ceng le/yue\n", ""};
    for (const QString &typed : {u"zhangchanggen"_qs, u"zhangcg"_qs, u"zcg"_qs, u"zzg"_qs, u"zhanggen"_qs,
                                 u"changgen"_qs, u"cg"_qs, u"zengle"_qs, u"zengyue"_qs, u"cengyue"_qs, u"zy"_qs})
        QVERIFY2(SearchQuery(typed).match(changgen) != MatchKind::None, qPrintable(typed));
    for (const QString &typed : {u"hanggen"_qs, u"zhangchangzhang"_qs, u"gz"_qs, u"c/g"_qs})
        QVERIFY2(SearchQuery(typed).match(changgen) == MatchKind::None, qPrintable(typed));
    QCOMPARE(SearchQuery(u"zcg"_qs).positions(u"张长根"_qs, "zhang zhang/chang gen"), (QList<int>{0, 1, 2}));
    QCOMPARE(SearchQuery(u"changg"_qs).positions(u"张长根"_qs, "zhang zhang/chang gen"), (QList<int>{1, 2}));
}

void SearchQueryTest::isEmptyWithoutAnythingToSearch_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u"  　 "_qs;
    QTest::newRow("an apostrophe") << u"'"_qs;
}

void SearchQueryTest::isEmptyWithoutAnythingToSearch()
{
    QFETCH(QString, typed);
    const SearchQuery query(typed);
    QVERIFY(query.isEmpty());
    QCOMPARE(query.match(someCase), MatchKind::None);
}

void SearchQueryTest::namesTheCharactersItMet_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<int>>("positions");
    QTest::newRow("characters") << u"建国"_qs << QList<int>{1, 2};
    QTest::newRow("initials") << u"ljg"_qs << QList<int>{0, 1, 2};
    QTest::newRow("initials of the given name") << u"jg"_qs << QList<int>{1, 2};
    QTest::newRow("pinyin in part") << u"lij"_qs << QList<int>{0, 1};
    QTest::newRow("another member's name") << u"lgy"_qs << QList<int>{};
    QTest::newRow("a number") << u"0017"_qs << QList<int>{};
    QTest::newRow("no search") << QString() << QList<int>{};
}

void SearchQueryTest::namesTheCharactersItMet()
{
    QFETCH(QString, typed);
    QFETCH(QList<int>, positions);
    QCOMPARE(SearchQuery(typed).positions(u"李建国"_qs, "li jian guo"), positions);
}

void SearchQueryTest::countsCharactersBeyondTheBasicPlaneAsTwoUnits()
{
    QCOMPARE(SearchQuery(u"lg"_qs).positions(u"李𠀀国"_qs, "li - guo"), (QList<int>{0, 1, 3}));
}

QTEST_GUILESS_MAIN(SearchQueryTest)
#include "SearchQueryTest.moc"
