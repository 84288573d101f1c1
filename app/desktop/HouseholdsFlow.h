// SPDX-License-Identifier: GPL-3.0-or-later
// The page of all households: its list over the case index, its sums, the preview of the current row.
#pragma once

#include "models/lists/HouseholdList.h"
#include "models/storage/CaseQueries.h"
#include "views/lists/HouseholdListPage.h"
#include "views/shell/PaletteRows.h"

#include <QObject>

namespace views {
struct CauseFilter;
}

namespace app {

class OpenAccount;

class HouseholdsFlow : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the flow; the page is the window's.
    HouseholdsFlow(OpenAccount &account, const views::Theme &theme);

    views::HouseholdListPage &page() const { return *m_page; }
    void reload(); // lines of the index changed
    void showFacts();
    void findPeople(const QString &typed); // answered by peopleFound()
    void showCauses(const views::CauseFilter &filter); // the households behind a figure

Q_SIGNALS:
    void peopleFound(const QString &typed, const std::vector<views::FoundPerson> &people);
    void openWanted(const models::Id &household);
    void newWanted(const QString &lookedAt); // the village that the list is narrowed to; empty: none
    void importWanted(const QString &lookedAt);
    void printWanted(const std::vector<models::Id> &households);

private:
    void connectPage();
    void tellVillages();
    void nameSelection();
    QString whereFound(const models::FoundHousehold &found) const;
    QString labelsOf(const QStringList &causes) const;
    void readPreview(const models::Id &household);
    void exportRows(const std::vector<models::Id> &households);
    void writeRows(const std::vector<models::Id> &households, const QString &path);
    void showFailure(const models::Error &error);

    OpenAccount &m_account;
    const views::Theme &m_theme;
    models::HouseholdList m_list;
    views::HouseholdListPage *m_page;
};

} // namespace app
