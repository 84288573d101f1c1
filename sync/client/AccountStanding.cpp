// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/AccountStanding.h"

#include "models/base/Logging.h"
#include "models/storage/DurableFile.h"
#include "sync/client/AccountFolder.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace models;

namespace syncing {

void AccountStanding::follow(const SyncStatus &status)
{
    if (status.lastHeardMs > 0 && status.lastHeardMs != lease.contactMs)
        lease.heard(status.lastHeardMs, status.leaseSeconds);
    if (status.connection == Connection::Online && status.revoked && revokedMs == 0)
        revokedMs = status.revokedMs;
    else if (status.connection == Connection::Online && !status.revoked)
        revokedMs = 0;
    if (status.lastSuccessMs > 0) {
        lastSuccessMs = status.lastSuccessMs;
        sent = status.sent;
        received = status.received;
    }
    if (status.connection != Connection::Stopped)
        waiting = status.outbox.unpacked + status.outbox.ready;
}

AccountStanding readStanding(const AccountFolder &folder)
{
    const Result<QByteArray> bytes = readWhole(folder.standingFile(), 64 * 1024);
    if (!bytes) {
        qCInfo(lcSync) << "no standing of the account:" << bytes.error().detail;
        return {};
    }
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    const auto number = [&object](QStringView name) { return qMax<qint64>(0, object[name].toInteger()); };
    return {{number(u"contact"), number(u"seen"), number(u"lease")},
            number(u"lastSuccess"),
            number(u"sent"),
            number(u"received"),
            number(u"waiting"),
            number(u"revoked")};
}

Outcome writeStanding(const AccountFolder &folder, const AccountStanding &standing)
{
    const QJsonObject object{
        {u"contact"_qs, standing.lease.contactMs},
        {u"seen"_qs, standing.lease.seenMs},
        {u"lease"_qs, standing.lease.lengthMs},
        {u"lastSuccess"_qs, standing.lastSuccessMs},
        {u"sent"_qs, standing.sent},
        {u"received"_qs, standing.received},
        {u"waiting"_qs, standing.waiting},
        {u"revoked"_qs, standing.revokedMs},
    };
    return writeDurably(folder.standingFile(), QJsonDocument(object).toJson());
}

} // namespace syncing
