// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/CauseTables.h"

#include "views/charts/CauseTable.h"
#include "views/charts/VillageTable.h"
#include "views/lists/TableView.h"
#include "views/shell/Theme.h"

#include <QHeaderView>
#include <QStackedLayout>

#include <numeric>

namespace views {

static constexpr std::array causeWidths{
    ColumnWidth{CauseTable::Cause, 190, 200, true}, ColumnWidth{CauseTable::Group, 150, 214},
    ColumnWidth{CauseTable::Main, 118, 98},         ColumnWidth{CauseTable::Share, 76, 126},
    ColumnWidth{CauseTable::Any, 118, 108},         ColumnWidth{CauseTable::Persons, 92, 80},
    ColumnWidth{CauseTable::NetPerHead, 142, 154},  ColumnWidth{CauseTable::BelowLine, 136, 120},
};

static constexpr std::array villageWidths{
    ColumnWidth{VillageTable::Village, 140, 120, true}, ColumnWidth{VillageTable::Households, 80, 96},
    ColumnWidth{VillageTable::Persons, 80, 76},         ColumnWidth{VillageTable::Share, 88, 126},
    ColumnWidth{VillageTable::TopCause, 160, 176},      ColumnWidth{VillageTable::TopShare, 88, 104},
    ColumnWidth{VillageTable::Objective, 116, 116},     ColumnWidth{VillageTable::Subjective, 116, 116},
    ColumnWidth{VillageTable::Without, 108, 116},
};

CauseTables::CauseTables(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_causes(new CauseTable(theme, this))
    , m_villages(new VillageTable(theme, this))
    , m_causeView(new TableView(theme, RowHeight::Compact, this))
    , m_villageView(new TableView(theme, RowHeight::Compact, this))
    , m_stack(new QStackedLayout)
{
    setProperty("frame", u"card"_qs);
    m_causeView->setObjectName(u"causes"_qs);
    m_causeView->setModel(m_causes);
    m_causeView->setLook([this](const QModelIndex &index) { return m_causes->cell(index); });
    m_causeView->setColumnWidths(causeWidths);
    m_villageView->setObjectName(u"villages"_qs);
    m_villageView->setModel(m_villages);
    m_villageView->setLook([this](const QModelIndex &index) { return m_villages->cell(index); });
    m_villageView->setColumnWidths(villageWidths);
    QList<int> columns(VillageTable::ColumnCount);
    std::iota(columns.begin(), columns.end(), 0);
    m_villageView->header().setSortable(columns);
    connect(&m_villageView->header(), &TableHeader::orderWanted, this,
            [this](const ColumnOrder &order) { m_villages->sort(order.column, order.direction); });
    m_stack->setContentsMargins(1, 1, 1, 1);
    m_stack->addWidget(m_causeView);
    m_stack->addWidget(m_villageView);
    setLayout(m_stack);
    connect(&theme, &Theme::changed, this, &CauseTables::sizeToRows);
    connect(m_causeView, &TableView::opened, this, [this](const QModelIndex &index) {
        if (const QString cause = m_causes->causeAt(index.row()); !cause.isEmpty())
            Q_EMIT causeOpened(cause);
    });
    connect(m_villageView, &TableView::opened, this, [this](const QModelIndex &index) {
        if (const QString village = m_villages->villageAt(index.row()); !village.isEmpty())
            Q_EMIT villageOpened(village);
    });
}

void CauseTables::setReport(const models::CauseReport &report, CauseMeasure measure)
{
    m_causes->setReport(report, measure);
    showShareBehind(measure);
    spanSum();
    m_villages->setReport(report, measure);
    sizeToRows();
}

// The share is of what is counted, and stands behind it.
void CauseTables::showShareBehind(CauseMeasure measure)
{
    const int counted = measure == CauseMeasure::Main       ? CauseTable::Main
                        : measure == CauseMeasure::Mentions ? CauseTable::Any
                                                            : CauseTable::Persons;
    QHeaderView *header = m_causeView->horizontalHeader();
    header->moveSection(header->visualIndex(CauseTable::Share), header->count() - 1); // out of the way
    header->moveSection(header->visualIndex(CauseTable::Share), header->visualIndex(counted) + 1);
}

void CauseTables::showVillages(bool villages)
{
    m_stack->setCurrentIndex(villages ? 1 : 0);
    sizeToRows();
}

bool CauseTables::showsVillages() const
{
    return m_stack->currentIndex() == 1;
}

// The sums of the groups take the room of two columns.
void CauseTables::spanSum()
{
    const int sum = m_causes->rowCount() - 1;
    m_causeView->clearSpans();
    if (sum >= 0 && !m_causeView->isColumnHidden(CauseTable::Group))
        m_causeView->setSpan(sum, CauseTable::Cause, 1, 2);
}

void CauseTables::showNarrow(bool narrow)
{
    m_causes->showGroupsOfSum(!narrow);
    m_causeView->setColumnShown(CauseTable::Group, !narrow);
    spanSum();
    m_villageView->setColumnShown(VillageTable::Without, !narrow);
    m_villageView->setColumnShown(VillageTable::TopShare, !narrow);
}

TableView &CauseTables::shown() const
{
    return showsVillages() ? *m_villageView : *m_causeView;
}

void CauseTables::focusShown()
{
    TableView &table = shown();
    table.setFocus();
    if (!table.currentIndex().isValid() && table.model()->rowCount() > 0)
        table.setCurrentIndex(table.model()->index(0, 0));
}

void CauseTables::sizeToRows()
{
    constexpr int mostRows = 9;
    const int rows = qMin(shown().model()->rowCount(), mostRows);
    setFixedHeight(m_theme.px(30) + rows * m_theme.px(27) + 3);
}

void CauseTables::retranslate()
{
    m_causeView->setAccessibleName(tr("Causes of poverty"));
    m_villageView->setAccessibleName(tr("Causes of poverty by village"));
}

} // namespace views
