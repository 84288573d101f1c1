// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ServerKeys.h"

#include "models/base/Cbor.h"
#include "sync/protocol/CborMap.h"
#include "sync/server/PrivateFile.h"

#include <QCoreApplication>
#include <QFile>

namespace syncing {

using models::Error;
using models::ErrorKind;

static QByteArray encoded(const ServerKeys &keys)
{
    models::CborWriter out;
    quint64 key = 0;
    const std::array secrets{keys.signing.publicKey,  keys.signing.secretKey, keys.recovery.publicKey,
                             keys.recovery.secretKey, keys.claimSecret,       keys.challengeSecret};
    out.map(secrets.size());
    for (const QByteArray &secret : secrets) {
        out.key(++key);
        out.bytes(secret);
    }
    return out.take();
}

static models::Result<ServerKeys> decoded(const QByteArray &bytes)
{
    models::CborReader in(bytes);
    ServerKeys keys;
    readMap(in, [&](quint64 key) {
        switch (key) {
        case 1:
            keys.signing.publicKey = readBytes(in, 32);
            return true;
        case 2:
            keys.signing.secretKey = readBytes(in, 64);
            return true;
        case 3:
            keys.recovery.publicKey = readBytes(in, 32);
            return true;
        case 4:
            keys.recovery.secretKey = readBytes(in, 32);
            return true;
        case 5:
            keys.claimSecret = readBytes(in, 32);
            return true;
        case 6:
            keys.challengeSecret = readBytes(in, 32);
            return true;
        default:
            return false;
        }
    });
    if (in.failed() || !in.atEnd() || keys.challengeSecret.isEmpty()) {
        return Error{ErrorKind::Corrupt,
                     QCoreApplication::translate("ServerError",
                                                 "The server's key file is damaged. Nothing was changed. "
                                                 "Bring back the copy that was kept."),
                     QString()};
    }
    return keys;
}

models::Result<ServerKeys> ensureServerKeys(const QString &folder)
{
    QFile file(folder % u"/server.keys");
    if (file.exists()) {
        if (file.open(QIODevice::ReadOnly))
            return decoded(file.readAll());
        return Error{ErrorKind::Storage,
                     QCoreApplication::translate("ServerError", "The server's key file cannot be read."),
                     file.fileName() % u": " % file.errorString()};
    }
    const ServerKeys made{makeSigningKeys(), makeBoxKeys(), randomBytes(32), randomBytes(32)};
    if (models::Outcome ready = ensurePrivateFolder(folder); !ready)
        return ready.error();
    if (models::Outcome written = writePrivateFile(file.fileName(), encoded(made)); !written)
        return written.error();
    return made;
}

} // namespace syncing
