// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/AccountCommands.h"

#include "models/base/Text.h"
#include "sync/protocol/Keys.h"
#include "sync/server/HeldCommands.h"
#include "sync/server/Password.h"

#include <QCoreApplication>

namespace syncing {

using models::Outcome;
using models::Result;

// 80 random bits in letters and digits that are told apart on paper.
static QString madePassword()
{
    static constexpr char letters[] = "abcdefghjkmnpqrstuvwxyz23456789A"; // 32
    QString password;
    for (const char byte : randomBytes(16))
        password += QLatin1Char(letters[static_cast<quint8>(byte) % 32]);
    return password;
}

static QString toldPassword(const AdminContext &context, const QString &chosen)
{
    return context.password ? QString() : QString(u" password "_qs % chosen);
}

AdminReply addAccount(const AdminContext &context, const QStringList &given)
{
    QStringList words = given; // less the options
    const QString named = takeOption(words, QLatin1String("--role")).value_or(QString());
    const std::optional<models::Role> role = models::roleFromCode(named);
    const QString displayName = takeOption(words, QLatin1String("--display-name")).value_or(words.value(0));
    if (words.size() != 1)
        return misused(QCoreApplication::translate("ServerError", "An account needs one name and a --role."));
    if (!role)
        return misused(QCoreApplication::translate("ServerError", "“%1” is no role.").arg(named));
    const QString chosen = context.password ? *context.password : madePassword();
    const Result<QByteArray> hash = passwordHash(chosen);
    if (!hash)
        return refused(hash.error());
    const Account account{models::UuidSource(context.clock).next(), words[0], models::normalisedText(displayName),
                          *role, true};
    const Outcome added = context.accounts.run([&](AccountDatabase &database) {
        const Outcome outcome = database.accounts().add(account, *hash, context.clock.nowMs());
        return outcome ? database.audit().add(auditEntry(context, u"account.add"_qs, account.id.toHex())) : outcome;
    });
    if (!added)
        return refused(added.error());
    return done(u"account "_qs % AccountStore::storedName(words[0]) % u' ' % account.id.toHex() %
                toldPassword(context, chosen));
}

AdminReply listAccounts(const AdminContext &context, const QStringList &)
{
    const auto accounts = context.accounts.run([](AccountDatabase &database) { return database.accounts().all(); });
    if (!accounts)
        return refused(accounts.error());
    QStringList lines;
    for (const Account &account : *accounts) {
        lines.append(QStringList{account.name, models::roleCode(account.role), account.displayName,
                                 account.isOpen ? u"open"_qs : u"closed"_qs, account.id.toHex()}
                         .join(u'\t'));
    }
    return done(lines.join(u'\n'));
}

AdminReply setPassword(const AdminContext &context, const QStringList &words)
{
    const QString chosen = context.password ? *context.password : madePassword();
    const Result<QByteArray> hash = passwordHash(chosen);
    if (!hash)
        return refused(hash.error());
    const Outcome set = context.accounts.run([&](AccountDatabase &database) -> Outcome {
        const Result<Account> account = accountNamed(database, words[0]);
        if (!account)
            return account.error();
        const Outcome outcome = database.accounts().setPasswordHash(account->id, *hash);
        return outcome ? database.audit().add(auditEntry(context, u"account.password"_qs, account->id.toHex()))
                       : outcome;
    });
    return set ? done(u"account "_qs % AccountStore::storedName(words[0]) % toldPassword(context, chosen))
               : refused(set.error());
}

static AdminReply setOpen(const AdminContext &context, const QString &name, bool open)
{
    models::Id changed;
    const Outcome set = context.accounts.run([&](AccountDatabase &database) -> Outcome {
        const Result<Account> account = accountNamed(database, name);
        if (!account)
            return account.error();
        changed = account->id;
        const Outcome outcome = database.accounts().setOpen(account->id, open);
        const QString action = open ? u"account.open"_qs : u"account.close"_qs;
        return outcome ? database.audit().add(auditEntry(context, action, account->id.toHex())) : outcome;
    });
    if (!set)
        return refused(set.error());
    if (open)
        return doneWithAccess(context, changed, u"open"_qs);
    context.changed(changed);
    return done(u"closed"_qs);
}

AdminReply closeAccount(const AdminContext &context, const QStringList &words)
{
    return setOpen(context, words[0], false);
}

AdminReply openAccount(const AdminContext &context, const QStringList &words)
{
    return setOpen(context, words[0], true);
}

} // namespace syncing
