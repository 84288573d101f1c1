// SPDX-License-Identifier: GPL-3.0-or-later
// All households of this account: searched, filtered by state, read down with the arrow keys, opened with Enter.
// The model is handed in and knows the store; this page knows only its columns and roles (models/lists).
#pragma once

#include "models/lists/HouseholdSummary.h"
#include "views/lists/HouseholdListValues.h"
#include "views/lists/HouseholdTable.h"
#include "views/shell/Page.h"

class QAbstractItemModel;
class QStackedWidget;

namespace views {

class Chip;
class EmptyPage;
struct ProgressState;
class ListFoot;
class PreviewPanel;
class SearchField;
class StartCard;
class StateChips;
class VillageFilter;

class HouseholdListPage : public Page
{
    Q_OBJECT

public:
    // `model` must outlive the page.
    HouseholdListPage(const Theme &theme, QAbstractItemModel &model, QWidget *parent = nullptr);

    void focusStart() override;
    QList<QWidget *> panes() const override;

    void setSummary(const models::HouseholdSummary &summary);
    void showPreview(const HouseholdPreview &preview); // taken only for the current row
    // What this role may see and do.
    void setIdentityShown(bool shown);                            // false: only that a number is recorded or checked
    void setVillages(const std::vector<ListedVillage> &villages); // that the account reads; none: it is told so
    void setMayCreate(bool may);
    void setVisitsOffered(bool offered);
    // While the first download runs: said on the page, with the words that work may begin at once.
    void showFirstDownload(const ProgressState &progress);
    void endFirstDownload();
    // What else narrows the list, chosen on another page: named by a chip that takes it off, as Escape does. Empty:
    // nothing.
    void showSelection(const QString &words, const QString &toolTip = {});
    void showAll(const QString &village); // whatever was searched or filtered; empty: of all villages
    void setRowHeight(RowHeight height);
    void setOrder(const ColumnOrder &order); // the names upwards, unless told otherwise
    models::Id currentHousehold() const;
    std::vector<ShownColumn> exportedColumns() const;
    void focusSearch();

Q_SIGNALS:
    void searchChanged(const QString &text);
    void dropSelectionWanted();
    void stateFilterChanged(std::optional<models::ReviewState> state);
    void villageFilterChanged(const QString &code); // empty: all
    void previewWanted(const models::Id &household);
    void openWanted(const models::Id &household);
    void visitWanted(const models::Id &household);
    void printWanted(const models::Id &household);
    void newWanted();
    void importWanted();
    void exportListWanted(); // exactly what is shown, without marks
    void printListWanted();
    void printMarkedWanted();
    void exportMarkedWanted();
    void markAllWanted(); // that are listed
    void clearMarksWanted();
    void orderChanged(const views::ColumnOrder &order); // by the user

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHeader();
    QWidget *makeFilterRow();
    QWidget *makeTableCard();
    void makeEmptyPage();
    void connectParts();
    void createCommands();
    void nameCommands();
    void showEmptyTexts();
    void enableCommands();
    void showContextMenu(const QPoint &at); // in the table
    void showMenuOfRow();
    void printChosen();
    void exportChosen();
    void showPreviewIfRoom();
    void showCurrent();
    void showFirstHit();
    void chooseColumns();
    void dropSelection();
    bool isNarrowed() const;

    QAbstractItemModel &m_model;
    models::HouseholdSummary m_summary;
    std::vector<ListedVillage> m_villages;
    bool m_downloadSaid = false;
    SearchField *m_search;
    QPushButton *m_new;
    StateChips *m_chips;
    VillageFilter *m_village;
    Chip *m_selection;
    QToolButton *m_columns;
    QToolButton *m_export;
    QToolButton *m_print;
    HouseholdTable *m_table;
    QAction *m_openCommand;
    QAction *m_printCommand;
    QAction *m_exportCommand;
    QAction *m_markCommand;
    QAction *m_markAllCommand;
    QAction *m_newCommand;
    QAction *m_importCommand;
    QAction *m_searchCommand;
    QAction *m_columnsCommand;
    ListFoot *m_foot;
    PreviewPanel *m_preview;
    QStackedWidget *m_stack;
    EmptyPage *m_empty;
    StartCard *m_newCard;
    StartCard *m_importCard;
};

} // namespace views
