// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a line of the search of people and commands: icon, words, and at the right the key or where somebody lives.
#pragma once

#include <QStyledItemDelegate>

namespace views {

class Theme;

class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PaletteDelegate(const Theme &theme, QObject *parent);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int paintKey(QPainter &painter, const QRect &line, const QString &key) const; // the width it took

    const Theme &m_theme;
};

} // namespace views
