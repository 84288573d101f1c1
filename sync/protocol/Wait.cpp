// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/Wait.h"

#include "sync/protocol/Limits.h"
#include "sync/protocol/Wire.h"

using namespace models;

namespace syncing {

static WaitScope readWaitScope(CborReader &in)
{
    WaitScope scope;
    MessageReader fields(in);
    scope.name = fields.field(1).text(limits::NameChars);
    scope.seq = static_cast<qint64>(fields.field(2).unsignedInteger());
    fields.end();
    return scope;
}

QByteArray encode(const WaitRequest &request)
{
    CborWriter out;
    out.map(2);
    out.key(1);
    out.array(request.scopes.size());
    for (const WaitScope &scope : request.scopes) {
        out.map(2);
        out.key(1);
        out.text(scope.name);
        out.key(2);
        out.integer(scope.seq);
    }
    out.key(2);
    out.integer(request.seconds);
    return out.take();
}

template <>
Result<WaitRequest> decode(const QByteArray &bytes)
{
    CborReader in(bytes);
    MessageReader fields(in);
    WaitRequest request;
    request.scopes = readItems<WaitScope>(fields.field(1), limits::Scopes, readWaitScope);
    const quint64 seconds = fields.field(2).unsignedInteger();
    if (seconds > static_cast<quint64>(limits::WaitSeconds))
        in.fail();
    request.seconds = static_cast<int>(seconds);
    fields.end();
    return whole(in, std::move(request), "wait request");
}

QByteArray encode(const WaitAnswer &answer)
{
    CborWriter out;
    out.map(2);
    out.key(1);
    out.array(static_cast<size_t>(answer.moved.size()));
    for (const QString &name : answer.moved)
        out.text(name);
    out.key(2);
    out.boolean(answer.grantsChanged);
    return out.take();
}

template <>
Result<WaitAnswer> decode(const QByteArray &bytes)
{
    CborReader in(bytes);
    MessageReader fields(in);
    WaitAnswer answer;
    const auto names = readItems<QString>(fields.field(1), limits::Scopes,
                                          [](CborReader &item) { return item.text(limits::NameChars); });
    answer.moved = QStringList(names.begin(), names.end());
    answer.grantsChanged = fields.field(2).boolean();
    fields.end();
    return whole(in, std::move(answer), "wait answer");
}

} // namespace syncing
