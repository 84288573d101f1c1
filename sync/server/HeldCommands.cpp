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

static Result<bool> holdsOf(const AdminContext &context, const Id &device)
{
    const Result<std::vector<HeldGroup>> held = context.log.held();
    if (!held)
        return held.error();
    return std::ranges::any_of(*held, [&](const HeldGroup &group) { return group.device == device; });
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
        const auto grants = database.accounts().grantsAt((*found)->account, context.clock.nowMs());
        if (!grants)
            return grants.error();
        ReturnedAccess returned{(*found)->account, {*device}, {}};
        for (const Grant &grant : *grants)
            returned.roles.emplace(grant.scope, grant.role);
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
    const Result<bool> leftOver = holdsOf(context, *device);
    if (!leftOver)
        return refused(leftOver.error());
    if (*taken == 0 && *leftOver)
        return refused(
            models::Error{models::ErrorKind::Denied,
                          QCoreApplication::translate("ServerError",
                                                      "Its account may not write what is kept of it. Nothing was taken "
                                                      "in; give it the grant first."),
                          {}});
    return done(takenText(*taken));
}

Result<int> takeInWithGrant(const AdminContext &context, const Id &account, const QStringList &scopes,
                            models::Role role)
{
    const Result<Owners> known = owners(context);
    if (!known)
        return known.error();
    ReturnedAccess access{account, {}, {}};
    for (const auto &[id, device] : known->devices) {
        if (device.account == account && !device.isRevoked)
            access.devices.push_back(id);
    }
    for (const QString &scope : scopes)
        access.roles.emplace(scope, role);
    return context.log.takeIn(access);
}

} // namespace syncing
