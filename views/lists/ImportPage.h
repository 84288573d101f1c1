// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a table of somebody else's making in: which file by which mapping, what it becomes and what is missing in it,
// and only then the storing. Nothing is read or stored here; whoever opened the page does both.
#pragma once

#include "models/reports/HouseholdImport.h"
#include "models/reports/ImportStorage.h"
#include "views/shell/Page.h"

namespace views {

class FieldRow;
class ImportReasons;
class ProgressLine;
class TableView;

class ImportPage : public Page
{
    Q_OBJECT

public:
    ImportPage(const Theme &theme, const QString &village, QWidget *parent = nullptr);

    void showReading();
    // With what storing it would do: what is here already is not offered.
    void showImport(const models::HouseholdImport &import, const models::ImportReceipt &expected);
    void showStoring();
    void showReceipt(const models::ImportReceipt &receipt);
    void showFailure(const models::Error &error);

    void focusStart() override;
    QList<QWidget *> panes() const override;

Q_SIGNALS:
    void readWanted(const QString &table, const QString &mapping);
    void storeWanted();

protected:
    void retranslate() override;

private:
    QLayout *makeFileRow(FieldRow *row, QPushButton *button);
    void choose(FieldRow *row, const QString &title, const QString &filter);
    void ask();
    void forget();
    void showCounts();
    QString countsText() const;

    const QString m_village;
    qint64 m_households = 0;
    qint64 m_members = 0;
    models::ImportReceipt m_expected;
    ImportReasons *m_reasons;
    FieldRow *m_table;
    FieldRow *m_mapping;
    QPushButton *m_chooseTable;
    QPushButton *m_chooseMapping;
    QLabel *m_counts;
    TableView *m_reasonView;
    ProgressLine *m_progress;
    QPushButton *m_store;
};

} // namespace views
