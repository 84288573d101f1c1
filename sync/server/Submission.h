// SPDX-License-Identifier: GPL-3.0-or-later
// One group of a push, read and checked as far as its bytes alone allow. Pure.
#pragma once

#include "sync/server/GroupCheck.h"

namespace syncing {

struct Sender
{
    models::Id device;
    models::Id account;
    QString accountName;
    qint64 receivedMs = 0;
};

struct Submission
{
    Submission(const QByteArray &received, const Sender &from);

    models::Id digestKey() const; // what names a body whose op id cannot be used

    Sender sender;
    QByteArray body;
    QByteArray digest;
    Group group;                        // without op id if the body cannot be read
    models::Id key;                     // in the ledger: the op id, or digestKey()
    std::optional<Objection> objection; // to its form; the judge adds what its author may not
    std::vector<Reference> references;  // of a group that nothing is objected to
};

} // namespace syncing
