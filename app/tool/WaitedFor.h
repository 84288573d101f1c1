// SPDX-License-Identifier: GPL-3.0-or-later
// What takes its time elsewhere (a server's answer, a keychain), waited for: a command line has nothing else to do
// meanwhile. Runs the event loop; not for programs with windows.
#pragma once

#include "sync/client/Enrolment.h"

namespace app {

models::Result<QByteArray> certificateOf(const QUrl &server); // its SHA-256
models::Result<syncing::EnrolledAccount> enrolled(const QString &root, models::SecretStore &secrets,
                                                  const syncing::EnrolmentWish &wish, models::PasswordCost cost = {});

} // namespace app
