// SPDX-License-Identifier: GPL-3.0-or-later
// Finds out whether an identity number is recorded twice, without a list of numbers that anybody could look up: claims
// are kept under a BLAKE2b digest keyed with a secret of this server. Nobody is refused; both are marked for a
// reviewer.
#pragma once

#include "sync/server/LogWriter.h"

namespace syncing {

class IdentityClaim
{
public:
    IdentityClaim(LogWriter &writer, QByteArray secret) : m_writer(writer), m_secret(std::move(secret)) {}

    // Brings the claims of a group's records up to date after it was merged. True: some number is claimed by another
    // record too.
    models::Result<bool> update(const Group &group);

private:
    models::Result<bool> updateOne(const models::Id &record);
    QByteArray digest(const QString &number) const;

    LogWriter &m_writer;
    const QByteArray m_secret; // 32 bytes
};

} // namespace syncing
