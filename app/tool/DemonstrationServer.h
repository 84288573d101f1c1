// SPDX-License-Identifier: GPL-3.0-or-later
// A local server with the accounts of the demonstration: nobody in them exists, and their password is public.
#pragma once

#include "app/tool/LocalServer.h"
#include "models/entities/Village.h"
#include "models/schema/Role.h"
#include "sync/client/Enrolment.h"

#include <span>

namespace app {

struct DemonstrationPerson
{
    const char *login;
    const char16_t *name;
    models::Role role;
};

std::span<const DemonstrationPerson> demonstrationPeople();
inline constexpr QStringView demonstrationPassword = u"hemai-2020";

class DemonstrationServer
{
public:
    // `program` is hemai-server; `folder` its data.
    DemonstrationServer(const QString &program, const QString &folder) : m_folder(folder), m_server(program, folder) {}

    models::Outcome start(quint16 port = 0) { return m_server.start(port); }
    models::Outcome stop() { return m_server.stop(); }
    void kill() { m_server.kill(); }
    models::Result<QString> admin(const QStringList &words, const QString &password = {})
    {
        return m_server.admin(words, password);
    }
    // Makes what is not there yet: accounts, the village, and who may see it.
    models::Outcome addPeople();
    models::Outcome addVillage(const models::Village &village);

    syncing::EnrolmentWish wish(const QString &login, const QString &deviceName) const;
    const LocalServer &local() const { return m_server; }

    // The digest of a scope's state as this server keeps it. Error: NotFound.
    models::Result<QByteArray> stateDigest(const QString &scope) const;

private:
    models::Outcome addPerson(const DemonstrationPerson &person);
    models::Outcome publishParameters();

    const QString m_folder;
    LocalServer m_server;
};

} // namespace app
