// SPDX-License-Identifier: GPL-3.0-or-later
// Column titles that belong to the page, not to the model: they follow the language, and those over numbers stand
// right.
#pragma once

#include <QHeaderView>
#include <QStringList>

namespace views {

class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent = nullptr);

    void setLabels(const QStringList &labels); // none: the model's own
    QString label(int column) const { return m_labels.value(column); }
    void setRightAligned(const QList<int> &columns);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int column) const override;

private:
    QStringList m_labels;
    QList<int> m_rightAligned;
};

} // namespace views
