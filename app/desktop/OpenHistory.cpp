// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/OpenHistory.h"

#include "app/desktop/OpenAccount.h"
#include "models/entities/Catalogue.h"
#include "models/storage/OwnSteps.h"
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
    history->readOwn();
}

OpenHistory::OpenHistory(OpenAccount &account, const views::FieldRef &place, views::HistoryDialog &dialog)
    : QObject(&dialog), m_account(account), m_place(place), m_dialog(dialog)
{}

OpenHistory::~OpenHistory()
{
    m_asked.cancel();
}

void OpenHistory::readOwn()
{
    whenDone(m_account.store().read([place = m_place](Database &database) {
        return ownSteps(database, syncing::WireGroupCodec(), place.type, place.record);
    }),
             this, [this](const Steps &own) {
                 if (own)
                     m_own = *own;
                 for (RecordStep &step : m_own) {
                     step.account = m_account.identity().account.id;
                     step.author = m_account.userName();
                 }
                 show(m_own, ShownHistory::Source::Asking);
                 askServer();
             });
}

void OpenHistory::askServer()
{
    m_asked = m_account.sync().history(m_place.type, m_place.record);
    whenDone(m_asked, this, [this](const Steps &told) { take(told); });
}

// A record that the server never got is this computer's alone: then all is known.
void OpenHistory::take(const Steps &told)
{
    if (told)
        return show(joined(*told, m_own), ShownHistory::Source::Server);
    const auto isTaken = [](const RecordStep &step) { return step.standing == StepStanding::Taken; };
    const bool isOwnAlone = told.error().kind == ErrorKind::NotFound && std::ranges::none_of(m_own, isTaken);
    show(m_own, isOwnAlone ? ShownHistory::Source::Server : ShownHistory::Source::ThisComputer,
         told.error().kind == ErrorKind::Network ? QString() : told.error().message);
}

void OpenHistory::show(const std::vector<RecordStep> &steps, ShownHistory::Source source, const QString &failure)
{
    const EntityType &type = *typeWithId(m_place.type);
    m_dialog.setHistory({fieldHistory(type, *type.field(m_place.field), steps), source, failure});
}

} // namespace app
