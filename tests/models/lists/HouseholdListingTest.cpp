// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/HouseholdListing.h"

#include "models/rules/Pinyin.h"

#include <QTest>

#include <algorithm>

using namespace models;

class HouseholdListingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void standsInTheOrderOfReading();
    void findsByInitialsAndSaysHow();
    void findsByAnotherMember();
    void countsStatesBeforeTheStateFilter();
    void sumsWhatIsListed();
    void leavesUnknownIncomesOutOfTheMean();
    void takesTheHouseholdsBehindACause();
    void takesTheHouseholdsOfAVillage();
    void tellsANumberOfEveryHousehold();
    void sortsByAnyColumn_data();
    void sortsByAnyColumn();
    void putsTheUnknownLastBothWays_data();
    void putsTheUnknownLastBothWays();
    void sortsNumbersAndNotTheirMarks();
    void readsGroupNumbers();

private:
    QStringList heads(const HouseholdFilter &filter, const HouseholdOrder &order = {}) const
    {
        QStringList names;
        for (const HouseholdLine *row : listHouseholds(m_lines, filter, order).rows)
            names.append(row->head());
        return names;
    }
    CaseLine line(quint8 number, const QStringList &names, const QString &group, const QString &cause,
                  std::optional<qint64> income, ReviewState state, SyncMark mark = SyncMark::Done)
    {
        CaseLine made;
        made.household.bytes[0] = number;
        for (const QString &name : names) {
            made.names += name.toUtf8() + '\n';
            made.pinyin += m_pinyin.text(name).toUtf8() + '\n';
        }
        made.village = u"360323106205"_qs;
        made.group = group;
        made.mainCause = cause;
        made.persons = names.size();
        made.netPerHead = income;
        made.state = state;
        made.mark = mark;
        return made;
    }

    Pinyin m_pinyin;
    std::vector<LinePointer> m_lines;
};

