// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/AdminCommands.h"

#include "sync/server/AccountCommands.h"
#include "sync/server/Authenticator.h"
#include "sync/server/GrantCommands.h"
#include "sync/server/HeldCommands.h"
#include "sync/server/ParameterCommands.h"
#include "sync/server/Router.h"
#include "sync/server/VillageCommands.h"

#include <QCoreApplication>

#include <array>

namespace syncing {

struct Command
{
    const char *name;
    const char *arguments;
    qsizetype fewest; // words after the name; options count two
    qsizetype most;
    AdminReply (*run)(const AdminContext &context, const QStringList &words);
};

static constexpr qsizetype Many = 20;

static constexpr std::array commands{
    Command{"account add", "NAME --role ROLE [--display-name TEXT] [--password-stdin]", 3, 5, addAccount},
    Command{"account list", "", 0, 0, listAccounts},
    Command{"account password", "NAME [--password-stdin]", 1, 1, setPassword},
    Command{"account close", "NAME", 1, 1, closeAccount},
    Command{"account open", "NAME", 1, 1, openAccount},
    Command{"grant add", "NAME SCOPE [ROLE] [--until YYYY-MM-DD]", 2, 5, addGrant},
    Command{"grant list", "NAME", 1, 1, listGrants},
    Command{"grant end", "NAME SCOPE", 2, 2, endGrant},
    Command{"device list", "", 0, 0, listDevices},
    Command{"device revoke", "DEVICE", 1, 1, revokeDevice},
    Command{"device allow", "DEVICE", 1, 1, allowDevice},
    Command{"held list", "", 0, 0, listHeld},
    Command{"held take", "DEVICE", 1, 1, takeHeld},
    Command{"village add",
            "SCOPE CODE NAME --township TEXT --county TEXT [--city TEXT] [--province TEXT] [--alias TEXT]", 7, Many,
            addVillage},
    Command{"parameter set", "KEY NUMBER [--region DIVISION] [--year YYYY] [--source TEXT]", 2, 8, setParameter},
    Command{"audit list", "[MOST]", 0, 1, listAudit},
};

AdminCommands::AdminCommands(AccountThread &accounts, const models::Clock &clock, AdminLog log, Changed changed)
    : m_accounts(accounts), m_clock(clock), m_log(std::move(log)), m_changed(std::move(changed))
{}

QString AdminCommands::usage()
{
    QString text;
    for (const Command &command : commands)
        text += QLatin1String(command.name) % u' ' % QLatin1String(command.arguments) % u'\n';
    return text % u"Roles: cadre coordinator expert student reviewer enterprise admin\n"
                  "Without --password-stdin a password is made and told.\n"
                  "Exit codes: 0 done, 1 refused or failed, 2 the words were not understood, 4 no server runs on the "
                  "folder or it does not answer.\n"_qs;
}

static AdminReply notUnderstood(const QString &name, const QStringList &words)
{
    for (const Command &command : commands) {
        if (name == QLatin1String(command.name))
            return misused(QCoreApplication::translate("ServerError", "“%1” takes other words than “%2”: %3")
                               .arg(name, words.join(u' '), QLatin1String(command.arguments)));
    }
    return misused(QCoreApplication::translate("ServerError", "There is no command “%1”.").arg(name));
}

AdminReply AdminCommands::run(const AdminRequest &request, const models::Id &actor) const
{
    QStringList words = request.words;
    const bool isTyped = words.removeAll(u"--password-stdin"_qs) > 0;
    const QString name = QStringList(words.mid(0, 2)).join(u' ');
    words = words.mid(2);
    for (const Command &command : commands) {
        if (name == QLatin1String(command.name) && words.size() >= command.fewest && words.size() <= command.most) {
            const AdminContext context{m_accounts, m_clock, m_changed,
                                       m_log,      actor,   isTyped ? std::optional(request.password) : std::nullopt};
            return command.run(context, words);
        }
    }
    return notUnderstood(name, words);
}

void AdminCommands::addTo(Router &router)
{
    router.add("POST", "/v1/admin", answering([this](const Request &request) { return answer(request); }));
}

Response AdminCommands::answer(const Request &request) const
{
    const models::Result<Caller> caller = Authenticator(m_accounts, m_clock).authenticate(request);
    if (!caller)
        return errorResponse(caller.error());
    if (caller->account.role != models::Role::Admin || caller->isRevoked) {
        return errorResponse({models::ErrorKind::Denied,
                              QCoreApplication::translate("ServerError", "Only an administrator may do this."),
                              QString()});
    }
    const models::Result<AdminRequest> command = decode<AdminRequest>(request.body);
    if (!command)
        return errorResponse(command.error());
    Response response;
    response.body = encode(run(*command, caller->account.id));
    return response;
}

} // namespace syncing
