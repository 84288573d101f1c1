// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/AdminContext.h"

#include "models/schema/Registers.h"
#include "sync/server/AdminCommands.h"
#include "sync/server/ServersOwn.h"

#include <QCoreApplication>
#include <QDateTime>

namespace syncing {

AdminReply done(const QString &out)
{
    return {AdminReply::Done, out.isEmpty() ? QString() : QString(out % u'\n'), QString()};
}

AdminReply refused(const models::Error &error)
{
    return {AdminReply::Refused, QString(), asTheServers(error).message % u'\n'};
}

AdminReply misused(const QString &wrong)
{
    return {AdminReply::Misused, QString(), QString(wrong % u"\n\n"_qs % AdminCommands::usage())};
}

QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss'Z'");
}

models::RecordEdit ownRecord(const models::EntityType &type, const models::Row &row)
{
    models::RecordEdit edit{type.id, row.id, true, {}};
    for (const models::FieldId reg : models::registersOf(type)) {
        const QByteArray value = models::registerValue(type, row, reg);
        if (value != models::emptyRegisterValue(type, reg))
            edit.cells.push_back({reg, value, {}});
    }
    return edit;
}

std::optional<QString> takeOption(QStringList &words, QLatin1String name)
{
    const qsizetype at = words.indexOf(QString(name));
    if (at < 0 || at + 1 >= words.size())
        return std::nullopt;
    QString value = words.takeAt(at + 1);
    words.removeAt(at);
    return value;
}

models::Result<Account> accountNamed(AccountDatabase &database, const QString &name)
{
    const models::Result<std::optional<Account>> account = database.accounts().byName(name);
    if (!account)
        return account.error();
    if (!*account) {
        return models::Error{models::ErrorKind::NotFound,
                             QCoreApplication::translate("ServerError", "There is no account with this name."), name};
    }
    return **account;
}

AuditEntry auditEntry(const AdminContext &context, const QString &action, const QString &subject)
{
    return {context.clock.nowMs(), context.actor, {}, action, subject, QString()};
}

} // namespace syncing
