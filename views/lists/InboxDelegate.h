// SPDX-License-Identifier: GPL-3.0-or-later
// Paints one entry of the inbox: icon of its kind, who and what, why, and when.
#pragma once

#include <QStyledItemDelegate>

namespace models {
class Clock;
}

namespace views {

class Theme;

class InboxDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    InboxDelegate(const Theme &theme, const models::Clock &clock, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    const models::Clock &m_clock;
};

} // namespace views
