// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/HouseholdsFlow.h"

#include "app/desktop/CasePreview.h"
#include "app/desktop/ListExport.h"
#include "app/desktop/OpenAccount.h"
#include "app/desktop/VillageChoice.h"
#include "models/base/ExportedFile.h"
#include "models/storage/WhenDone.h"
#include "views/charts/AnalysisPage.h"
#include "views/shell/DateText.h"
#include "views/shell/SaveDialog.h"
#include "views/shell/Theme.h"

#include <QFileDialog>
#include <QtConcurrent>

using namespace models;

namespace app {

HouseholdsFlow::HouseholdsFlow(OpenAccount &account, const views::Theme &theme)
    : m_account(account), m_theme(theme), m_list(account.store()), m_page(new views::HouseholdListPage(theme, m_list))
{
    connectPage();
    connect(&m_list, &HouseholdList::summaryChanged, m_page, &views::HouseholdListPage::setSummary);
    connect(&m_list, &HouseholdList::failed, this, &HouseholdsFlow::showFailure);
    showFacts();
    reload();
}

void HouseholdsFlow::connectPage()
{
    using Page = views::HouseholdListPage;
    connect(m_page, &Page::searchChanged, &m_list, &HouseholdList::setSearch);
    connect(m_page, &Page::stateFilterChanged, &m_list, &HouseholdList::setStateFilter);
    connect(m_page, &Page::villageFilterChanged, &m_list, &HouseholdList::setVillageFilter);
    connect(m_page, &Page::dropSelectionWanted, this, [this] {
        m_list.setCauseSelection({});
        nameSelection();
    });
    connect(m_page, &Page::markAllWanted, &m_list, &HouseholdList::markAll);
    connect(m_page, &Page::clearMarksWanted, &m_list, &HouseholdList::clearMarks);
    connect(m_page, &Page::previewWanted, this, &HouseholdsFlow::readPreview);
    connect(m_page, &Page::openWanted, this, &HouseholdsFlow::openWanted);
    connect(m_page, &Page::newWanted, this, [this] { Q_EMIT newWanted(m_list.villageFilter()); });
    connect(m_page, &Page::importWanted, this, [this] { Q_EMIT importWanted(m_list.villageFilter()); });
    connect(m_page, &Page::printWanted, this, [this](const Id &household) { Q_EMIT printWanted({household}); });
    connect(m_page, &Page::printListWanted, this, [this] { Q_EMIT printWanted(m_list.listed()); });
    connect(m_page, &Page::printMarkedWanted, this, [this] { Q_EMIT printWanted(m_list.marked()); });
    connect(m_page, &Page::exportListWanted, this, [this] { exportRows(m_list.listed()); });
    connect(m_page, &Page::exportMarkedWanted, this, [this] { exportRows(m_list.marked()); });
}

void HouseholdsFlow::reload()
{
    m_list.setLanguage(m_theme.appearance().chinese ? Language::Chinese : Language::English);
    m_list.reload();
    nameSelection();
    if (const Id current = m_page->currentHousehold(); !current.isNull())
        readPreview(current);
}

void HouseholdsFlow::showFacts()
{
    m_page->setIdentityShown(m_account.readsIdentity());
    m_page->setMayCreate(!villagesToEnterIn(m_account).empty());
    m_page->setVisitsOffered(false);
    tellVillages();
}

void HouseholdsFlow::tellVillages()
{
    std::vector<views::ListedVillage> listed;
    QHash<QString, QString> names;
    for (const ReadableVillage &village : m_account.villages()) {
        listed.push_back({village.name, village.village.name.isEmpty() ? village.name : village.village.name});
        names.insert(village.name, listed.back().name);
    }
    m_list.setVillageNames(names);
    m_page->setVillages(listed);
}

void HouseholdsFlow::showCauses(const views::CauseFilter &filter)
{
    m_page->showAll(filter.place); // or a search would hide some of them
    m_list.setCauseSelection({filter.causes, filter.mainOnly, filter.year});
    nameSelection();
}

void HouseholdsFlow::findPeople(const QString &typed)
{
    constexpr int mostShown = 8;
    whenDone(m_list.find(typed, mostShown), this, [this, typed](const Result<std::vector<FoundHousehold>> &found) {
        if (!found)
            return showFailure(found.error());
        std::vector<views::FoundPerson> people;
        for (const FoundHousehold &one : *found)
            people.push_back({one.household, one.name, whereFound(one)});
        Q_EMIT peopleFound(typed, people);
    });
}

QString HouseholdsFlow::whereFound(const FoundHousehold &found) const
{
    QStringList facts;
    if (found.name != found.head)
        facts << tr("household of %1").arg(found.head);
    if (found.isByNumber)
        facts << tr("a number of this household");
    if (m_account.villages().size() > 1)
        facts << m_account.village(found.village).village.name;
    facts << found.group << reviewStateLabel(found.state);
    facts.removeAll(QString());
    return facts.join(tr(", ", "between facts"));
}

QString HouseholdsFlow::labelsOf(const QStringList &causes) const
{
    QStringList labels;
    for (const QString &cause : causes)
        labels.append(m_account.codes().label(QLatin1String("cause"), cause, m_list.language()));
    return labels.join(tr(", ", "between causes"));
}

// The chip has room for some causes; its tool tip names all.
void HouseholdsFlow::nameSelection()
{
    constexpr int mostNamed = 3;
    const CauseSelection &selection = m_list.causeSelection();
    if (selection.causes.isEmpty())
        return m_page->showSelection({});
    const auto count = static_cast<int>(selection.causes.size());
    const QString all = labelsOf(selection.causes);
    const QString named =
        count <= mostNamed
            ? all
            : tr("%1 and others, %n in all", nullptr, count).arg(labelsOf(selection.causes.first(mostNamed)));
    const QString words = selection.mainOnly ? tr("Main cause: %1").arg(named) : tr("Any mention of: %1").arg(named);
    const QString year = selection.year ? QString::number(*selection.year) : QString();
    m_page->showSelection(year.isEmpty() ? words : tr("%1, %2", "causes and year").arg(words, year), all);
}

void HouseholdsFlow::readPreview(const Id &household)
{
    whenDone(m_account.store().read([household](Database &database) { return loadCase(database, household); }), this,
             [this](const Result<std::optional<LoadedCase>> &loaded) {
                 if (loaded && *loaded)
                     m_page->showPreview(casePreview(**loaded, m_account, m_theme));
             });
}

void HouseholdsFlow::exportRows(const std::vector<Id> &households)
{
    const std::vector<ReadableVillage> &villages = m_account.villages();
    const QString village =
        villages.size() == 1 ? villages.front().village.name : m_account.village(m_list.villageFilter()).village.name;
    const QString name =
        views::fileNameOf({tr("Households"), village, views::fileDay(views::dateOf(m_account.clock().nowMs()))});
    QFileDialog *dialog = views::makeSaveDialog(*m_page, tr("Export this list"), tr("Table (*.csv)"), name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, households](const QString &path) { writeRows(households, path); });
    dialog->open();
}

// The rows are those that were listed when the user asked, in their order; what has left since is not written.
void HouseholdsFlow::writeRows(const std::vector<Id> &households, const QString &path)
{
    QHash<Id, int> places;
    const std::vector<Id> listed = m_list.listed();
    for (size_t row = 0; row < listed.size(); ++row)
        places.insert(listed[row], static_cast<int>(row));
    std::vector<int> rows;
    for (const Id &household : households) {
        if (const auto place = places.constFind(household); place != places.constEnd())
            rows.push_back(*place);
    }
    const Result<QByteArray> table = listAsTable(m_list, m_page->exportedColumns(), rows);
    if (!table)
        return showFailure(table.error());
    whenDone(QtConcurrent::run(writeExported, path, *table), this, [this, path](const Outcome &written) {
        if (written)
            m_page->bar().show([path] {
                return views::Message{.tone = views::Tone::Ok,
                                      .text = tr("<b>Exported.</b> %1").arg(path.toHtmlEscaped())};
            });
        else
            showFailure(written.error());
    });
}

void HouseholdsFlow::showFailure(const Error &error)
{
    m_page->bar().show({views::Tone::Error, error.message.toHtmlEscaped(), {}, true, {}});
}

} // namespace app
