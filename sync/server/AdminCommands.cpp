// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/AdminCommands.h"

#include "models/base/Clock.h"
#include "models/base/Text.h"
#include "sync/protocol/Keys.h"
#include "sync/server/AccountThread.h"
#include "sync/server/GrantRules.h"
#include "sync/server/Password.h"

#include <QDateTime>
#include <QRegularExpression>

namespace syncing {

using models::Error;
using models::ErrorKind;
using models::Id;
using models::Outcome;
using models::Result;

static AdminReply done(const QString &out)
{
    return {AdminReply::Done, out % u'\n', QString()};
}

static AdminReply refused(const Error &error)
{
    return {AdminReply::Refused, QString(), error.message % u'\n'};
}

static AdminReply misused()
{
    return {AdminReply::Misused, QString(), AdminCommands::usage()};
}

static QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss'Z'");
}

// Takes "--name value" out of the words. Nothing if it is not there.
static std::optional<QString> takeOption(QStringList &words, QLatin1String name)
{
    const qsizetype at = words.indexOf(QString(name));
    if (at < 0 || at + 1 >= words.size())
        return std::nullopt;
    QString value = words.takeAt(at + 1);
    words.removeAt(at);
    return value;
}

static Result<Account> accountNamed(AccountDatabase &database, const QString &name)
{
    const Result<std::optional<Account>> account = database.accounts().byName(name);
    if (!account)
        return account.error();
    if (!*account)
        return Error{ErrorKind::NotFound, u"There is no account with this name."_qs, name};
    return **account;
}

AdminCommands::AdminCommands(AccountThread &accounts, const models::Clock &clock,
                             std::function<void(const Id &)> changed)
    : m_accounts(accounts), m_clock(clock), m_changed(changed ? std::move(changed) : [](const Id &) {})
{}

QString AdminCommands::usage()
{
    return u"account add NAME --role ROLE --display-name TEXT [--password-stdin]\n"
           "account list\n"
           "account password NAME [--password-stdin]\n"
           "account close NAME\n"
           "account open NAME\n"
           "grant add NAME SCOPE [ROLE] [--until YYYY-MM-DD]\n"
           "grant list NAME\n"
           "grant end NAME SCOPE\n"
           "device list\n"
           "device revoke DEVICE\n"
           "audit [MOST]\n"
           "Roles: cadre coordinator expert student reviewer enterprise admin\n"
           "Without --password-stdin a password is made and printed.\n"_qs;
}

AdminReply AdminCommands::run(const AdminRequest &request)
{
    QStringList words = request.words;
    words.removeAll(u"--password-stdin"_qs);
    const QString command = QStringList(words.mid(0, 2)).join(u' ');
    const qsizetype count = words.size();
    if (command == QLatin1String("account add") && count >= 3)
        return addAccount(words.mid(2), request.password);
    if (command == QLatin1String("account list") && count == 2)
        return listAccounts();
    if (command == QLatin1String("account password") && count == 3)
        return setPassword(words[2], request.password);
    if (command == QLatin1String("account close") && count == 3)
        return setOpen(words[2], false);
    if (command == QLatin1String("account open") && count == 3)
        return setOpen(words[2], true);
    if (command == QLatin1String("grant add") && count >= 4)
        return addGrant(words.mid(2));
    if (command == QLatin1String("grant list") && count == 3)
        return listGrants(words[2]);
    if (command == QLatin1String("grant end") && count == 4)
        return endGrant(words[2], words[3]);
    if (command == QLatin1String("device list") && count == 2)
        return listDevices();
    if (command == QLatin1String("device revoke") && count == 3)
        return revokeDevice(words[2]);
    if (words.value(0) == QLatin1String("audit") && count <= 2)
        return listAudit(words.value(1, u"100"_qs));
    return misused();
}

// 80 random bits in letters and digits that are told apart on paper.
static QString madePassword()
{
    static constexpr char letters[] = "abcdefghjkmnpqrstuvwxyz23456789A"; // 32
    QString password;
    for (const char byte : randomBytes(16))
        password += QLatin1Char(letters[static_cast<quint8>(byte) % 32]);
    return password;
}

