// SPDX-License-Identifier: GPL-3.0-or-later
// The lines below the search of people and commands: what was found, each group under its title.
#pragma once

#include "models/base/Id.h"

#include <QAbstractListModel>
#include <QPointer>

#include <vector>

class QAction;

namespace views {

// Somebody whom the search met, in the words of the line.
struct FoundPerson
{
    models::Id household{};
    QString name{};
    QString detail{}; // where the household is, its state
};

struct PaletteRow
{
    QString title{}; // of a group; otherwise empty
    FoundPerson person{};
    QPointer<QAction> command{};

    bool isTitle() const { return !title.isEmpty(); }
};

class PaletteRows : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void show(const std::vector<FoundPerson> &people, const QList<QAction *> &commands);
    const PaletteRow &row(const QModelIndex &index) const { return m_rows.at(static_cast<size_t>(index.row())); }
    int next(int row, int step) const; // the nearest that can be chosen; `row` itself if there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<PaletteRow> m_rows;
};

} // namespace views
