// SPDX-License-Identifier: GPL-3.0-or-later
// The file in which an account's data key lies on this computer, in two envelopes:
// (a) under the password, stretched by Argon2id, together with a pepper that lies in the system keychain;
// (b) sealed to the organisation's recovery key, for a forgotten password or a lost keychain.
// A change of the password rewrites (a) alone. Every write keeps the file before it as ".previous", which is used when
// the file itself is missing or torn; a wrong password never reaches for it. On a computer that was revoked (a) is
// taken away: what lies there is kept, and only the organisation can open it.
#pragma once

#include "models/base/Id.h"
#include "models/base/Result.h"
#include "models/storage/DataKey.h"

#include <QString>

#include <optional>

namespace models {

using Pepper = DataKey; // as long and as secret

// How dear one guess of the password is made. The default takes half a second.
struct PasswordCost
{
    quint64 rounds = 3;
    quint64 memoryBytes = 256 * 1024 * 1024;
};

class KeyFile
{
public:
    explicit KeyFile(QString path, PasswordCost cost = {});

    bool exists() const; // it or its predecessor

    // `pepper` is null where there is no keychain; the file then says so. `recoveryKey` is the organisation's public
    // key of 32 bytes. Errors: Invalid (the key is none), Conflict (the file exists), DiskFull, Storage.
    Outcome create(const DataKey &key, const Id &account, const QString &password, const Pepper *pepper,
                   QByteArrayView recoveryKey) const;

    // Errors: Denied (wrong password, or another pepper), Locked (a pepper is needed and not given, or the key was
    // locked away), NotFound, Corrupt, TooNew. Takes as long as the cost says: not for the GUI thread.
    Result<DataKey> unlock(const QString &password, const Pepper *pepper) const;

    // Takes envelope (a) away, here and from the file's predecessor. A crash half-way leaves it open: do it again.
    Outcome lockAway() const;
    bool isLockedAway() const;

    // Rewrites envelope (a), or puts it there again. `key` is the unlocked or recovered data key; another one is
    // refused as Conflict.
    Outcome setPassword(const DataKey &key, const QString &password, const Pepper *pepper) const;

    Result<bool> needsPepper() const;
    Result<QByteArray> recoveryEnvelope() const; // (b), to be sent to the server

private:
    struct PasswordEnvelope
    {
        PasswordCost cost;
        QByteArray salt;
        bool peppered = false;
        QByteArray nonce;
        QByteArray sealedKey;

        bool isWellFormed() const;
    };
    struct Content
    {
        std::optional<PasswordEnvelope> password; // none: locked away
        QByteArray recovery;
        QByteArray keyCheck; // tells whether a data key is this file's; tells nothing of the key
    };

    static QByteArray encoded(const Content &content);
    static Result<Content> decoded(QByteArrayView bytes);
    static Result<Content> readFrom(const QString &path);
    Result<Content> read() const;
    Outcome write(const Content &content) const;
    Result<PasswordEnvelope> seal(const DataKey &key, const QString &password, const Pepper *pepper) const;
    QString previousPath() const { return m_path + u".previous"; }

    const QString m_path;
    const PasswordCost m_cost;
};

// What a recovery envelope holds. Who opens one must see that `account` is the one that asks.
struct Recovered
{
    DataKey key;
    Id account;
};

// For the holder of the organisation's recovery key pair (32 bytes each). Error: Denied.
Result<Recovered> openRecoveryEnvelope(QByteArrayView envelope, QByteArrayView publicKey, QByteArrayView secretKey);

} // namespace models
