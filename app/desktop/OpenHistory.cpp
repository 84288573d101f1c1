// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/OpenHistory.h"

#include "app/desktop/OpenAccount.h"
#include "models/entities/Catalogue.h"
#include "models/storage/OwnSteps.h"
#include "models/storage/RecordTable.h"
#include "models/storage/WhenDone.h"
#include "sync/client/WireGroupCodec.h"

#include <algorithm>

using namespace models;
using views::ShownHistory;

namespace app {

void OpenHistory::open(OpenAccount &account, const views::Theme &theme, const views::FieldRef &place,
                       const QString &title, QWidget *page)
{
    auto *dialog = new views::HistoryDialog(theme, account.codes(), place, title, account.identity().account.id, page);
    auto *history = new OpenHistory(account, place, *dialog);
    dialog->open();
    history->read();
}

OpenHistory::OpenHistory(OpenAccount &account, const views::FieldRef &place, views::HistoryDialog &dialog)
    : QObject(&dialog), m_account(account), m_place(place), m_dialog(dialog)
{}

OpenHistory::~OpenHistory()
{
    m_asked.cancel();
}

Result<OpenHistory::Here> OpenHistory::readHere(Database &database, const views::FieldRef &place)
{
    Result<std::vector<RecordStep>> own = ownSteps(database, syncing::WireGroupCodec(), place.type, place.record);
    if (!own)
        return own.error();
    const Result<std::optional<StoredRecord>> stored =
        RecordTable(database, *typeWithId(place.type)).find(place.record);
    if (!stored)
        return stored.error();
    return Here{std::move(*own), stored->has_value()};
}

void OpenHistory::read()
{
    whenDone(m_account.store().read([place = m_place](Database &database) { return readHere(database, place); }), this,
             [this](const Result<Here> &here) { takeHere(here); });
}

void OpenHistory::takeHere(const Result<Here> &here)
{
    if (!here)
        return show({}, ShownHistory::Source::ThisComputer, here.error().message);
    m_here = *here;
    for (RecordStep &step : m_here.own) {
        step.account = m_account.identity().account.id;
        step.author = m_account.userName();
    }
    show(m_here.own, ShownHistory::Source::Asking);
    askServer();
}

void OpenHistory::askServer()
{
    m_asked = m_account.sync().history(m_place.type, m_place.record);
    whenDone(m_asked, this, [this](const Steps &told) { take(told); });
}

// Of a record that the server does not have: it was made here and not sent, or not even saved yet. It says the same of
// one that this account may not read, which came from elsewhere or is not here at all.
bool OpenHistory::isAllHere() const
{
    const auto isTaken = [](const RecordStep &step) { return step.standing == StepStanding::Taken; };
    const bool mayRead = typeWithId(m_place.type)->scope != ScopeKind::Identity || m_account.readsIdentity();
    return m_here.own.empty() ? !m_here.isStored && mayRead : std::ranges::none_of(m_here.own, isTaken);
}

void OpenHistory::take(const Steps &told)
{
    if (told)
        return show(joined(*told, m_here.own), ShownHistory::Source::Server);
    const ErrorKind kind = told.error().kind;
    if (kind == ErrorKind::NotFound && isAllHere())
        return show(m_here.own, ShownHistory::Source::Server);
    show(m_here.own, ShownHistory::Source::ThisComputer, kind == ErrorKind::Network ? QString() : told.error().message);
}

void OpenHistory::show(const std::vector<RecordStep> &steps, ShownHistory::Source source, const QString &failure)
{
    const EntityType &type = *typeWithId(m_place.type);
    m_dialog.setHistory({fieldHistory(type, *type.field(m_place.field), steps), source, failure});
}

} // namespace app
