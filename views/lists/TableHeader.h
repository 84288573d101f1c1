// SPDX-License-Identifier: GPL-3.0-or-later
// Column titles that belong to the page, not to the model: they follow the language, and those over numbers stand
// right. Where rows can be sorted, titles are pressed by mouse, or by Left, Right and Space once Tab has led from the
// rows to them.
#pragma once

#include <QHeaderView>
#include <QStringList>

namespace views {

class Theme;

struct ColumnOrder
{
    int column = -1; // none
    Qt::SortOrder direction = Qt::AscendingOrder;

    bool operator==(const ColumnOrder &) const = default;
};

class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(const Theme &theme, QWidget *parent = nullptr);

    void setLabels(const QStringList &labels); // none: the model's own
    QString label(int column) const { return m_labels.value(column); }
    void setRightAligned(const QList<int> &columns);
    int roomFor(int column) const; // px that the whole title needs
    void setSortable(const QList<int> &columns);
    bool isSortable(int column) const { return m_sortable.contains(column); }
    void showOrder(const ColumnOrder &order); // in which the rows stand
    const ColumnOrder &order() const { return m_order; }

Q_SIGNALS:
    void titlesChanged();
    void orderWanted(const views::ColumnOrder &order); // shown already

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int column) const override;
    void paintSection(QPainter *painter, const QRect &area, int column) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString title(int column) const;
    void paintArrow(QPainter &painter, const QRect &area, int column) const;
    void press(int column);
    void stepTo(int column, int step);
    void nameCurrent();

    const Theme &m_theme;
    QStringList m_labels;
    QList<int> m_rightAligned;
    QList<int> m_sortable;
    ColumnOrder m_order;
    int m_current = -1; // for the keys
};

} // namespace views
