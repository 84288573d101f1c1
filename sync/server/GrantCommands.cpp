// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/GrantCommands.h"

#include "sync/server/GrantRules.h"
#include "sync/server/HeldCommands.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>

#include <functional>

namespace syncing {

using models::Id;
using models::Outcome;
using models::Result;

// The whole day of the date still counts; days begin at midnight in Beijing.
static std::optional<qint64> endOfDay(const QString &date)
{
    const QDate day = QDate::fromString(date, Qt::ISODate);
    if (!day.isValid())
        return std::nullopt;
    return QDateTime(day.addDays(1), QTime(0, 0), Qt::OffsetFromUTC, 8 * 3600).toMSecsSinceEpoch();
}

// A slip in a village's name would grant what nobody ever fills.
static Outcome checkVillage(const AdminContext &context, const QString &scope)
{
    const QStringList parts = scope.split(u'/');
    static const QStringList ofVillages{u"village"_qs, u"identity"_qs, u"service"_qs, u"trade"_qs};
    if (parts.size() < 2 || parts[1].isEmpty() || !ofVillages.contains(parts[0]))
        return {}; // its form is judged with the role
    const Result<bool> exists = context.log.holdsRecords(u"village/"_qs % parts[1]);
    if (!exists)
        return exists.error();
    if (*exists)
        return {};
    return models::Error{
        models::ErrorKind::NotFound,
        QCoreApplication::translate("ServerError", "There is no village “%1”. Add it first with “village add”.")
            .arg(parts[1]),
        scope};
}

// Logins by account, for lists that people read.
static Result<QHash<Id, QString>> logins(AccountDatabase &database)
{
    const auto accounts = database.accounts().all();
    if (!accounts)
        return accounts.error();
    QHash<Id, QString> names;
    for (const Account &account : *accounts)
        names.insert(account.id, account.name);
    return names;
}

template <class Row>
struct Named
{
    std::vector<Row> rows;
    QHash<Id, QString> logins;
};

template <class Row, class Read>
static Result<Named<Row>> named(const AdminContext &context, Read read)
{
    return context.accounts.run([&](AccountDatabase &database) -> Result<Named<Row>> {
        Result<std::vector<Row>> rows = read(database);
        if (!rows)
            return rows.error();
        Result<QHash<Id, QString>> names = logins(database);
        if (!names)
            return names.error();
        return Named<Row>{std::move(*rows), std::move(*names)};
    });
}

static Outcome noteGrant(const AdminContext &context, AccountDatabase &database, const QString &action,
                         const QString &subject)
{
    return database.audit().add(auditEntry(context, action, subject));
}

// What comes along with another role, and not with this one: who judges a village's cases instead of entering them
// keeps none of its numbers.
static Outcome endOtherCompanions(const AdminContext &context, AccountDatabase &database, const Id &account,
                                  const Grant &grant)
{
    const QStringList kept = withCompanions(grant.scope, grant.role);
    for (const QString &scope : endingWith(grant.scope)) {
        if (kept.contains(scope))
            continue;
        const Outcome ended = database.accounts().endGrant(account, scope, context.clock.nowMs());
        if (!ended && ended.error().kind != models::ErrorKind::NotFound)
            return ended;
        if (!ended)
            continue;
        if (const Outcome noted = noteGrant(context, database, u"grant.end"_qs, account.toHex() % u' ' % scope); !noted)
            return noted;
    }
    return {};
}

static Outcome grantWithCompanions(const AdminContext &context, AccountDatabase &database, const Id &account,
                                   const Grant &grant)
{
    if (Outcome allowed = checkGrant(grant.scope, grant.role); !allowed)
        return allowed;
    for (const QString &scope : withCompanions(grant.scope, grant.role)) {
        const Outcome added = database.accounts().addGrant(account, {scope, grant.role, grant.fromMs, grant.toMs});
        if (!added)
            return added;
        const QString subject = account.toHex() % u' ' % scope % u' ' % models::roleCode(grant.role);
        if (const Outcome noted = noteGrant(context, database, u"grant.add"_qs, subject); !noted)
            return noted;
    }
    return endOtherCompanions(context, database, account, grant);
}

AdminReply addGrant(const AdminContext &context, const QStringList &given)
{
    QStringList words = given; // less the options
    const std::optional<QString> until = takeOption(words, QLatin1String("--until"));
    const std::optional<models::Role> named = models::roleFromCode(words.value(2));
    const std::optional<qint64> toMs = until ? endOfDay(*until) : std::nullopt;
    if (words.size() < 2 || words.size() > 3)
        return misused(QCoreApplication::translate("ServerError", "A grant needs a name and a scope."));
    if (words.size() == 3 && !named)
        return misused(QCoreApplication::translate("ServerError", "“%1” is no role.").arg(words[2]));
    if (until && !toMs)
        return misused(QCoreApplication::translate("ServerError", "“%1” is no day (YYYY-MM-DD).").arg(*until));
    if (toMs && *toMs <= context.clock.nowMs()) // it would end the one that runs
        return misused(
            QCoreApplication::translate("ServerError", "%1 is over. Use grant end to end a grant.").arg(*until));
    if (const Outcome exists = checkVillage(context, words[1]); !exists)
        return refused(exists.error());
    const Result<Id> added = context.accounts.run([&](AccountDatabase &database) -> Result<Id> {
        const Result<Account> account = accountNamed(database, words[0]);
        if (!account)
            return account.error();
        const Grant grant{words[1], named.value_or(account->role), context.clock.nowMs(), toMs};
        if (const Outcome granted = grantWithCompanions(context, database, account->id, grant); !granted)
            return granted.error();
        return account->id;
    });
    return added ? doneWithAccess(context, *added, u"granted"_qs) : refused(added.error());
}

AdminReply listGrants(const AdminContext &context, const QStringList &words)
{
    const auto grants = context.accounts.run([&](AccountDatabase &database) -> Result<std::vector<Grant>> {
        const Result<Account> account = accountNamed(database, words[0]);
        if (!account)
            return account.error();
        return database.accounts().grants(account->id);
    });
    if (!grants)
        return refused(grants.error());
    QStringList lines;
    for (const Grant &grant : *grants) {
        lines.append(QStringList{grant.scope, models::roleCode(grant.role), timeText(grant.fromMs),
                                 grant.toMs ? timeText(*grant.toMs) : u"-"_qs}
                         .join(u'\t'));
    }
    return done(lines.join(u'\n'));
}

// The scopes that were ended: at least one.
static Result<QStringList> endWithCompanions(const AdminContext &context, AccountDatabase &database, const Id &account,
                                             const QString &scope)
{
    QStringList ended;
    std::optional<models::Error> notHeld;
    for (const QString &each : endingWith(scope)) {
        const Outcome outcome = database.accounts().endGrant(account, each, context.clock.nowMs());
        if (!outcome && outcome.error().kind != models::ErrorKind::NotFound)
            return outcome.error();
        if (!outcome) {
            notHeld = outcome.error();
            continue;
        }
        ended.append(each);
        const QString subject = account.toHex() % u' ' % each;
        if (const Outcome noted = noteGrant(context, database, u"grant.end"_qs, subject); !noted)
            return noted.error();
    }
    return ended.isEmpty() ? Result<QStringList>(*notHeld) : ended;
}

AdminReply endGrant(const AdminContext &context, const QStringList &words)
{
    Id changed;
    const Result<QStringList> ended = context.accounts.run([&](AccountDatabase &database) -> Result<QStringList> {
        const Result<Account> account = accountNamed(database, words[0]);
        if (!account)
            return account.error();
        changed = account->id;
        return endWithCompanions(context, database, account->id, words[1]);
    });
    if (!ended)
        return refused(ended.error());
    context.changed(changed);
    return done(u"ended\t"_qs % ended->join(u'\t'));
}

AdminReply listDevices(const AdminContext &context, const QStringList &)
{
    const auto devices = named<Device>(context, [](AccountDatabase &database) { return database.devices().all(); });
    if (!devices)
        return refused(devices.error());
    QStringList lines;
    for (const Device &device : devices->rows) {
        lines.append(QStringList{device.id.toHex(), device.account.toHex(),
                                 devices->logins.value(device.account, u"-"_qs), device.name,
                                 device.isRevoked ? u"revoked"_qs : u"active"_qs, timeText(device.lastSeenMs)}
                         .join(u'\t'));
    }
    return done(lines.join(u'\n'));
}

using DeviceChange = std::function<Outcome(DeviceStore &, const Id &)>;

// With a line in the audit log.
static Outcome changeDevice(const AdminContext &context, const Id &device, const QString &action,
                            const DeviceChange &change)
{
    const Result<Id> account = context.accounts.run([&](AccountDatabase &database) -> Result<Id> {
        if (const Outcome changed = change(database.devices(), device); !changed)
            return changed.error();
        const Result<std::optional<Device>> found = database.devices().byId(device);
        if (!found)
            return found.error();
        AuditEntry entry = auditEntry(context, action, (*found)->account.toHex());
        entry.device = device;
        const Outcome noted = database.audit().add(entry);
        return noted ? Result<Id>((*found)->account) : noted.error();
    });
    if (!account)
        return account.error();
    context.changed(*account);
    return {};
}

static AdminReply noDevice(const QString &word)
{
    return misused(
        QCoreApplication::translate("ServerError", "“%1” is no device; “device list” shows them.").arg(word));
}

AdminReply revokeDevice(const AdminContext &context, const QStringList &words)
{
    const std::optional<Id> device = Id::fromHex(words[0]);
    if (!device)
        return noDevice(words[0]);
    const auto revoke = [&context](DeviceStore &devices, const Id &which) {
        return devices.revoke(which, context.clock.nowMs());
    };
    const Outcome revoked = changeDevice(context, *device, u"device.revoke"_qs, revoke);
    return revoked ? done(u"revoked"_qs) : refused(revoked.error());
}

// What it handed in meanwhile stays aside: that it is trusted again says nothing of who had it.
AdminReply allowDevice(const AdminContext &context, const QStringList &words)
{
    const std::optional<Id> device = Id::fromHex(words[0]);
    if (!device)
        return noDevice(words[0]);
    if (const Outcome allowed = changeDevice(context, *device, u"device.allow"_qs, &DeviceStore::allow); !allowed)
        return refused(allowed.error());
    const Result<qint64> held = heldOf(context, *device);
    if (!held)
        return refused(held.error());
    return done(*held == 0 ? u"allowed"_qs : QString(u"allowed\tkept aside\t"_qs % QString::number(*held)));
}

// Subjects begin with the account that they are about, if with any.
static QString withLogin(const QString &subject, const QHash<Id, QString> &logins)
{
    const QString first = subject.section(u' ', 0, 0);
    const std::optional<Id> account = Id::fromHex(first);
    const QString login = account ? logins.value(*account) : QString();
    return login.isEmpty() ? subject : QString(first % u" ("_qs % login % u')' % subject.mid(first.size()));
}

AdminReply listAudit(const AdminContext &context, const QStringList &words)
{
    bool isNumber = false;
    const int most = words.value(0, u"100"_qs).toInt(&isNumber);
    if (!isNumber || most < 1)
        return misused(QCoreApplication::translate("ServerError", "“%1” is no number above zero.").arg(words[0]));
    const auto entries =
        named<AuditEntry>(context, [&](AccountDatabase &database) { return database.audit().newest(most); });
    if (!entries)
        return refused(entries.error());
    QStringList lines;
    for (const AuditEntry &entry : entries->rows) {
        lines.append(QStringList{
            timeText(entry.atMs), entry.action, entry.account.isNull() ? u"-"_qs : entry.account.toHex(),
            entries->logins.value(entry.account, u"-"_qs), entry.device.isNull() ? u"-"_qs : entry.device.toHex(),
            withLogin(entry.subject, entries->logins), entry.address}
                         .join(u'\t'));
    }
    return done(lines.join(u'\n'));
}

} // namespace syncing
