// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the household list: which columns there are, how wide they stand, in what order the rows are, and what
// is said where there are none.
#pragma once

#include "models/base/Id.h"
#include "views/lists/TableView.h"

class QLabel;

namespace views {

struct ColumnOrder;

// A column that the user sees, as an export writes it.
struct ShownColumn
{
    int column = 0; // of the model
    QString title{};
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
    std::vector<ShownColumn> shownColumns() const; // without marks and icons
    void chooseColumns(const QPoint &globalPos);   // a menu of them

Q_SIGNALS:
    void orderChanged(const views::ColumnOrder &order); // by the user

protected:
    void changeEvent(QEvent *event) override;

private:
    void addNothing();
    void fitColumns();
    void showNothing();
    void retranslate();

    const Theme &m_theme;
    QLabel *m_nothing = nullptr; // over the table without rows
    bool m_identityShown = true;
};

} // namespace views
