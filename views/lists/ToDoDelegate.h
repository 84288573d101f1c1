// SPDX-License-Identifier: GPL-3.0-or-later
// Paints one thing to do: the day at the left, the icon of its kind, who, where, and what is wanted.
#pragma once

#include <QStyledItemDelegate>

namespace models {
class Clock;
}

namespace views {

class Theme;
struct ToDoEntry;

class ToDoDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ToDoDelegate(const Theme &theme, const models::Clock &clock, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintName(QPainter &painter, const ToDoEntry &entry, const QRect &line) const;

    const Theme &m_theme;
    const models::Clock &m_clock;
};

} // namespace views
