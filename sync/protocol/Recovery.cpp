// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/Recovery.h"

#include "sync/protocol/Keys.h"

#include <QCoreApplication>

namespace syncing {

QByteArray recoveryEnvelope(const models::Id &account, QByteArrayView dataKey, const QByteArray &recoveryKey)
{
    QByteArray plain = account.toBytes();
    plain.append(dataKey);
    QByteArray sealed = sealedTo(recoveryKey, plain);
    wipe(plain);
    return sealed;
}

models::Result<QByteArray> openRecoveryEnvelope(QByteArrayView envelope, const models::Id &account,
                                                const KeyPair &recoveryKeys)
{
    models::Result<QByteArray> plain = openedWith(recoveryKeys, envelope);
    if (!plain)
        return plain;
    if (!plain->startsWith(account.toBytes())) {
        wipe(*plain);
        return models::Error{models::ErrorKind::Denied,
                             QCoreApplication::translate("ServerError", "This data belongs to another account."),
                             u"recovery envelope of another account"_qs};
    }
    QByteArray key = plain->mid(16);
    wipe(*plain);
    return key;
}

} // namespace syncing
