// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/VillageChoice.h"

#include "app/desktop/OpenAccount.h"
#include "models/rules/ReviewStatus.h"
#include "views/shell/MainWindow.h"

#include <algorithm>

using namespace models;

namespace app {

std::vector<ReadableVillage> villagesToEnterIn(const OpenAccount &account)
{
    std::vector<ReadableVillage> villages;
    std::ranges::copy_if(account.villages(), std::back_inserter(villages), [](const ReadableVillage &village) {
        return mayTakeStep(village.role, reviewAction::Submitted);
    });
    return villages;
}

void chooseVillage(const OpenAccount &account, const views::Theme &theme, views::MainWindow &window,
                   const QString &lookedAt, const std::function<void(const QString &)> &then, views::VillageFor what)
{
    const std::vector<ReadableVillage> villages = villagesToEnterIn(account);
    if (villages.empty())
        return;
    if (std::ranges::find(villages, lookedAt, &ReadableVillage::name) != villages.end())
        return then(lookedAt);
    if (villages.size() == 1)
        return then(villages.front().name);
    QStringList names;
    for (const ReadableVillage &village : villages)
        names.append(village.village.name.isEmpty() ? village.name : village.village.name + u"  " + village.name);
    auto *dialog = new views::VillageDialog(theme, names, what, &window);
    QObject::connect(dialog, &views::VillageDialog::chosen, dialog,
                     [villages, then](int index) { then(villages[static_cast<size_t>(index)].name); });
    dialog->open();
}

} // namespace app
