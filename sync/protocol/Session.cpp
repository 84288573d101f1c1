// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/Session.h"

#include "sync/protocol/CborFields.h"

namespace syncing {

constexpr auto fieldsOf(const EnrolRequest *)
{
    using M = EnrolRequest;
    return std::tuple(&M::account, &M::password, &M::devicePublicKey, &M::deviceName);
}

constexpr auto fieldsOf(const AccountInfo *)
{
    using M = AccountInfo;
    return std::tuple(&M::id, &M::name, &M::displayName, &M::role);
}

constexpr auto fieldsOf(const EnrolAnswer *)
{
    using M = EnrolAnswer;
    return std::tuple(&M::device, &M::account, &M::serverSigningKey, &M::recoveryKey, &M::certificateFingerprint);
}

constexpr auto fieldsOf(const Challenge *)
{
    return std::tuple(&Challenge::nonce);
}

constexpr auto fieldsOf(const HelloRequest *)
{
    using M = HelloRequest;
    return std::tuple(&M::nonce, &M::build, &M::oldestSchema, &M::newestSchema, &M::knownEpoch);
}

constexpr auto fieldsOf(const ScopeInfo *)
{
    using M = ScopeInfo;
    return std::tuple(&M::name, &M::role, &M::head, &M::floor);
}

constexpr auto fieldsOf(const Limits *)
{
    using M = Limits;
    return std::tuple(&M::pushBytes, &M::pushGroups, &M::groupCells, &M::pullBytes, &M::waitSeconds, &M::leaseSeconds);
}

constexpr auto fieldsOf(const HelloAnswer *)
{
    using M = HelloAnswer;
    return std::tuple(&M::token, &M::tokenSeconds, &M::epoch, &M::serverTime, &M::oldestSchema, &M::newestSchema,
                      &M::account, &M::revoked, &M::scopes, &M::limits, &M::clockMs);
}

constexpr auto fieldsOf(const PasswordRequest *)
{
    return std::tuple(&PasswordRequest::oldPassword, &PasswordRequest::newPassword);
}

constexpr auto fieldsOf(const RecoverRequest *)
{
    using M = RecoverRequest;
    return std::tuple(&M::account, &M::password, &M::device, &M::envelope, &M::replyKey);
}

constexpr auto fieldsOf(const RecoverAnswer *)
{
    return std::tuple(&RecoverAnswer::sealedDataKey);
}

#define SESSION_MESSAGE(Message)                                                                                       \
    QByteArray encode(const Message &message)                                                                          \
    {                                                                                                                  \
        return cbor::encoded(message);                                                                                 \
    }                                                                                                                  \
    template <>                                                                                                        \
    models::Result<Message> decode<Message>(const QByteArray &bytes)                                                   \
    {                                                                                                                  \
        return cbor::decoded<Message>(bytes, QLatin1String(#Message));                                                 \
    }

SESSION_MESSAGE(EnrolRequest)
SESSION_MESSAGE(EnrolAnswer)
SESSION_MESSAGE(Challenge)
SESSION_MESSAGE(HelloRequest)
SESSION_MESSAGE(HelloAnswer)
SESSION_MESSAGE(PasswordRequest)
SESSION_MESSAGE(RecoverRequest)
SESSION_MESSAGE(RecoverAnswer)

} // namespace syncing
