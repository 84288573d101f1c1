// SPDX-License-Identifier: GPL-3.0-or-later
// An administrator's command and what came of it, the same over the local socket and over the wire:
//   POST /v1/admin   AdminRequest, with the token of an account whose role is admin   → AdminReply
#pragma once

#include "sync/protocol/Decode.h"

#include <QStringList>

namespace syncing {

struct AdminRequest
{
    QStringList words; // 1, as typed after "hemai-server admin --data DIR"
    QString password;  // 2, used if "--password-stdin" is among the words; otherwise one is made and told

    bool operator==(const AdminRequest &) const = default;
};

struct AdminReply
{
    static constexpr qint64 Done = 0;
    static constexpr qint64 Refused = 1;
    static constexpr qint64 Misused = 2; // words that are no command

    qint64 exitCode = Done; // 1
    QString out;            // 2, for standard output: one line an item, its parts split by tabs
    QString error;          // 3, for standard error

    bool operator==(const AdminReply &) const = default;
};

QByteArray encode(const AdminRequest &request);
QByteArray encode(const AdminReply &reply);
template <>
models::Result<AdminRequest> decode(const QByteArray &bytes);
template <>
models::Result<AdminReply> decode(const QByteArray &bytes);

} // namespace syncing
