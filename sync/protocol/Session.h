// SPDX-License-Identifier: GPL-3.0-or-later
// The messages by which a device becomes known and comes in. All bodies are CBOR maps with the numbers given here;
// an unknown number is passed over, a missing one is its default. Every answer that is not 200 is an ErrorBody.
//
//   POST /v1/enrol      SignedFrame(EnrolRequest), device null    → EnrolAnswer     once per device and account
//   POST /v1/challenge  empty                                     → Challenge       a nonce for one hello
//   POST /v1/hello      SignedFrame(HelloRequest)                 → HelloAnswer     gives the bearer token
//   POST /v1/logout     empty, with token                         → empty           ends the token
//   POST /v1/password   PasswordRequest, with token               → empty
//   POST /v1/recover    RecoverRequest                            → RecoverAnswer   the data key of a locked-out user
//
// 401: hello again. 403: refused, and asking again does not help. 429 and 503: after Retry-After seconds.
#pragma once

#include "models/base/Hlc.h"
#include "models/base/Id.h"
#include "models/schema/Role.h"
#include "sync/protocol/Decode.h"

#include <vector>

namespace syncing {

struct EnrolRequest
{
    QString account;            // 1, the sign-in name
    QString password;           // 2
    QByteArray devicePublicKey; // 3, Ed25519; the frame is signed with its secret half
    QString deviceName;         // 4, for people

    bool operator==(const EnrolRequest &) const = default;
};

// Who somebody is, as the server knows it now.
struct AccountInfo
{
    models::Id id;                             // 1
    QString name;                              // 2, the sign-in name
    QString displayName;                       // 3
    models::Role role = models::Role::Student; // 4, as text

    bool operator==(const AccountInfo &) const = default;
};

// What the client keeps for ever: it trusts no other server afterwards.
struct EnrolAnswer
{
    models::Id device;                 // 1
    AccountInfo account;               // 2
    QByteArray serverSigningKey;       // 3, Ed25519
    QByteArray recoveryKey;            // 4, X25519; for the second envelope of models/storage/KeyFile.h
    QByteArray certificateFingerprint; // 5, SHA-256 of the TLS certificate

    bool operator==(const EnrolAnswer &) const = default;
};

struct Challenge
{
    QByteArray nonce; // 1, good once and for two minutes

    bool operator==(const Challenge &) const = default;
};

struct HelloRequest
{
    QByteArray nonce;        // 1
    QString build;           // 2, version of the client, for the log
    qint64 oldestSchema = 0; // 3, window of schema versions the client can work with
    qint64 newestSchema = 0; // 4
    models::Id knownEpoch;   // 5, null at the first contact

    bool operator==(const HelloRequest &) const = default;
};

struct ScopeInfo
{
    QString name;                              // 1
    models::Role role = models::Role::Student; // 2, as text
    qint64 head = 0;                           // 3, newest sequence number
    qint64 floor = 0;                          // 4, oldest that a pull can start from

    bool operator==(const ScopeInfo &) const = default;
};

struct Limits
{
    qint64 pushBytes = 1024 * 1024;       // 1
    qint64 pushGroups = 500;              // 2
    qint64 groupCells = 2000;             // 3
    qint64 pullBytes = 2 * 1024 * 1024;   // 4
    qint64 waitSeconds = 50;              // 5
    qint64 leaseSeconds = 30 * 24 * 3600; // 6, of work without a connection

    bool operator==(const Limits &) const = default;
};

struct HelloAnswer
{
    QByteArray token;              // 1, opaque ASCII for "Authorization: Bearer"
    qint64 tokenSeconds = 0;       // 2, its life
    models::Id epoch;              // 3, of the server's history
    models::Hlc serverTime = 0;    // 4
    qint64 oldestSchema = 0;       // 5, window the server accepts
    qint64 newestSchema = 0;       // 6
    AccountInfo account;           // 7
    bool revoked = false;          // 8, this device may push what it has left, into quarantine, and nothing else
    std::vector<ScopeInfo> scopes; // 9, that it may read now, by name
    Limits limits;                 // 10
    qint64 clockMs = 0;            // 11, Unix: what the server's clock says now

    bool operator==(const HelloAnswer &) const = default;
};

struct PasswordRequest
{
    QString oldPassword; // 1
    QString newPassword; // 2

    bool operator==(const PasswordRequest &) const = default;
};

// The device's own key lies in the locked store, so account, password and an enrolled device are the proof.
struct RecoverRequest
{
    QString account;     // 1
    QString password;    // 2
    models::Id device;   // 3
    QByteArray envelope; // 4, KeyFile::recoveryEnvelope()
    QByteArray replyKey; // 5, X25519, made for this one request

    bool operator==(const RecoverRequest &) const = default;
};

struct RecoverAnswer
{
    QByteArray sealedDataKey; // 1, the 32 bytes, sealed to replyKey

    bool operator==(const RecoverAnswer &) const = default;
};

QByteArray encode(const EnrolRequest &message);
QByteArray encode(const EnrolAnswer &message);
QByteArray encode(const Challenge &message);
QByteArray encode(const HelloRequest &message);
QByteArray encode(const HelloAnswer &message);
QByteArray encode(const PasswordRequest &message);
QByteArray encode(const RecoverRequest &message);
QByteArray encode(const RecoverAnswer &message);

} // namespace syncing
