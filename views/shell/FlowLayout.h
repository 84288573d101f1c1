// SPDX-License-Identifier: GPL-3.0-or-later
// Widgets side by side like words, on as many lines as they need.
#pragma once

#include <QLayout>

namespace views {

class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(int spacing, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override; // as wide as the widest alone
    void setGeometry(const QRect &area) override;

private:
    int arrange(const QRect &area, bool place) const; // the height that is needed

    QList<QLayoutItem *> m_items;
};

} // namespace views
