// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/Pinyin.h"

#include <QTest>

using namespace models;

class PinyinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNames_data();
    void readsNames();
    void knowsEveryWayToReadACharacter();
    void readsACharacterOnceOnly();
    void answersOneSyllableForEachCharacter();

private:
    Pinyin m_pinyin;
};

void PinyinTest::readsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("read");
    QTest::newRow("a common name") << u"李建国"_qs << u"li jian guo"_qs;
    QTest::newRow("a surname with a reading of its own") << u"曾小单"_qs << u"zeng xiao dan"_qs;
    QTest::newRow("the same character in a given name") << u"李曾"_qs << u"li ceng"_qs;
    QTest::newRow("Shan") << u"单福"_qs << u"shan fu"_qs;
    QTest::newRow("Qiu") << u"仇英"_qs << u"qiu ying"_qs;
    QTest::newRow("Xie") << u"解三"_qs << u"xie san"_qs;
    QTest::newRow("Ou") << u"区大海"_qs << u"ou da hai"_qs;
    QTest::newRow("Piao") << u"朴玉花"_qs << u"piao yu hua"_qs;
    QTest::newRow("a surname of two characters") << u"尉迟恭"_qs << u"yu chi gong"_qs;
    QTest::newRow("a surname of two characters that reads as usual") << u"欧阳海"_qs << u"ou yang hai"_qs;
    QTest::newRow("a surname alone") << u"曾"_qs << u"ceng"_qs;
    QTest::newRow("u with dots") << u"吕绿"_qs << u"lu lu"_qs;
    QTest::newRow("a dot between names has no reading") << u"古丽·买买"_qs << u"gu li - mai mai"_qs;
    QTest::newRow("Latin letters") << u"Ab"_qs << u"a b"_qs;
    QTest::newRow("nothing") << QString() << QString();
}

void PinyinTest::readsNames()
{
    QFETCH(QString, name);
    QFETCH(QString, read);
    QCOMPARE(m_pinyin.text(name), read);
}

void PinyinTest::knowsEveryWayToReadACharacter()
{
    QCOMPARE(m_pinyin.searchText(u"李建国"_qs), u"li jian guo"_qs);
    const QStringList way = m_pinyin.searchText(u"张长根"_qs).split(u' ');
    QCOMPARE(way.size(), 3);
    const QStringList readings = way[1].split(u'/');
    QCOMPARE(readings.size(), 2);
    QVERIFY(readings.contains(u"chang"_qs) && readings.contains(u"zhang"_qs));
    QVERIFY(m_pinyin.searchText(u"曾乐"_qs).startsWith(u"zeng/ceng "));
    QCOMPARE(m_pinyin.searchText(QString()), QString());
}

void PinyinTest::readsACharacterOnceOnly()
{
    QCOMPARE(m_pinyin.text(u"李李"_qs), u"li li"_qs);
    QCOMPARE(m_pinyin.text(u"李李"_qs), u"li li"_qs);
}

void PinyinTest::answersOneSyllableForEachCharacter()
{
    const QString beyond = u"李𠀀国"_qs; // the second lies beyond the basic plane
    QCOMPARE(beyond.size(), 4);
    QCOMPARE(m_pinyin.syllables(beyond).size(), 3);
    QCOMPARE(m_pinyin.syllables(beyond).last(), u"guo"_qs);
}

QTEST_GUILESS_MAIN(PinyinTest)
#include "PinyinTest.moc"
