// SPDX-License-Identifier: GPL-3.0-or-later
// Enrolled devices and the tokens they came in with. A token is random and stored as its hash only.
#pragma once

#include "models/base/Id.h"
#include "models/base/Result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace models {
class Database;
}

namespace syncing {

struct Device
{
    models::Id id;
    models::Id account;
    QByteArray publicKey; // Ed25519
    QString name;
    bool isRevoked = false;
    qint64 enrolledMs = 0;
    qint64 lastSeenMs = 0;

    bool operator==(const Device &) const = default;
};

struct Session
{
    Device device;
    qint64 newestSchema = 0; // that the client said it can work with

    bool operator==(const Session &) const = default;
};

class DeviceStore
{
public:
    explicit DeviceStore(models::Database &database) : m_database(database) {}

    models::Outcome add(const Device &device);
    models::Outcome setSeen(const models::Id &device, qint64 nowMs);
    models::Outcome revoke(const models::Id &device, qint64 nowMs); // its tokens end too; NotFound

    models::Outcome allow(const models::Id &device); // again; NotFound

    models::Result<std::optional<Device>> byId(const models::Id &device);
    models::Result<std::optional<Device>> byKey(const QByteArray &publicKey);
    models::Result<std::vector<Device>> all(); // by account, then last seen first

    // The device's new token takes the place of all it had.
    models::Outcome setToken(const models::Id &device, const QByteArray &tokenHash, qint64 newestSchema,
                             qint64 expiresMs);
    models::Outcome endToken(const QByteArray &tokenHash);
    models::Result<std::optional<Session>> byToken(const QByteArray &tokenHash, qint64 nowMs);

private:
    models::Database &m_database;
};

} // namespace syncing
