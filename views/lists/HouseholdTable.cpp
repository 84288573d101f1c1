// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/HouseholdTable.h"

#include "models/lists/HouseholdListRoles.h"
#include "views/lists/HouseholdCell.h"
#include "views/lists/TableHeader.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QMenu>
#include <QVBoxLayout>

#include <utility>

namespace views {

using models::column;
using models::HouseholdColumn;

// `state`: of the column of states. Texts longer than their least width stand on two lines until there is room; numbers
// do with fewer stars where villages need it.
std::array<ColumnWidth, 11> HouseholdTable::columnWidths(int state) const
{
    const int whole = m_villageShown ? 126 : 156;
    return {{
        {column(HouseholdColumn::Mark), 34, 32},
        {column(HouseholdColumn::Sync), 32, 30},
        {column(HouseholdColumn::Head), 78, 77, false, 0, 0, true},
        {column(HouseholdColumn::Identity), m_identityShown ? whole : 86, m_identityShown ? 126 : 96, false, 0, 0,
         true},
        {column(HouseholdColumn::Village), 76, 64, false, 92, 92},
        {column(HouseholdColumn::Group), 72, 60},
        {column(HouseholdColumn::Kind), m_villageShown ? 92 : 96, 147, false, 122, 260},
        {column(HouseholdColumn::Cause), 98, 96, true, 136, 180},
        {column(HouseholdColumn::Persons), 50, 70},
        {column(HouseholdColumn::NetIncome), 96, 94},
        {column(HouseholdColumn::State), state, state},
    }};
}

HouseholdTable::HouseholdTable(const Theme &theme, QAbstractItemModel &model, QWidget *parent)
    : TableView(theme, RowHeight::Normal, parent), m_theme(theme)
{
    setObjectName(u"households"_qs);
    setModel(&model);
    setColumnHidden(column(HouseholdColumn::Village), true);
    setMarkColumn(column(HouseholdColumn::Mark));
    header().setRightAligned({column(HouseholdColumn::Persons), column(HouseholdColumn::NetIncome)});
    QList<int> sortable;
    for (int i = column(HouseholdColumn::Sync); i < column(HouseholdColumn::Count); ++i)
        sortable.append(i);
    header().setSortable(sortable);
    header().showOrder({column(HouseholdColumn::Head), Qt::AscendingOrder});
    setLook([this](const QModelIndex &index) { return householdCell(index, m_identityShown); });
    addNothing();
    connect(&header(), &TableHeader::orderWanted, this, [this](const ColumnOrder &order) {
        this->model()->sort(order.column, order.direction);
        Q_EMIT orderChanged(order);
    });
    connect(&theme, &Theme::changed, this, &HouseholdTable::fitColumns);
    connect(&model, &QAbstractItemModel::modelReset, this, &HouseholdTable::showNothing);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &HouseholdTable::showNothing);
    retranslate();
    showNothing();
}

void HouseholdTable::addNothing()
{
    m_nothing = makeWrappedLabel("muted", viewport());
    m_nothing->setObjectName(u"nothingFound"_qs);
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    auto *over = new QVBoxLayout(viewport());
    over->setContentsMargins(24, 48, 24, 24);
    over->addWidget(m_nothing);
}

void HouseholdTable::showNothing()
{
    m_nothing->setVisible(model()->rowCount() == 0);
}

models::Id HouseholdTable::currentHousehold() const
{
    const QVariant raw = currentIndex().data(models::role(models::HouseholdRole::Id));
    return models::Id::fromBytes(raw.toByteArray()).value_or(models::Id{});
}

void HouseholdTable::chooseFirstRow()
{
    setFocus(Qt::OtherFocusReason);
    if (!currentIndex().isValid())
        showFirstRow();
}

void HouseholdTable::showFirstRow()
{
    if (model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, column(HouseholdColumn::Head)));
}

QPoint HouseholdTable::menuPlace() const
{
    const QRect row = visualRect(currentIndex().siblingAtColumn(column(HouseholdColumn::Head)));
    return row.isValid() ? row.bottomLeft() : QPoint();
}

void HouseholdTable::setOrder(const ColumnOrder &order)
{
    if (!header().isSortable(order.column))
        return;
    header().showOrder(order);
    model()->sort(order.column, order.direction);
}

void HouseholdTable::setIdentityShown(bool shown)
{
    m_identityShown = shown;
    fitColumns();
    viewport()->update();
}

// Whoever has hidden the column, keeps it hidden.
void HouseholdTable::setVillageShown(bool shown)
{
    if (std::exchange(m_villageShown, shown) == shown)
        return;
    setColumnShown(column(HouseholdColumn::Village), shown);
    fitColumns();
}

void HouseholdTable::fitColumns()
{
    using models::ReviewState;
    constexpr int padding = 18; // of a cell with a badge
    int widest = 0;
    for (const ReviewState state : {ReviewState::Draft, ReviewState::Submitted, ReviewState::Returned,
                                    ReviewState::Approved, ReviewState::ChangedAfterApproval})
        widest = qMax(widest, badgeWidth(m_theme, listBadge(state)));
    const int state = (widest + m_theme.px(padding)) * 100 / m_theme.appearance().typePercent + 1;
    setColumnWidths(columnWidths(state));
}

// The name and the mark are what a row is known by: they stay.
void HouseholdTable::chooseColumns(const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = column(HouseholdColumn::Identity); i < column(HouseholdColumn::Count); ++i) {
        if (i == column(HouseholdColumn::Village) && !m_villageShown)
            continue;
        QAction *action = menu->addAction(header().label(i));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(i));
        connect(action, &QAction::toggled, this, [this, i](bool shown) { setColumnShown(i, shown); });
    }
    menu->popup(globalPos);
}

std::vector<ShownColumn> HouseholdTable::exportedColumns() const
{
    const int village = column(HouseholdColumn::Village);
    std::vector<ShownColumn> columns{
        {village, header().label(village)},
        {column(HouseholdColumn::Head), tr("Household number"), models::role(models::HouseholdRole::Number)}};
    for (int i = column(HouseholdColumn::Head); i < column(HouseholdColumn::Count); ++i) {
        if (i != village && !isColumnHidden(i))
            columns.push_back({i, header().label(i)});
    }
    return columns;
}

void HouseholdTable::retranslate()
{
    setAccessibleName(tr("Households"));
    header().setLabels({QString(), QString(), tr("Head"), tr("ID number"), tr("Village"), tr("Group"), tr("Kind"), tr("Main cause"),
                        tr("Persons"), tr("Net income"), tr("State")});
    m_nothing->setText(tr("No household fits. Type less of the name, or choose another filter above."));
    fitColumns();
}

void HouseholdTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TableView::changeEvent(event);
}

} // namespace views
