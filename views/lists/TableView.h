// SPDX-License-Identifier: GPL-3.0-or-later
// A table as the design wants it: uniform rows, no vertical grid, a quiet header, whole rows selected, Space marks.
#pragma once

#include "views/lists/Cell.h"

#include <QTableView>

#include <span>

namespace views {

class TableDelegate;
class TableHeader;
class Theme;

enum class RowHeight { Normal = 36, Form = 34, Compact = 27, Dense = 30 };

struct ColumnWidth
{
    int column;
    int chinese; // the least, px at 100 %
    int english;
    bool stretches = false; // takes what is left
    int chineseWish = 0;    // with which everything in it is on one line
    int englishWish = 0;
    bool fits = false; // no wider than what is in it, and as wide, if there is room
};

class TableView : public QTableView
{
    Q_OBJECT

public:
    TableView(const Theme &theme, RowHeight height, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setLook(CellLook look);
    bool isCut(const QModelIndex &index) const; // a cell that does not show the whole of its text
    void setRowHeight(RowHeight height);
    void setColumnWidths(std::span<const ColumnWidth> widths); // per language; kept over changes of the theme
    void setColumnShown(int column, bool shown);
    TableHeader &header() const { return *m_header; }
    // The column whose cells Space toggles; -1 for none.
    void setMarkColumn(int column) { m_markColumn = column; }
    bool isMarked() const; // the current row
    void toggleMark();     // of it; nothing without one

Q_SIGNALS:
    void opened(const QModelIndex &index); // Enter or double click
    void currentRowChanged(const QModelIndex &index);
    void leftUpwards(); // Up in the first row

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    struct Room
    {
        int column;
        bool stretches;
        int title; // px
        int least;
        int wish;
    };

    void measureAnew();
    void measure();
    std::vector<Room> rooms() const;
    void resizeToType();
    void shareRoom();
    void hoverRow(int row);

    const Theme &m_theme;
    TableDelegate *m_delegate;
    TableHeader *m_header;
    RowHeight m_rowHeight;
    std::vector<ColumnWidth> m_widths;
    std::vector<int> m_contents; // px that was needed so far, for each of m_widths
    int m_markColumn = -1;
    int m_hovered = -1;
};

} // namespace views