void HouseholdListingTest::initTestCase()
{
    auto last = line(4, {u"曾建国"_qs}, u"十一组"_qs, u"03"_qs, {}, ReviewState::Approved, SyncMark::Conflict);
    last.otherCauses = {u"01"_qs};
    auto luo = line(2, {u"罗金根"_qs}, u"一组"_qs, u"02"_qs, 500'001, ReviewState::Submitted);
    luo.village = u"360323106207"_qs;
    for (const CaseLine &one : {
             line(1, {u"李建国"_qs, u"刘桂英"_qs}, u"三组"_qs, u"01"_qs, 300'000, ReviewState::Draft,
                  SyncMark::Pending),
             luo,
             line(3, {u"欧阳林"_qs, u"赖菊"_qs, u"赖小禾"_qs}, u"二组"_qs, u"01"_qs, 100'000, ReviewState::Approved),
             last,
         })
        m_lines.push_back(std::make_shared<const HouseholdLine>(one, static_cast<int>(m_lines.size())));
    std::ranges::reverse(m_lines);
    std::ranges::sort(m_lines, [](const LinePointer &a, const LinePointer &b) { return placeOf(*a) < placeOf(*b); });
}

void HouseholdListingTest::standsInTheOrderOfReading()
{
    const QStringList byReading{u"李建国"_qs, u"罗金根"_qs, u"欧阳林"_qs, u"曾建国"_qs};
    QCOMPARE(heads({}), byReading);
    const QStringList backwards{byReading.rbegin(), byReading.rend()};
    QCOMPARE(heads({}, {HouseholdColumn::Head, Qt::DescendingOrder}), backwards);
}

void HouseholdListingTest::findsByInitialsAndSaysHow()
{
    const HouseholdListing listing = listHouseholds(m_lines, {.search = SearchQuery(u"zjg"_qs)}, {});
    QCOMPARE(listing.rows.size(), size_t(1));
    QCOMPARE(listing.rows.front()->head(), u"曾建国"_qs);
    QCOMPARE(listing.summary.match, MatchKind::Initials);
    QCOMPARE(listing.summary.total, 4);
    QCOMPARE(listing.summary.found, 1);
    QVERIFY(heads({.search = SearchQuery(u"查无此人"_qs)}).isEmpty());
}

void HouseholdListingTest::findsByAnotherMember()
{
    QCOMPARE(heads({.search = SearchQuery(u"桂英"_qs)}), QStringList{u"李建国"_qs});
}

void HouseholdListingTest::countsStatesBeforeTheStateFilter()
{
    const HouseholdListing listing = listHouseholds(m_lines, {.state = ReviewState::Approved}, {});
    QCOMPARE(listing.rows.size(), size_t(2));
    QCOMPARE(listing.summary.found, 4);
    QCOMPARE(listing.summary.byState.at(ReviewState::Draft), 1);
    QCOMPARE(listing.summary.byState.at(ReviewState::Approved), 2);
    QVERIFY(!listing.summary.byState.contains(ReviewState::Returned));
    QCOMPARE(listing.summary.byMark.at(SyncMark::Conflict), 1);
    QVERIFY(!listing.summary.byMark.contains(SyncMark::Pending)); // of what is listed
}

void HouseholdListingTest::sumsWhatIsListed()
{
    const HouseholdSummary all = listHouseholds(m_lines, {}, {}).summary;
    QCOMPARE(all.persons, 7);
    QCOMPARE(all.averageIncomeFen, std::optional<qint64>(300'000)); // 900,001 by three, rounded
    QCOMPARE(all.incomesKnown, 3); // of four
    QCOMPARE(all.match, MatchKind::None);
}

void HouseholdListingTest::leavesUnknownIncomesOutOfTheMean()
{
    const HouseholdSummary none = listHouseholds(m_lines, {.search = SearchQuery(u"曾"_qs)}, {}).summary;
    QCOMPARE(none.averageIncomeFen, std::optional<qint64>());
    QCOMPARE(none.persons, 1);
}

void HouseholdListingTest::takesTheHouseholdsBehindACause()
{
    QCOMPARE(heads({.cause = {.causes = {u"01"_qs}}}), (QStringList{u"李建国"_qs, u"欧阳林"_qs}));
    QCOMPARE(heads({.cause = {.causes = {u"01"_qs}, .mainOnly = false}}),
             (QStringList{u"李建国"_qs, u"欧阳林"_qs, u"曾建国"_qs}));
    QCOMPARE(heads({.cause = {.causes = {u"02"_qs, u"03"_qs}}}), (QStringList{u"罗金根"_qs, u"曾建国"_qs}));
}

void HouseholdListingTest::takesTheHouseholdsOfAVillage()
{
    const QString other = u"360323106207"_qs;
    QCOMPARE(heads({.village = other}), QStringList{u"罗金根"_qs});
    QVERIFY(heads({.village = other, .cause = {.causes = {u"01"_qs}}}).isEmpty());
    QVERIFY(heads({.search = SearchQuery(u"jianguo"_qs), .village = other}).isEmpty());
    const HouseholdSummary rest = listHouseholds(m_lines, {.village = u"360323106205"_qs}, {}).summary;
    QCOMPARE(rest.found, 3);
    QCOMPARE(rest.total, 4);
    QVERIFY(!rest.byState.contains(ReviewState::Submitted));
}

void HouseholdListingTest::tellsANumberOfEveryHousehold()
{
    CaseLine one = line(1, {u"李建国"_qs}, {}, {}, {}, ReviewState::Draft);
    one.numbers = "i990323196001010017\np19900000000\nn3603231062050017\nnL7K3QXDM\n";
    QCOMPARE(HouseholdLine(one, 0).householdNumber(), u"3603231062050017"_qs);
    one.numbers = "nL7K3QXDM\n";
    QCOMPARE(HouseholdLine(one, 0).householdNumber(), u"L7K3QXDM"_qs);
    one.numbers = "p19900000000\n";
    QCOMPARE(HouseholdLine(one, 0).householdNumber(), QString());
}

void HouseholdListingTest::sortsByAnyColumn_data()
{
    QTest::addColumn<HouseholdColumn>("column");
    QTest::addColumn<QStringList>("ascending");
    const QString li = u"李建国"_qs, luo = u"罗金根"_qs, ouyang = u"欧阳林"_qs, zeng = u"曾建国"_qs;
    QTest::newRow("groups by their number") << HouseholdColumn::Group << QStringList{luo, ouyang, li, zeng};
    QTest::newRow("unknown incomes last") << HouseholdColumn::NetIncome << QStringList{ouyang, li, luo, zeng};
    QTest::newRow("persons, equal ones by name") << HouseholdColumn::Persons << QStringList{luo, zeng, li, ouyang};
    QTest::newRow("causes by their code") << HouseholdColumn::Cause << QStringList{li, ouyang, luo, zeng};
    QTest::newRow("states in the order of the work") << HouseholdColumn::State << QStringList{li, luo, ouyang, zeng};
    QTest::newRow("villages by their code") << HouseholdColumn::Village << QStringList{li, ouyang, zeng, luo};
    QTest::newRow("marks") << HouseholdColumn::Sync << QStringList{luo, ouyang, li, zeng};
}

void HouseholdListingTest::sortsByAnyColumn()
{
    QFETCH(HouseholdColumn, column);
    QFETCH(QStringList, ascending);
    QCOMPARE(heads({}, {column, Qt::AscendingOrder}), ascending);
    QCOMPARE(heads({}, {column, Qt::DescendingOrder}).size(), ascending.size());
}

void HouseholdListingTest::putsTheUnknownLastBothWays_data()
{
    QTest::addColumn<HouseholdColumn>("column");
    QTest::newRow("head") << HouseholdColumn::Head;
    QTest::newRow("identity") << HouseholdColumn::Identity;
    QTest::newRow("group") << HouseholdColumn::Group;
    QTest::newRow("kind") << HouseholdColumn::Kind;
    QTest::newRow("cause") << HouseholdColumn::Cause;
    QTest::newRow("income") << HouseholdColumn::NetIncome;
}

// Two of each: equal ones keep the order of their names either way.
void HouseholdListingTest::putsTheUnknownLastBothWays()
{
    QFETCH(HouseholdColumn, column);
    CaseLine known = line(1, {u"李建国"_qs}, u"三组"_qs, u"01"_qs, 300'000, ReviewState::Draft);
    known.kind = u"01"_qs;
    known.headIdentity = IdentityMark::Checked;
    CaseLine same = known;
    same.household.bytes[0] = 2;
    const CaseLine unknown = line(3, {}, {}, {}, {}, ReviewState::Draft);
    CaseLine another = unknown;
    another.household.bytes[0] = 4;
    std::vector<LinePointer> lines;
    for (const CaseLine &one : {unknown, another, known, same}) // in the order of placeOf()
        lines.push_back(std::make_shared<const HouseholdLine>(one, static_cast<int>(lines.size())));
    const auto numbers = [&](Qt::SortOrder direction) {
        std::vector<int> shown;
        for (const HouseholdLine *row : listHouseholds(lines, {}, {column, direction}).rows)
            shown.push_back(row->number());
        return shown;
    };
    const bool isReversed = column == HouseholdColumn::Head; // the ids are part of that order
    QCOMPARE(numbers(Qt::AscendingOrder), (std::vector<int>{2, 3, 0, 1}));
    QCOMPARE(numbers(Qt::DescendingOrder),
             isReversed ? (std::vector<int>{3, 2, 0, 1}) : (std::vector<int>{2, 3, 0, 1}));
}

void HouseholdListingTest::sortsNumbersAndNotTheirMarks()
{
    CaseLine first = line(1, {u"李建国"_qs}, {}, {}, {}, ReviewState::Draft);
    first.headNumber = u"990323197001010021"_qs;
    first.headIdentity = IdentityMark::Recorded;
    CaseLine second = line(2, {u"罗金根"_qs}, {}, {}, {}, ReviewState::Draft);
    second.headNumber = u"990323196001010028"_qs;
    second.headIdentity = IdentityMark::Checked;
    const std::vector<LinePointer> lines{std::make_shared<const HouseholdLine>(first, 0),
                                         std::make_shared<const HouseholdLine>(second, 1)};
    const LineRows rows = listHouseholds(lines, {}, {HouseholdColumn::Identity, Qt::AscendingOrder}).rows;
    QCOMPARE(rows.front()->head(), u"罗金根"_qs);
}

void HouseholdListingTest::readsGroupNumbers()
{
    QCOMPARE(groupNumber(u"三组"), 3);
    QCOMPARE(groupNumber(u"十组"), 10);
    QCOMPARE(groupNumber(u"十二组"), 12);
    QCOMPARE(groupNumber(u"二十一组"), 21);
    QCOMPARE(groupNumber(u"第七村民小组"), 7);
    QCOMPARE(groupNumber(u"12组"), 12);
    QCOMPARE(groupNumber(u"湾里"), 0);
    QCOMPARE(groupNumber(u""), 0);
}

QTEST_GUILESS_MAIN(HouseholdListingTest)
#include "HouseholdListingTest.moc"
