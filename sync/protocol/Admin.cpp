// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/Admin.h"

#include "sync/protocol/CborFields.h"

namespace syncing {

constexpr auto fieldsOf(const AdminRequest *)
{
    return std::tuple(&AdminRequest::words, &AdminRequest::password);
}

constexpr auto fieldsOf(const AdminReply *)
{
    return std::tuple(&AdminReply::exitCode, &AdminReply::out, &AdminReply::error);
}

QByteArray encode(const AdminRequest &request)
{
    return cbor::encoded(request);
}

QByteArray encode(const AdminReply &reply)
{
    return cbor::encoded(reply);
}

template <>
models::Result<AdminRequest> decode(const QByteArray &bytes)
{
    return cbor::decoded<AdminRequest>(bytes, QLatin1String("AdminRequest"));
}

template <>
models::Result<AdminReply> decode(const QByteArray &bytes)
{
    return cbor::decoded<AdminReply>(bytes, QLatin1String("AdminReply"));
}

} // namespace syncing
