// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/CborMap.h"

#include <QCoreApplication>

namespace syncing {

models::Id readId(models::CborReader &in)
{
    const std::optional<models::Id> id = models::Id::fromBytes(in.bytesView(16));
    if (!id)
        in.fail();
    return id.value_or(models::Id{});
}

QByteArray readBytes(models::CborReader &in, qsizetype exactly)
{
    QByteArray bytes = in.bytes(exactly);
    if (bytes.size() != exactly)
        in.fail();
    return bytes;
}

models::Error malformed(QLatin1String what)
{
    return {models::ErrorKind::Invalid,
            QCoreApplication::translate("ServerError", "The message was not understood. Nothing was changed. "
                                                       "Perhaps one side needs an update."),
            u"malformed "_qs % what};
}

} // namespace syncing