AdminReply AdminCommands::addAccount(const QStringList &given, const QString &password)
{
    QStringList words = given;
    const std::optional<models::Role> role =
        models::roleFromCode(takeOption(words, QLatin1String("--role")).value_or(QString()));
    const QString displayName = takeOption(words, QLatin1String("--display-name")).value_or(words.value(0));
    if (words.size() != 1 || !role)
        return misused();
    const QString chosen = password.isNull() ? madePassword() : password;
    const Result<QByteArray> hash = passwordHash(chosen);
    if (!hash)
        return refused(hash.error());
    const qint64 now = m_clock.nowMs();
    const Account account{models::UuidSource(m_clock).next(), words[0], models::normalisedText(displayName), *role,
                          true};
    const Outcome added = m_accounts.run([&](AccountDatabase &database) {
        const Outcome outcome = database.accounts().add(account, *hash, now);
        return outcome ? database.audit().add({now, {}, {}, u"account.add"_qs, account.id.toHex(), QString()})
                       : outcome;
    });
    if (!added)
        return refused(added.error());
    const QString line = u"account "_qs % AccountStore::storedName(words[0]) % u' ' % account.id.toHex();
    return done(password.isNull() ? line % u" password "_qs % chosen : line);
}

AdminReply AdminCommands::listAccounts()
{
    const auto accounts = m_accounts.run([](AccountDatabase &database) { return database.accounts().all(); });
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

AdminReply AdminCommands::setPassword(const QString &name, const QString &password)
{
    const QString chosen = password.isNull() ? madePassword() : password;
    const Result<QByteArray> hash = passwordHash(chosen);
    if (!hash)
        return refused(hash.error());
    const Outcome set = m_accounts.run([&, now = m_clock.nowMs()](AccountDatabase &database) -> Outcome {
        const Result<Account> account = accountNamed(database, name);
        if (!account)
            return account.error();
        const Outcome outcome = database.accounts().setPasswordHash(account->id, *hash);
        return outcome ? database.audit().add({now, {}, {}, u"account.password"_qs, account->id.toHex(), QString()})
                       : outcome;
    });
    if (!set)
        return refused(set.error());
    return done(password.isNull() ? u"password "_qs % chosen : u"password set"_qs);
}

AdminReply AdminCommands::setOpen(const QString &name, bool open)
{
    Id changed;
    const Outcome set = m_accounts.run([&, now = m_clock.nowMs()](AccountDatabase &database) -> Outcome {
        const Result<Account> account = accountNamed(database, name);
        if (!account)
            return account.error();
        changed = account->id;
        const Outcome outcome = database.accounts().setOpen(account->id, open);
        const QString action = open ? u"account.open"_qs : u"account.close"_qs;
        return outcome ? database.audit().add({now, {}, {}, action, account->id.toHex(), QString()}) : outcome;
    });
    if (!set)
        return refused(set.error());
    m_changed(changed);
    return done(open ? u"account open"_qs : u"account closed"_qs);
}

// The whole day of the date still counts; days begin at midnight in Beijing.
static std::optional<qint64> endOfDay(const QString &date)
{
    const QDate day = QDate::fromString(date, Qt::ISODate);
    if (!day.isValid())
        return std::nullopt;
    return QDateTime(day.addDays(1), QTime(0, 0), Qt::OffsetFromUTC, 8 * 3600).toMSecsSinceEpoch();
}

static Outcome grantAll(AccountDatabase &database, const Id &account, const Grant &grant)
{
    for (const QString &scope : withCompanions(grant.scope, grant.role)) {
        if (Outcome added = database.accounts().addGrant(account, {scope, grant.role, grant.fromMs, grant.toMs});
            !added)
            return added;
        const QString subject = account.toHex() % u' ' % scope % u' ' % models::roleCode(grant.role);
        if (Outcome noted = database.audit().add({grant.fromMs, {}, {}, u"grant.add"_qs, subject, QString()}); !noted)
            return noted;
    }
    return {};
}

AdminReply AdminCommands::addGrant(const QStringList &given)
{
    QStringList words = given;
    const std::optional<QString> until = takeOption(words, QLatin1String("--until"));
    const std::optional<models::Role> named = models::roleFromCode(words.value(2));
    const std::optional<qint64> toMs = until ? endOfDay(*until) : std::nullopt;
    if (words.size() < 2 || words.size() > 3 || (words.size() == 3 && !named) || (until && !toMs))
        return misused();
    Id changed;
    const Outcome added = m_accounts.run([&, now = m_clock.nowMs()](AccountDatabase &database) -> Outcome {
        const Result<Account> account = accountNamed(database, words[0]);
        if (!account)
            return account.error();
        changed = account->id;
        const Grant grant{words[1], named.value_or(account->role), now, toMs};
        const Outcome allowed = checkGrant(grant.scope, grant.role);
        return allowed ? grantAll(database, account->id, grant) : allowed;
    });
    if (!added)
        return refused(added.error());
    m_changed(changed);
    return done(u"granted"_qs);
}

AdminReply AdminCommands::listGrants(const QString &name)
{
    const auto grants = m_accounts.run([&](AccountDatabase &database) -> Result<std::vector<Grant>> {
        const Result<Account> account = accountNamed(database, name);
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

AdminReply AdminCommands::endGrant(const QString &name, const QString &scope)
{
    Id changed;
    const Outcome ended = m_accounts.run([&, now = m_clock.nowMs()](AccountDatabase &database) -> Outcome {
        const Result<Account> account = accountNamed(database, name);
        if (!account)
            return account.error();
        changed = account->id;
        const Outcome outcome = database.accounts().endGrant(account->id, scope, now);
        const QString subject = account->id.toHex() % u' ' % scope;
        return outcome ? database.audit().add({now, {}, {}, u"grant.end"_qs, subject, QString()}) : outcome;
    });
    if (!ended)
        return refused(ended.error());
    m_changed(changed);
    return done(u"grant ended"_qs);
}

AdminReply AdminCommands::listDevices()
{
    const auto devices = m_accounts.run([](AccountDatabase &database) { return database.devices().all(); });
    if (!devices)
        return refused(devices.error());
    QStringList lines;
    for (const Device &device : *devices) {
        lines.append(QStringList{device.id.toHex(), device.account.toHex(), device.name,
                                 device.isRevoked ? u"revoked"_qs : u"active"_qs, timeText(device.lastSeenMs)}
                         .join(u'\t'));
    }
    return done(lines.join(u'\n'));
}

AdminReply AdminCommands::revokeDevice(const QString &id)
{
    const std::optional<Id> device = Id::fromHex(id);
    if (!device)
        return misused();
    Id changed;
    const Outcome revoked = m_accounts.run([&, now = m_clock.nowMs()](AccountDatabase &database) -> Outcome {
        const Outcome outcome = database.devices().revoke(*device, now);
        if (!outcome)
            return outcome;
        if (const auto found = database.devices().byId(*device); found && *found)
            changed = (*found)->account;
        return database.audit().add({now, {}, *device, u"device.revoke"_qs, changed.toHex(), QString()});
    });
    if (!revoked)
        return refused(revoked.error());
    m_changed(changed);
    return done(u"device revoked"_qs);
}

AdminReply AdminCommands::listAudit(const QString &most)
{
    bool isNumber = false;
    const int count = most.toInt(&isNumber);
    if (!isNumber || count < 1)
        return misused();
    const auto entries = m_accounts.run([&](AccountDatabase &database) { return database.audit().newest(count); });
    if (!entries)
        return refused(entries.error());
    QStringList lines;
    for (const AuditEntry &entry : *entries) {
        lines.append(QStringList{timeText(entry.atMs), entry.action, entry.account.toHex(), entry.device.toHex(),
                                 entry.subject, entry.address}
                         .join(u'\t'));
    }
    return done(lines.join(u'\n'));
}

} // namespace syncing
