// SPDX-License-Identifier: GPL-3.0-or-later
// The changes of a field as a table, the newest first: when, who, the value and the one before. Numbers of persons are
// masked here, as in every list.
#pragma once

#include "views/lists/Cell.h"

#include "models/rules/FieldHistory.h"
#include "models/schema/CodeBook.h"

#include <QAbstractTableModel>

namespace views {

BadgeLook markBadge(models::ChangeMark mark); // empty text: none

class HistoryTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, ValueThen, ValueBefore, Mark, ColumnCount };

    // All must outlive the model.
    HistoryTable(const models::EntityType &type, const models::Field &field, const models::CodeBook &codes,
                 models::Language language, QObject *parent = nullptr);

    // `reader` is the account that looks at it: its own changes are "me".
    void setChanges(std::vector<models::FieldChange> changes, const models::Id &reader);
    const models::FieldChange *change(int row) const; // nullptr beyond the end
    QString who(const models::FieldChange &change) const;
    QString valueText(const models::Value &value, bool masked) const;
    QString beforeText(const models::FieldChange &change, bool masked) const;
    Cell cell(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const models::FieldChange &change, int column) const;

    const models::EntityType &m_type;
    const models::Field &m_field;
    const models::CodeBook &m_codes;
    const models::Language m_language;
    models::Id m_reader;
    std::vector<models::FieldChange> m_changes;
};

} // namespace views
