// SPDX-License-Identifier: GPL-3.0-or-later
// The cause chart without a window: slices, and pictures in the light theme.
#include "views/charts/CauseSheet.h"
#include "views/charts/CauseCharts.h"

#include <QTest>

#include <set>

using namespace models;
using namespace views;

class CauseSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slicesAddUpToTheWhole_data();
    void slicesAddUpToTheWhole();
    void biggestFirstAndOtherLast();
    void moreThanEightAreFolded();
    void aCauseKeepsItsColourInEachMeasure_data();
    void aCauseKeepsItsColourInEachMeasure();
    void anEmptyVillageHasNoSlices();
    void smallSlicesCarryNoLabel();
    void thePictureShowsEverySliceInItsColour();
    void pngAndSvgAreWhole();

private:
    CauseReport report(int causes) const;
};

static QString code(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

// Causes 1 … n; cause i is the main one of i households, each names 07 too.
CauseReport CauseSheetTest::report(int causes) const
{
    std::vector<CauseCase> cases;
    for (int cause = 1; cause <= causes; ++cause) {
        const QString main = cause == 12 ? u"99"_qs : code(cause);
        for (int i = 0; i < cause; ++i)
            cases.push_back(
                {.main = main, .others = main == u"07" ? QStringList() : QStringList{u"07"_qs}, .persons = 3});
    }
    return causeReport(cases,
                       {.codes = CodeBook::shipped(), .grouping = causeGrouping(CodeBook::shipped()), .year = 2020});
}

void CauseSheetTest::slicesAddUpToTheWhole_data()
{
    QTest::addColumn<CauseMeasure>("measure");
    QTest::newRow("households by main cause") << CauseMeasure::Main;
    QTest::newRow("mentions") << CauseMeasure::Mentions;
    QTest::newRow("persons") << CauseMeasure::Persons;
}

void CauseSheetTest::slicesAddUpToTheWhole()
{
    QFETCH(CauseMeasure, measure);
    const CauseReport whole = report(12);
    qint64 sum = 0;
    double share = 0;
    for (const CauseSlice &slice : causeSlices(whole, measure)) {
        sum += slice.value;
        share += slice.share;
    }
    QCOMPARE(sum, causeTotal(whole, measure));
    QVERIFY(qAbs(share - 1) < 1e-9);
}

void CauseSheetTest::biggestFirstAndOtherLast()
{
    const std::vector<CauseSlice> slices = causeSlices(report(4), CauseMeasure::Main);
    QCOMPARE(slices.size(), size_t(4));
    QCOMPARE(slices.front().causes, QStringList{u"04"_qs});
    QCOMPARE(slices.front().value, qint64(4));
    QCOMPARE(slices.front().share, 0.4);
}

void CauseSheetTest::moreThanEightAreFolded()
{
    const std::vector<CauseSlice> slices = causeSlices(report(12), CauseMeasure::Main);
    QCOMPARE(slices.size(), size_t(8));
    QVERIFY(slices.back().causes.contains(u"99"_qs));
    QVERIFY(slices.back().causes.contains(u"01"_qs));
    QCOMPARE(slices.back().causes.size(), 5);
}

void CauseSheetTest::aCauseKeepsItsColourInEachMeasure_data()
{
    QTest::addColumn<int>("causes");
    QTest::newRow("all have a slice") << 8;
    QTest::newRow("some are folded") << 12;
}

void CauseSheetTest::aCauseKeepsItsColourInEachMeasure()
{
    QFETCH(int, causes);
    const CauseReport whole = report(causes);
    std::map<QString, std::set<int>> colours;
    for (const CauseMeasure measure : {CauseMeasure::Main, CauseMeasure::Mentions, CauseMeasure::Persons}) {
        std::set<int> used;
        for (const CauseSlice &slice : causeSlices(whole, measure)) {
            QVERIFY(used.insert(slice.colour).second); // of one slice only
            QVERIFY(slice.colour >= 0 && slice.colour < 8);
            for (const QString &cause : slice.causes)
                colours[cause].insert(slice.colour);
        }
    }
    for (const auto &[cause, its] : colours)
        QVERIFY2(its.size() == 1, qPrintable(cause));
    QCOMPARE(causeSlices(whole, CauseMeasure::Mentions).front().causes, QStringList{u"07"_qs});
}

void CauseSheetTest::anEmptyVillageHasNoSlices()
{
    QVERIFY(causeSlices(report(0), CauseMeasure::Main).empty());
    QVERIFY(!sheetImage({report(0), CauseMeasure::Main, {}, {}, true, false}).isNull());
}

void CauseSheetTest::smallSlicesCarryNoLabel()
{
    const DonutChart donut =
        makeDonut({{{u"01"_qs}, u"因病"_qs, 95, 0.95}, {{u"02"_qs}, u"因残"_qs, 5, 0.05}}, exportLook(true));
    QVERIFY(donut.series->slices().at(0)->isLabelVisible());
    QVERIFY(!donut.series->slices().at(1)->isLabelVisible());
}

void CauseSheetTest::thePictureShowsEverySliceInItsColour()
{
    const CauseReport small = report(5);
    const QImage image = sheetImage({small, CauseMeasure::Main, u"致贫原因"_qs, {}, true, true});
    QCOMPARE(image.size(), sheetPixels() * 2);
    QHash<QRgb, int> dots;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width() / 3; ++x)
            ++dots[image.pixel(x, y) | 0xff000000];
    }
    for (int rank = 0; rank < 5; ++rank)
        QVERIFY2(dots.value(chartColour(rank, false).rgb()) > 2000, qPrintable(QString::number(rank)));
}

void CauseSheetTest::pngAndSvgAreWhole()
{
    const CauseSheet sheet{report(5), CauseMeasure::Main, u"致贫原因"_qs, {}, true, true};
    QCOMPARE(QImage::fromData(sheetPng(sheet), "PNG").size(), sheetPixels() * 2);
    const QByteArray text = sheetSvg(sheet);
    QVERIFY(text.contains("</svg>"));
    QVERIFY(text.contains(chartColour(0, false).name().toLatin1()));
}

QTEST_MAIN(CauseSheetTest)
#include "CauseSheetTest.moc"
