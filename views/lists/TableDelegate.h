// SPDX-License-Identifier: GPL-3.0-or-later
// Paints every cell of every table: ground, row line, then what the cell's kind asks for. Measures text only when it
// may overflow, so that lists of any length scroll smoothly.
#pragma once

#include "views/lists/Cell.h"

#include <QStyledItemDelegate>

namespace views {

class Theme;

class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TableDelegate(const Theme &theme, QObject *parent = nullptr);

    void setLook(CellLook look) { m_look = std::move(look); }
    Cell look(const QModelIndex &index) const { return m_look(index); }
    void setHoveredRow(int row) { m_hovered = row; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    // Whether a cell of this size does not show the whole of a text.
    bool isCut(const QSize &size, const Cell &cell) const;
    int roomFor(const Cell &cell) const; // px that the whole text needs on one line

private:
    QFont fontOf(const Cell &cell) const;
    bool isWrapped(const QSize &room, const Cell &cell) const;
    void paintTwoLines(QPainter &painter, const QRect &area, const QString &text) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                     const Cell &cell) const;
    void paintText(QPainter &painter, QRect area, const Cell &cell) const;
    void paintBelow(QPainter &painter, const QRect &area, const QString &text) const;
    void paintName(QPainter &painter, const QRect &area, const Cell &cell) const;
    void paintMasked(QPainter &painter, const QRect &area, const Cell &cell) const;
    void paintCheck(QPainter &painter, const QRect &area, bool checked) const;
    void paintIcon(QPainter &painter, const QRect &area, const Cell &cell) const;
    void paintSwatch(QPainter &painter, const QRect &area, const Cell &cell) const;

    const Theme &m_theme;
    CellLook m_look = cellFromRoles;
    int m_hovered = -1;
};

} // namespace views
