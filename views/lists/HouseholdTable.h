// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the household list: which columns there are, how wide they stand, in what order the rows are, and what
// is said where there are none.
#pragma once

#include "models/base/Id.h"
#include "views/lists/TableView.h"

#include <array>

class QLabel;

namespace views {

struct ColumnOrder;

// A column as an export writes it.
struct ShownColumn
{
    int column = 0; // of the model
    QString title{};
    int role = Qt::DisplayRole;
};

class HouseholdTable : public TableView
{
    Q_OBJECT

public:
    // `model` must outlive the table.
    HouseholdTable(const Theme &theme, QAbstractItemModel &model, QWidget *parent);

    models::Id currentHousehold() const;
    void chooseFirstRow();                         // unless one is chosen, and takes the focus
    void showFirstRow();                           // as the current one; the focus stays where it is
    QPoint menuPlace() const;                      // below the current row
    void setOrder(const ColumnOrder &order);       // one of another version is left alone
    void setIdentityShown(bool shown);             // false: only that a number is recorded or checked
    void setVillageShown(bool shown); // where there are several
    // What an export writes: village and number, by which other programs know a household, then what is shown of the
    // others, without marks and icons.
    std::vector<ShownColumn> exportedColumns() const;
    void chooseColumns(const QPoint &globalPos);   // a menu of them

Q_SIGNALS:
    void orderChanged(const views::ColumnOrder &order); // by the user

protected:
    void changeEvent(QEvent *event) override;

private:
    void addNothing();
    std::array<ColumnWidth, 11> columnWidths(int state) const;
    void fitColumns();
    void showNothing();
    void retranslate();

    const Theme &m_theme;
    QLabel *m_nothing = nullptr; // over the table without rows
    bool m_identityShown = true;
    bool m_villageShown = false;
};

} // namespace views
