// SPDX-License-Identifier: GPL-3.0-or-later
// Who asks: an account on one of its devices, with what it is granted now. Decided anew for every request.
#pragma once

#include "sync/server/store/AccountStore.h"

#include <QByteArray>

namespace syncing {

struct Caller
{
    Account account;
    models::Id device;
    QByteArray devicePublicKey; // Ed25519, for the signatures of its frames
    qint64 newestSchema = 0;    // that it said it can work with; 0 when it was found by its device alone
    qint64 saidHelloMs = 0;     // when its grants were last told to it
    bool isRevoked = false;     // device revoked or account closed: may hand over unsent work, reads nothing
    std::vector<Grant> grants;  // that hold now, `commons` included; empty if revoked

    std::optional<models::Role> roleIn(QStringView scope) const;
    bool operator==(const Caller &) const = default;
};

models::Error revokedCaller(); // Denied: reads nothing, may still hand in

} // namespace syncing
