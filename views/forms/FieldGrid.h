// SPDX-License-Identifier: GPL-3.0-or-later
// Fields in as many columns (4, 3, 2, 1) as leave each wide enough, in the order of the paper.
#pragma once

#include <QWidget>

class QGridLayout;

namespace views {

class FieldBox;
class Theme;

class FieldGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FieldGrid(const Theme &theme, QWidget *parent = nullptr);

    void add(FieldBox *box, int span = 1); // columns it wishes to take
    int columns() const { return m_columns; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Item
    {
        FieldBox *box;
        int span;
    };
    void arrange(int columns);
    void rearrange();

    const Theme &m_theme;
    QGridLayout *m_grid;
    std::vector<Item> m_items;
    int m_columns = 0;
};

} // namespace views
