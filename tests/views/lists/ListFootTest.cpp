// SPDX-License-Identifier: GPL-3.0-or-later
// The foot of the list says over how many households its mean is.
#include "views/lists/ListFoot.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace models;

class ListFootTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMeanOfAllNeedsNoMoreWords();
    void aMeanOfSomeSaysOfHowMany();
    void withoutIncomesThereIsNoMean();

private:
    QString sums(int listed, int known)
    {
        m_foot.show({.byMark = {{SyncMark::Done, listed}},
                     .persons = 46,
                     .incomesKnown = known,
                     .averageIncomeFen = known > 0 ? std::optional<qint64>(461'474) : std::nullopt});
        return m_foot.findChild<QLabel *>(u"sums"_qs)->text();
    }

    views::Theme m_theme{*qApp, {}};
    views::ListFoot m_foot{m_theme, nullptr};
};

void ListFootTest::aMeanOfAllNeedsNoMoreWords()
{
    QCOMPARE(sums(12, 12), u"Persons 46, mean of households 4,614.74 yuan"_qs);
}

void ListFootTest::aMeanOfSomeSaysOfHowMany()
{
    QCOMPARE(sums(12, 11), u"Persons 46, mean of the 11 of 12 households with known income 4,614.74 yuan"_qs);
}

void ListFootTest::withoutIncomesThereIsNoMean()
{
    QCOMPARE(sums(12, 0), u"Persons 46"_qs);
}

QTEST_MAIN(ListFootTest)
#include "ListFootTest.moc"
