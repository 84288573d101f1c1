// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ServerKeys.h"

#include "models/base/Cbor.h"
#include "models/base/Digest.h"
#include "models/storage/DurableFile.h"
#include "sync/protocol/CborMap.h"
#include "sync/server/PrivateFolder.h"

#include <QCoreApplication>
#include <QFile>

namespace syncing {

using models::Error;
using models::ErrorKind;

static constexpr qsizetype digestSize = 32; // at the end of the file: a flipped bit must not become another key

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

// Which keys these are; tells nothing of the secret ones.
static QByteArray markOf(const ServerKeys &keys)
{
    return models::digest32(QByteArray(keys.signing.publicKey + keys.recovery.publicKey)).toHex();
}

static models::Result<ServerKeys> keysIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage,
                     QCoreApplication::translate("ServerError", "The server's key file cannot be read."),
                     path % u": " % file.errorString()};
    const QByteArray bytes = file.readAll();
    const QByteArray content = bytes.chopped(std::min(bytes.size(), digestSize));
    return decoded(models::digest32(content) == bytes.last(bytes.size() - content.size()) ? content : QByteArray());
}

static models::Result<ServerKeys> madeKeys(const QString &folder, const QString &path)
{
    const ServerKeys made{makeSigningKeys(), makeBoxKeys(), randomBytes(32), randomBytes(32)};
    const QByteArray content = encoded(made);
    if (models::Outcome ready = ensurePrivateFolder(folder); !ready)
        return ready.error();
    if (models::Outcome written = models::writeDurably(path, QByteArray(content + models::digest32(content))); !written)
        return written.error();
    return made;
}

static Error otherKeys(ErrorKind kind, const QString &folder, const QString &markFile)
{
    return {kind,
            QCoreApplication::translate("ServerError",
                                        "The keys that this server's data was made with are not in %1. Nothing was "
                                        "changed. Name the folder that holds them with --keys, or bring back the copy "
                                        "that was kept.")
                .arg(folder),
            markFile};
}

models::Result<ServerKeys> ensureServerKeys(const QString &folder, const QString &markFile)
{
    const QString path = folder % u"/server.keys";
    QFile mark(markFile);
    const bool isMarked = mark.open(QIODevice::ReadOnly);
    if (!QFile::exists(path) && isMarked)
        return otherKeys(ErrorKind::NotFound, folder, markFile);
    const models::Result<ServerKeys> keys = QFile::exists(path) ? keysIn(path) : madeKeys(folder, path);
    if (!keys)
        return keys.error();
    if (isMarked && mark.readAll() != markOf(*keys))
        return otherKeys(ErrorKind::Conflict, folder, markFile);
    return keys;
}

models::Outcome markData(const ServerKeys &keys, const QString &markFile)
{
    return QFile::exists(markFile) ? models::Outcome() : models::writeDurably(markFile, markOf(keys));
}

} // namespace syncing
