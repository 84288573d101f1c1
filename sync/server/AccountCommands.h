// SPDX-License-Identifier: GPL-3.0-or-later
// The administrator's commands about accounts. `words` are those after the command's own two.
#pragma once

#include "sync/server/AdminContext.h"

namespace syncing {

AdminReply addAccount(const AdminContext &context, const QStringList &given); // NAME --role ROLE [--display-name TEXT]
AdminReply listAccounts(const AdminContext &context, const QStringList &words);
AdminReply setPassword(const AdminContext &context, const QStringList &words);  // NAME
AdminReply closeAccount(const AdminContext &context, const QStringList &words); // NAME
AdminReply openAccount(const AdminContext &context, const QStringList &words);  // NAME

} // namespace syncing
