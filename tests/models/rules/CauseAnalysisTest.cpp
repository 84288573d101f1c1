// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/CauseAnalysis.h"
#include "Vectors.h"
#include "models/schema/CodeBook.h"

#include <QJsonArray>
#include <QTest>

using namespace models;

class CauseAnalysisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTheWorkedHouseholds();
    void groupsAsTheTableSays();
    void countsPersons();
    void countsARepeatedCauseOnce();
    void leavesHouseholdsWithoutCauseOut();
    void separatesVillages();
};

static QString codeOf(const QString &label)
{
    return CodeBook::shipped().findByLabel(QLatin1String("cause"), label)->code;
}

static std::vector<CauseCase> workedCases()
{
    std::vector<CauseCase> cases;
    for (const auto &entry : vectors("causes").value(u"households").toArray()) {
        CauseCase one{.main = codeOf(entry.toObject().value(u"main").toString()), .persons = 1};
        for (const auto &other : entry.toObject().value(u"other").toArray())
            one.others += codeOf(other.toString());
        cases.push_back(one);
    }
    return cases;
}

static CauseAnalysis analysed(const std::vector<CauseCase> &cases)
{
    return analyseCauses(cases, causeGrouping(CodeBook::shipped()));
}

void CauseAnalysisTest::countsTheWorkedHouseholds()
{
    const QJsonObject worked = vectors("causes");
    const CauseAnalysis analysis = analysed(workedCases());
    const QJsonObject mentions = worked.value(u"share_of_mentions").toObject();
    QCOMPARE(analysis.causes.size(), static_cast<size_t>(mentions.size()));
    for (const QString &label : mentions.keys()) {
        const CauseCount *count = analysis.find(codeOf(label));
        QVERIFY(count);
        QCOMPARE(count->mainHouseholds, worked.value(u"main_count").toObject().value(label).toInteger());
        QCOMPARE(count->anyHouseholds, worked.value(u"multi_count").toObject().value(label).toInteger());
        QVERIFY(
            agree(analysis.shareByMainCause(*count), exactValue(worked.value(u"main_share").toObject().value(label))));
        QVERIFY(agree(analysis.shareByAnyMention(*count),
                      exactValue(worked.value(u"share_of_households_naming").toObject().value(label))));
        QVERIFY(agree(analysis.shareOfMentions(*count), exactValue(mentions.value(label))));
    }
}

void CauseAnalysisTest::groupsAsTheTableSays()
{
    const std::vector<CauseGroupCount> expected{{QString(), 1, 1}, {u"objective"_qs, 6, 6}, {u"subjective"_qs, 3, 3}};
    QVERIFY(analysed(workedCases()).groups == expected);

    CauseGrouping literature = causeGrouping(CodeBook::shipped());
    literature[codeOf(u"缺劳力"_qs)] = u"objective"_qs;
    const CauseAnalysis regrouped = analyseCauses(workedCases(), literature);
    QCOMPARE(regrouped.groups[1].households, 7);
    QCOMPARE(regrouped.groups[2].households, 2);
}

void CauseAnalysisTest::countsPersons()
{
    const CauseAnalysis analysis = analysed({{{}, u"01"_qs, {u"02"_qs}, 4}, {{}, u"02"_qs, {}, 1}});
    QCOMPARE(analysis.persons, 5);
    const CauseCount illness{u"01"_qs, 1, 4, 1, 4};
    const CauseCount disability{u"02"_qs, 1, 1, 2, 5};
    QCOMPARE(*analysis.find(u"01"_qs), illness);
    QCOMPARE(*analysis.find(u"02"_qs), disability);
    QCOMPARE(analysis.shareOfPersons(illness), 0.8);
}

void CauseAnalysisTest::countsARepeatedCauseOnce()
{
    const CauseAnalysis analysis = analysed({{{}, u"01"_qs, {u"01"_qs, u"01"_qs}, 2}});
    QCOMPARE(analysis.mentions, 1);
    QCOMPARE(analysis.find(u"01"_qs)->anyHouseholds, 1);
}

void CauseAnalysisTest::leavesHouseholdsWithoutCauseOut()
{
    const CauseAnalysis analysis = analysed({{{}, {}, {}, 3}, {{}, u"01"_qs, {}, 1}});
    QCOMPARE(analysis.withoutMainCause, 1);
    QCOMPARE(analysis.households, 1);
    QCOMPARE(analysis.shareByMainCause(*analysis.find(u"01"_qs)), 1.0);
    QVERIFY(analysis.find(u"02"_qs) == nullptr);
}

void CauseAnalysisTest::separatesVillages()
{
    const std::vector<CauseCase> cases{
        {u"a"_qs, u"01"_qs, {}, 1}, {u"b"_qs, u"02"_qs, {}, 1}, {u"a"_qs, u"01"_qs, {}, 1}};
    const auto villages = causesByVillage(cases, {});
    QCOMPARE(villages.size(), size_t(2));
    QCOMPARE(villages.at(u"a"_qs).find(u"01"_qs)->mainHouseholds, 2);
    QVERIFY(villages.at(u"b"_qs).find(u"01"_qs) == nullptr);
}

QTEST_GUILESS_MAIN(CauseAnalysisTest)
#include "CauseAnalysisTest.moc"
