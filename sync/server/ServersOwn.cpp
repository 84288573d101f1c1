// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ServersOwn.h"

#include "models/storage/DamageAdvice.h"

#include <QCoreApplication>

namespace syncing {

models::Error asTheServers(const models::Error &error)
{
    if (error.kind != models::ErrorKind::Corrupt || !error.message.contains(models::damageAdvice()))
        return error;
    return {models::ErrorKind::Storage,
            QCoreApplication::translate("ServerError",
                                        "A data file of this server is damaged. It was left as it was. Stop the "
                                        "server, keep a copy of its folder, and bring the folder back from a backup: "
                                        "devices send again what it lacks."),
            error.detail};
}

} // namespace syncing
