// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/HeldCommands.h"

#include "sync/server/Submission.h"

#include <QCoreApplication>

namespace syncing {

using models::Id;
using models::Outcome;
using models::Result;

namespace {

// The account's devices by their ids, for a line a person can read.
struct Owners
{
    std::map<Id, QString> logins; // by account
    std::map<Id, Device> devices;
};

} // namespace

static Result<Owners> owners(const AdminContext &context)
{
    return context.accounts.run([](AccountDatabase &database) -> Result<Owners> {
        const auto accounts = database.accounts().all();
        const auto devices = database.devices().all();
        if (!accounts || !devices)
            return accounts ? devices.error() : accounts.error();
        Owners owners;
        for (const Account &account : *accounts)
            owners.logins.emplace(account.id, account.name);
        for (const Device &device : *devices)
            owners.devices.emplace(device.id, device);
        return owners;
    });
}

// Nothing that people typed: when, whose, from which device, into which scope, how many records.
static QString line(const HeldGroup &held, const Owners &owners)
{
    const Submission submission(held.body, {held.device, held.account, held.accountName, held.receivedMs});
    const auto login = owners.logins.find(held.account);
    const auto device = owners.devices.find(held.device);
    const bool isRevoked = device != owners.devices.end() && device->second.isRevoked;
    return QStringList{timeText(held.receivedMs),
                       login == owners.logins.end() ? u"-"_qs : login->second,
                       held.device.toHex(),
                       isRevoked ? u"revoked"_qs : u"active"_qs,
                       submission.group.scope,
                       QString::number(submission.group.records.size() + submission.group.resolutions.size())}
        .join(u'\t');
}

AdminReply listHeld(const AdminContext &context, const QStringList &)
{
    const Result<Owners> known = owners(context);
    const Result<std::vector<HeldGroup>> held = context.log.held();
    if (!known || !held)
        return refused(known ? held.error() : known.error());
    QStringList lines;
    for (const HeldGroup &group : *held) {
        if (group.reason == Reason::Revoked)
            lines.append(line(group, *known));
    }
    return done(lines.join(u'\n'));
}

static QString takenText(int groups)
{
    return u"taken in\t"_qs % QString::number(groups);
}

Result<qint64> heldOf(const AdminContext &context, const Id &device)
{
    const Result<std::vector<HeldGroup>> held = context.log.held();
    if (!held)
        return held.error();
    return std::ranges::count_if(
        *held, [&](const HeldGroup &group) { return group.device == device && group.reason == Reason::Revoked; });
}

// What the account may write now. No device is named yet.
static Result<ReturnedAccess> accessOf(const AdminContext &context, AccountDatabase &database, const Id &account)
{
    const auto grants = database.accounts().grantsAt(account, context.clock.nowMs());
    if (!grants)
        return grants.error();
    ReturnedAccess access{account, {}, {}};
    for (const Grant &grant : *grants)
        access.roles.emplace(grant.scope, grant.role);
    return access;
}

AdminReply takeHeld(const AdminContext &context, const QStringList &words)
{
    const std::optional<Id> device = Id::fromHex(words[0]);
    if (!device)
        return misused(
            QCoreApplication::translate("ServerError", "“%1” is no device; “device list” shows them.").arg(words[0]));
    const auto access = context.accounts.run([&](AccountDatabase &database) -> Result<ReturnedAccess> {
        const auto found = database.devices().byId(*device);
        if (!found)
            return found.error();
        if (!*found)
            return models::Error{models::ErrorKind::NotFound,
                                 QCoreApplication::translate("ServerError", "There is no device “%1”.").arg(words[0]),
                                 {}};
        Result<ReturnedAccess> returned = accessOf(context, database, (*found)->account);
        if (!returned)
            return returned;
        returned->devices = {*device};
        AuditEntry entry = auditEntry(context, u"held.take"_qs, (*found)->account.toHex());
        entry.device = *device;
        if (const Outcome noted = database.audit().add(entry); !noted)
            return noted.error();
        return returned;
    });
    if (!access)
        return refused(access.error());
    const Result<int> taken = context.log.takeIn(*access);
    if (!taken)
        return refused(taken.error());
    const Result<qint64> leftOver = heldOf(context, *device);
    if (!leftOver)
        return refused(leftOver.error());
    if (*taken == 0 && *leftOver > 0)
        return refused(
            models::Error{models::ErrorKind::Denied,
                          QCoreApplication::translate("ServerError",
                                                      "Its account may not write what is kept of it. Nothing was taken "
                                                      "in; give it the grant first."),
                          {}});
    return done(takenText(*taken));
}

AdminReply doneWithAccess(const AdminContext &context, const Id &account, const QString &what)
{
    const auto access = context.accounts.run([&](AccountDatabase &database) -> Result<ReturnedAccess> {
        Result<ReturnedAccess> returned = accessOf(context, database, account);
        const auto devices = database.devices().all();
        if (!returned || !devices)
            return returned ? devices.error() : returned.error();
        for (const Device &device : *devices) {
            if (device.account == account && !device.isRevoked)
                returned->devices.push_back(device.id);
        }
        return returned;
    });
    const Result<int> taken = access ? context.log.takeIn(*access) : access.error();
    context.changed(account);
    if (!taken)
        return refused(taken.error());
    return done(*taken == 0 ? what : QString(what % u'\t' % takenText(*taken)));
}

} // namespace syncing
