// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/AccountDesk.h"

#include "app/desktop/OpenAccount.h"
#include "app/desktop/OtherCertificate.h"
#include "app/desktop/ShownEnding.h"
#include "views/forms/FieldHelp.h"
#include "views/forms/HouseholdForm.h"
#include "views/lists/TableHeader.h"
#include "views/lists/TableView.h"
#include "views/printing/PrintPreview.h"
#include "views/settings/Preferences.h"
#include "views/settings/SettingsPage.h"
#include "views/shell/Command.h"
#include "views/shell/Navigation.h"
#include "views/shell/PageSpec.h"
#include "views/shell/StatusBar.h"
#include "views/shell/Theme.h"

#include <QDesktopServices>
#include <QUrl>

using namespace models;

namespace app {

AccountDesk::AccountDesk(OpenAccount &account, SecretStore &secrets, views::Theme &theme,
                         views::Preferences &preferences, const QString &version, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_theme(theme)
    , m_version(version)
    , m_window(new views::MainWindow(theme, account.clock()))
    , m_indexing(account.store(), account.clock())
    , m_toDo(account, theme)
    , m_households(account, theme)
    , m_review(account, theme)
    , m_analysis(account, theme)
    , m_sync(account, theme)
    , m_forms(account, theme, *m_window)
    , m_printing(account, theme, *m_window)
    , m_importing(account, theme, *m_window)
    , m_settings(new views::SettingsPage(theme, preferences))
    , m_password(account, secrets, *m_settings)
{
    connectWishes();
    connectNews();
    showFacts();
    followPreferences(preferences);
    m_window->goTo(u"home"_qs);
}

// The window goes first: its pages show models that the flows own.
AccountDesk::~AccountDesk()
{
    delete m_window;
}

void AccountDesk::showPages()
{
    const std::vector<std::pair<QString, views::Page *>> pages{
        {u"home"_qs, &m_toDo.page()},
        {u"review"_qs, &m_review.page()},
        {u"households"_qs, &m_households.page()},
        {u"analysis"_qs, &m_analysis.page()},
        {u"sync"_qs, &m_sync.page()},
        {u"settings"_qs, m_settings},
    };
    for (const auto &[id, page] : pages) {
        const bool isShown = haveCommon(views::pageSpec(id)->roles, m_account.roles());
        if (m_window->hasPage(id)) {
            m_window->setPageShown(id, isShown);
        } else if (isShown) {
            m_window->addPage(id, page);
        } else { // for none of its roles: goes with the window, unseen until a grant brings one
            page->setParent(m_window);
            page->hide();
        }
    }
}

// Rows as this person left them, now and later.
void AccountDesk::followPreferences(views::Preferences &preferences)
{
    views::HouseholdListPage &page = m_households.page();
    const QString list = u"households"_qs;
    if (const auto order = preferences.orderOf(list))
        page.setOrder({order->first, order->second});
    connect(&page, &views::HouseholdListPage::orderChanged, &preferences,
            [&preferences, list](const views::ColumnOrder &order) {
                preferences.keepOrder(list, order.column, order.direction);
            });
    const auto setHeight = [&preferences, &page] {
        const bool isCompact = preferences.values().density == views::Density::Compact;
        page.setRowHeight(isCompact ? views::RowHeight::Dense : views::RowHeight::Normal);
    };
    connect(&preferences, &views::Preferences::changed, &page, setHeight);
    setHeight();
}

void AccountDesk::connectWishes()
{
    const auto openForm = [this](const Id &household) { m_forms.openHousehold(household); };
    const auto review = [this](const Id &household) {
        m_window->showRoot(u"review"_qs);
        m_review.open(household);
    };
    connect(&m_toDo, &ToDoFlow::caseWanted, this, [this](const Id &id) { m_forms.openAtComment(id); });
    connect(&m_toDo, &ToDoFlow::draftWanted, this, openForm);
    connect(&m_toDo, &ToDoFlow::newWanted, &m_forms, &FormFlow::openNew);
    connect(&m_toDo.page(), &views::ToDoPage::reviewWanted, this, review);
    connect(&m_toDo.page(), &views::ToDoPage::syncWanted, this, [this] { m_window->goTo(u"sync"_qs); });
    connect(&m_toDo.page(), &views::ToDoPage::householdsWanted, this, [this] { m_window->showRoot(u"households"_qs); });
    connect(&m_households, &HouseholdsFlow::openWanted, this, openForm);
    connect(&m_households, &HouseholdsFlow::newWanted, &m_forms, &FormFlow::openNew);
    connect(&m_households, &HouseholdsFlow::importWanted, &m_importing, &ImportFlow::open);
    connect(&m_households, &HouseholdsFlow::printWanted, &m_printing, &PrintFlow::printHouseholds);
    connect(&m_review, &ReviewFlow::openWanted, this, openForm);
    connect(&m_review, &ReviewFlow::conflictWanted, this, &AccountDesk::showConflict);
    connect(&m_forms, &FormFlow::conflictWanted, this, &AccountDesk::showConflict);
    connect(&m_review, &ReviewFlow::printWanted, &m_printing, &PrintFlow::printHouseholds);
    connect(&m_forms, &FormFlow::printWanted, &m_printing, &PrintFlow::printCase);
    connect(&m_forms, &FormFlow::leftAsDraft, this, &AccountDesk::sayWhereDraftsAre);
    connect(&m_households.page().bar(), &views::MessageBar::actionWanted, this, &AccountDesk::showToDo);
    connect(&m_analysis.page(), &views::AnalysisPage::householdsWanted, this, &AccountDesk::showHouseholds);
    connect(&m_analysis.page(), &views::AnalysisPage::printWanted, &m_printing, &PrintFlow::preview);
    connect(&m_sync, &SyncFlow::householdWanted, this, openForm);
    connect(m_settings, &views::SettingsPage::folderWanted, this,
            [](const QString &folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    connect(m_window, &views::MainWindow::syncWanted, &m_account.sync(), &syncing::SyncEngine::syncNow);
    connect(m_window, &views::MainWindow::lockWanted, this, &AccountDesk::lockWanted);
    connect(m_window, &views::MainWindow::helpWanted, this, &AccountDesk::help);
    connect(m_window, &views::MainWindow::keysWanted, this, [this] {
        m_window->goTo(u"settings"_qs);
        m_settings->showKeys();
    });
    connect(m_window, &views::MainWindow::peopleWanted, &m_households, &HouseholdsFlow::findPeople);
    connect(&m_households, &HouseholdsFlow::peopleFound, m_window, &views::MainWindow::showPeople);
    connect(m_window, &views::MainWindow::householdWanted, this, openForm);
}

void AccountDesk::help(QWidget *focus)
{
    const Language language = m_theme.appearance().chinese ? Language::Chinese : Language::English;
    m_window->showHelp(views::helpForFieldAt(focus, m_account.codes(), language));
}

void AccountDesk::connectNews()
{
    const auto counter = [this](const QString &page) {
        return [this, page](int count) { m_window->navigation().setCounter(page, count); };
    };
    connect(&m_account, &OpenAccount::factsChanged, this, &AccountDesk::showFacts);
    connect(&m_indexing, &CaseIndexing::indexed, this, &AccountDesk::reload);
    connect(&m_indexing, &CaseIndexing::failed, this, &AccountDesk::tellUnreadable);
    connect(&m_indexing, &CaseIndexing::lagging, &m_sync, &SyncFlow::setIndexing);
    connect(&m_account.store(), &Store::changed, &m_toDo, &ToDoFlow::reload);
    for (views::Page *page :
         std::initializer_list<views::Page *>{&m_toDo.page(), &m_review.page(), &m_analysis.page(), &m_sync.page()}) {
        connect(views::addKey(*page, QKeySequence::Find), &QAction::triggered, this, &AccountDesk::find);
    }
    connect(&m_forms, &FormFlow::findWanted, this, &AccountDesk::find, Qt::QueuedConnection); // its form closes
    connect(m_window, &views::MainWindow::pageClosed, this, &AccountDesk::goOnFinding, Qt::QueuedConnection);
    connect(m_window, &views::MainWindow::stayed, this, [this] { m_isFinding = false; });
    connect(&m_forms, &FormFlow::draftsChanged, &m_toDo, &ToDoFlow::reload);
    connect(&m_toDo, &ToDoFlow::entriesChanged, this, counter(u"home"_qs));
    connect(&m_review, &ReviewFlow::queueChanged, this, counter(u"review"_qs));
    connect(&m_sync, &SyncFlow::fetching, &m_review.page(), &views::ReviewPage::setFetching);
    connect(&m_sync, &SyncFlow::statusChanged, m_window, &views::MainWindow::setSyncStatus);
    connect(&m_sync, &SyncFlow::villagesEnded, this, [this](const std::vector<EndedVillage> &villages) {
        tell([villages] { return endedMessage(villages); });
        m_printing.withdraw(villages);
    });
    connect(&m_sync, &SyncFlow::villagesGivenBack, this, [this](const std::vector<EndedVillage> &villages) {
        tell([villages] { return givenBackMessage(villages); });
    });
    connect(&m_sync, &SyncFlow::otherCertificateFound, this,
            [this] { tell([card = m_account.card()] { return otherCertificateMessage(card); }); });
    connect(&m_sync, &SyncFlow::revoked, this, [this] { tell(revokedMessage); });
    connect(&m_theme, &views::Theme::changed, this, &AccountDesk::showFacts); // texts that the program makes
}

void AccountDesk::showFacts()
{
    showPages();
    const std::vector<ReadableVillage> &villages = m_account.villages();
    m_window->navigation().setSignedIn({m_account.userName(), roleLabel(m_account.role())});
    const Village village = villages.size() == 1 ? villages.front().village : Village();
    m_window->statusBar().setPlace(village.name, village.code);
    m_window->statusBar().setDemonstration(m_account.isDemonstration());
    m_settings->setFacts({m_version, m_account.card().login, m_account.identity().device.toHex(),
                          m_account.card().server.authority(), m_account.folder().path(), m_account.usesKeychain()});
    m_toDo.showFacts();
    m_households.showFacts();
    m_sync.showFacts();
    reload();
}

void AccountDesk::showConflict(const views::FieldRef &place)
{
    m_sync.page().choose(entryOf(place));
    m_window->showRoot(u"sync"_qs);
}

// What a form or a preview says gives way to what happens in it, so the page to which one comes back says it too.
void AccountDesk::tell(const std::function<views::Message()> &words)
{
    views::Page *shown = m_window->currentPage();
    const auto *form = qobject_cast<const views::HouseholdForm *>(shown);
    if (!form || !form->isReadOnly()) // it says why itself
        shown->bar().show(words);
    const bool isLeftSoon = form || qobject_cast<const views::PrintPreview *>(shown);
    if (views::Page *below = isLeftSoon ? pageBelow() : nullptr)
        below->bar().show(words);
}

// Lists, figures and charts are made from lines that could not be made: what they show may be too little.
void AccountDesk::tellUnreadable(const Error &error)
{
    for (views::Page *page : std::initializer_list<views::Page *>{&m_toDo.page(), &m_households.page(),
                                                                  &m_review.page(), &m_analysis.page()}) {
        page->bar().show([message = error.message.toHtmlEscaped()] {
            return views::Message{.tone = views::Tone::Error,
                                  .text =
                                      tr("<b>Not all households can be read on this computer: lists and figures are "
                                         "incomplete.</b> %1")
                                          .arg(message),
                                  .closable = false};
        });
    }
}

views::Page *AccountDesk::pageBelow()
{
    const std::initializer_list<std::pair<QStringView, views::Page *>> pages{
        {u"home", &m_toDo.page()}, {u"review", &m_review.page()}, {u"households", &m_households.page()}};
    for (const auto &[id, page] : pages) {
        if (m_window->currentId() == id)
            return page;
    }
    return nullptr;
}

// A form was left with unsaved work: on the to-do page one sees it, elsewhere one is told.
void AccountDesk::sayWhereDraftsAre()
{
    if (m_window->currentId() == u"home")
        return;
    const bool leadsThere = m_window->currentPage() == &m_households.page();
    m_window->currentPage()->bar().show([leadsThere] {
        return views::Message{
            .tone = views::Tone::Info,
            .text =
                tr("<b>Kept as a draft.</b> Go on with it from the to-do page, under \"Unfinished on this computer\"."),
            .action = leadsThere ? tr("Open the to-do page") : QString()};
    });
}

// Also from under a form that was left open there, which keeps its work.
void AccountDesk::showToDo()
{
    m_window->showRoot(u"home"_qs);
}

// Where a form waits for its draft, the list comes once it has let go.
void AccountDesk::find()
{
    if (!m_window->hasPage(u"households"_qs))
        return;
    m_isFinding = !m_window->showRoot(u"households"_qs);
    if (!m_isFinding)
        m_households.page().focusSearch();
}

void AccountDesk::goOnFinding()
{
    if (m_isFinding && m_window->currentPage() == &m_households.page()) {
        m_isFinding = false;
        m_households.page().focusSearch();
    }
}

void AccountDesk::showHouseholds(const views::CauseFilter &behind)
{
    m_households.showCauses(behind);
    m_window->showRoot(u"households"_qs);
}

void AccountDesk::reload()
{
    m_toDo.reload();
    m_households.reload();
    m_review.reload();
    m_analysis.reload();
}

} // namespace app
