// SPDX-License-Identifier: GPL-3.0-or-later
// The long wait for news: a hint that it is worth to pull, without data of its own.
#pragma once

#include "sync/protocol/Decode.h"

#include <QStringList>

#include <vector>

namespace syncing {

struct WaitScope
{
    QString name;
    qint64 seq = 0; // the head that the device knows

    bool operator==(const WaitScope &) const = default;
};

struct WaitRequest
{
    std::vector<WaitScope> scopes;
    int seconds = 50; // at most limits::WaitSeconds

    bool operator==(const WaitRequest &) const = default;
};

QByteArray encode(const WaitRequest &request);
template <>
models::Result<WaitRequest> decode(const QByteArray &bytes);

struct WaitAnswer
{
    QStringList moved;          // scopes whose head is not the known one; empty: the time passed
    bool grantsChanged = false; // say hello again

    bool operator==(const WaitAnswer &) const = default;
};

QByteArray encode(const WaitAnswer &answer);
template <>
models::Result<WaitAnswer> decode(const QByteArray &bytes);

} // namespace syncing
