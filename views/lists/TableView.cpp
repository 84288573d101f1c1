// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/TableView.h"

#include "views/lists/TableDelegate.h"
#include "views/lists/TableHeader.h"
#include "views/shell/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace views {

TableView::TableView(const Theme &theme, RowHeight height, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_delegate(new TableDelegate(theme, this))
    , m_header(new TableHeader(theme, this))
    , m_rowHeight(height)
{
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(20);
    connect(this, &QTableView::doubleClicked, this, &TableView::opened);
    connect(&theme, &Theme::changed, this, &TableView::resizeToType);
    connect(m_header, &TableHeader::titlesChanged, this, &TableView::shareRoom);
    resizeToType();
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::measure);
    connect(model, &QAbstractItemModel::layoutChanged, this, &TableView::measure);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::measure);
    connect(model, &QAbstractItemModel::dataChanged, this, &TableView::measure);
}

void TableView::setLook(CellLook look)
{
    m_delegate->setLook(std::move(look));
    measureAnew();
    viewport()->update();
}

bool TableView::isCut(const QModelIndex &index) const
{
    return m_delegate->isCut({columnWidth(index.column()), rowHeight(index.row())}, m_delegate->look(index));
}

void TableView::setRowHeight(RowHeight height)
{
    m_rowHeight = height;
    resizeToType();
}

void TableView::setColumnWidths(std::span<const ColumnWidth> widths)
{
    m_widths.assign(widths.begin(), widths.end());
    measureAnew();
}

void TableView::measureAnew()
{
    m_contents.assign(m_widths.size(), 0);
    measure();
    shareRoom();
}

// Only what the first rows need, and it never shrinks: columns shall not dance while somebody types or scrolls.
void TableView::measure()
{
    constexpr int mostRows = 100;
    const std::vector<int> before = m_contents;
    const int rows = model() ? qMin(mostRows, model()->rowCount()) : 0;
    for (size_t i = 0; i < m_widths.size(); ++i) {
        for (int row = 0; m_widths[i].fits && row < rows; ++row) {
            const Cell cell = m_delegate->look(model()->index(row, m_widths[i].column));
            m_contents[i] = qMax(m_contents[i], m_delegate->roomFor(cell));
        }
    }
    if (m_contents != before)
        shareRoom();
}

void TableView::resizeToType()
{
    const bool isDense = m_rowHeight == RowHeight::Compact || m_rowHeight == RowHeight::Dense;
    verticalHeader()->setDefaultSectionSize(m_theme.px(static_cast<int>(m_rowHeight)));
    horizontalHeader()->setFixedHeight(m_theme.px(isDense ? 30 : 34));
    measureAnew();
}

// What every shown column has, as if only titles counted, and as the widths want it.
std::vector<TableView::Room> TableView::rooms() const
{
    const bool isChinese = m_theme.appearance().chinese;
    std::vector<Room> rooms;
    for (size_t i = 0; i < m_widths.size(); ++i) {
        const ColumnWidth &width = m_widths[i];
        if (width.column >= m_header->count() || isColumnHidden(width.column))
            continue;
        const int title = m_header->roomFor(width.column);
        const int wanted = m_theme.px(isChinese ? width.chinese : width.english);
        const int least = qMax(title, width.fits ? qMin(wanted, m_contents[i]) : wanted);
        const int usual = m_theme.px(isChinese ? width.chineseWish : width.englishWish);
        const int wish = qMax(least, width.fits ? m_contents[i] : usual);
        rooms.push_back({width.column, width.stretches, title, least, wish});
    }
    return rooms;
}

// A title is never cut. Spare room goes to the columns that wish for more, in proportion, and then to those that
// stretch; where it is short, these give first.
void TableView::shareRoom()
{
    std::vector<Room> all = rooms();
    int spare = viewport()->width();
    int lacking = 0;
    for (const Room &room : all) {
        spare -= room.least;
        lacking += room.wish - room.least;
    }
    const int given = qBound(0, spare, lacking);
    auto stretching = static_cast<int>(std::ranges::count_if(all, &Room::stretches));
    int rest = spare - given;
    for (Room &room : all) {
        int width = room.least + (lacking > 0 ? (room.wish - room.least) * given / lacking : 0);
        if (room.stretches) {
            const int part = qMax(rest / stretching--, room.title - width);
            rest -= part;
            width += part;
        }
        setColumnWidth(room.column, width);
    }
    updateGeometries(); // at once, or a scroll bar flickers until the next event
}

void TableView::setColumnShown(int column, bool shown)
{
    setColumnHidden(column, !shown);
    shareRoom();
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareRoom();
}

void TableView::hoverRow(int row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    m_delegate->setHoveredRow(row);
    viewport()->update();
}

bool TableView::isMarked() const
{
    return currentIndex().siblingAtColumn(m_markColumn).data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

void TableView::toggleMark()
{
    if (currentIndex().isValid())
        model()->setData(currentIndex().siblingAtColumn(m_markColumn), isMarked() ? Qt::Unchecked : Qt::Checked,
                         Qt::CheckStateRole);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const bool hasRow = currentIndex().isValid();
    if (hasRow && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT opened(currentIndex());
    else if (hasRow && event->key() == Qt::Key_Space && m_markColumn >= 0)
        toggleMark();
    else if (event->key() == Qt::Key_Up && currentIndex().row() <= 0)
        Q_EMIT leftUpwards();
    else
        QTableView::keyPressEvent(event);
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    hoverRow(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void TableView::leaveEvent(QEvent *event)
{
    hoverRow(-1);
    QTableView::leaveEvent(event);
}

// Qt makes the first row the current one without selecting it: what the keys act on would not be seen.
void TableView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (currentIndex().isValid() && !selectionModel()->hasSelection())
        selectRow(currentIndex().row());
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || !current.isValid())
        Q_EMIT currentRowChanged(current);
}

} // namespace views
