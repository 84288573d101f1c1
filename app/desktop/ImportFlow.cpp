// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ImportFlow.h"

#include "app/desktop/OpenAccount.h"
#include "app/desktop/VillageChoice.h"
#include "models/reports/ImportStorage.h"
#include "models/storage/WhenDone.h"
#include "views/lists/ImportPage.h"
#include "views/shell/MainWindow.h"
#include "views/shell/Theme.h"

#include <QtConcurrent>

using namespace models;

namespace app {

ImportFlow::ImportFlow(OpenAccount &account, const views::Theme &theme, views::MainWindow &window)
    : m_account(account), m_theme(theme), m_window(window)
{}

void ImportFlow::open(const QString &lookedAt)
{
    chooseVillage(
        m_account, m_theme, m_window, lookedAt, [this](const QString &village) { openFor(village); },
        views::VillageFor::Table);
}

void ImportFlow::openFor(const QString &village)
{
    m_village = village;
    m_read.reset();
    m_page = new views::ImportPage(m_theme, m_account.village(village).village.name);
    connect(m_page, &views::ImportPage::readWanted, this, &ImportFlow::read);
    connect(m_page, &views::ImportPage::storeWanted, this, &ImportFlow::store);
    m_page->setHelpTopic(u"import"_qs);
    m_window.open(m_page);
}

Result<ImportFlow::ReadPointer> ImportFlow::readTable(const QString &table, const QString &mappingPath, Role role,
                                                      const RuleContext &context)
{
    const Result<ImportMapping> mapping = readImportMapping(mappingPath, context.language);
    if (!mapping)
        return mapping.error();
    if (const Outcome may = checkMayFill(*mapping, static_cast<Roles>(role), context.language); !may)
        return may.error();
    Result<HouseholdImport> import = importHouseholds(table, *mapping, context);
    if (!import)
        return import.error();
    return std::make_shared<const Read>(Read{std::move(*import), mapping->source});
}

void ImportFlow::read(const QString &table, const QString &mapping)
{
    m_read.reset();
    m_page->showReading();
    const auto language = m_theme.appearance().chinese ? Language::Chinese : Language::English;
    const auto done = QtConcurrent::run([table, mapping, codes = m_account.codes(), today = m_account.today(),
                                         demonstration = m_account.isDemonstration(), language,
                                         role = m_account.village(m_village).role] {
        return readTable(table, mapping, role,
                         {.codes = codes, .today = today, .demonstration = demonstration, .language = language});
    });
    whenDone(done, m_page.data(), [this](const Result<ReadPointer> &read) {
        if (!read)
            return m_page->showFailure(read.error());
        compare(*read);
    });
}

void ImportFlow::compare(const ReadPointer &read)
{
    const auto compared =
        m_account.store().read([read](Database &database) { return expectedReceipt(database, read->import); });
    whenDone(compared, m_page.data(), [this, read](const Result<ImportReceipt> &expected) {
        if (!expected)
            return m_page->showFailure(expected.error());
        m_read = read;
        m_page->showImport(read->import, *expected);
    });
}

void ImportFlow::store()
{
    if (!m_read)
        return;
    m_page->showStoring();
    const ImportTarget target{m_village, tr("Import %1").arg(m_read->source).left(25)};
    const auto stored = m_account.store().write(
        [read = m_read, target](ClientStore &store) { return storeImport(store, read->import, target); });
    m_read.reset(); // once
    whenDone(stored, this, [this](const Result<ImportReceipt> &receipt) {
        m_account.store().noteChange();
        if (m_page && receipt)
            m_page->showReceipt(*receipt);
        else if (m_page)
            m_page->showFailure(receipt.error());
    });
}

} // namespace app
