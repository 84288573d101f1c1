// SPDX-License-Identifier: GPL-3.0-or-later
// The members of the open case as a table: mark, name, relation, sex, age, number, health, labour, schooling.
#pragma once

#include "models/rules/HouseholdCase.h"

#include <QAbstractTableModel>

namespace views {

class CaseSession;
struct Cell;

class MemberTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Mark, Name, Relation, Sex, Age, Document, Health, Labour, School, ColumnCount };

    explicit MemberTable(CaseSession &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    Cell cell(const QModelIndex &index) const;
    int rowOf(const models::Id &member) const; // -1: not among them
    void reset();                              // members came or left
    void refresh();                            // values or problems changed

private:
    const models::Member &member(int row) const;
    QString text(const models::Member &member, int column) const;
    QString code(const char *list, const QString &value) const;
    QString documentText(const models::Member &member) const;
    Cell markOf(const models::Member &member) const;

    CaseSession &m_session;
};

} // namespace views
