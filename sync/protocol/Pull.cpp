// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/Pull.h"

#include "sync/protocol/Limits.h"
#include "sync/protocol/Wire.h"

using namespace models;

namespace syncing {

static void writePosition(CborWriter &out, const LogPosition &position)
{
    out.array(2);
    out.integer(position.seq);
    out.bytes(position.chain);
}

static LogPosition readPosition(CborReader &in)
{
    LogPosition position;
    if (in.array() != 2)
        in.fail();
    position.seq = static_cast<qint64>(in.unsignedInteger());
    position.chain = readBytes(in, 32);
    return position;
}

static void writeScopeRequest(CborWriter &out, const ScopeRequest &scope)
{
    out.map(3);
    out.key(1);
    out.text(scope.name);
    out.key(2);
    writePosition(out, scope.at);
    out.key(3);
    out.array(scope.checkpoints.size());
    for (const LogPosition &position : scope.checkpoints)
        writePosition(out, position);
}

static ScopeRequest readScopeRequest(CborReader &in)
{
    ScopeRequest scope;
    MessageReader fields(in);
    scope.name = fields.field(1).text(limits::NameChars);
    scope.at = readPosition(fields.field(2));
    scope.checkpoints = readItems<LogPosition>(fields.field(3), limits::Checkpoints, readPosition);
    fields.end();
    return scope;
}

QByteArray encode(const PullRequest &request)
{
    CborWriter out;
    out.map(4);
    out.key(1);
    writeOptionalId(out, request.epoch);
    out.key(2);
    out.integer(request.incarnation);
    out.key(3);
    out.array(request.scopes.size());
    for (const ScopeRequest &scope : request.scopes)
        writeScopeRequest(out, scope);
    out.key(4);
    out.integer(request.maxBytes);
    return out.take();
}

template <>
Result<PullRequest> decode(const QByteArray &bytes)
{
    CborReader in(bytes);
    MessageReader fields(in);
    PullRequest request;
    request.epoch = readOptionalId(fields.field(1));
    request.incarnation = static_cast<qint64>(fields.field(2).unsignedInteger());
    request.scopes = readItems<ScopeRequest>(fields.field(3), limits::Scopes, readScopeRequest);
    request.maxBytes = static_cast<qint64>(fields.field(4).unsignedInteger());
    fields.end();
    return whole(in, std::move(request), "pull request");
}

static void writePage(CborWriter &out, const ScopePage &page)
{
    out.map(6);
    out.key(1);
    out.text(page.name);
    out.key(2);
    out.integer(static_cast<qint64>(page.state));
    out.key(3);
    out.array(page.entries.size());
    for (const QByteArray &entry : page.entries)
        out.bytes(entry);
    out.key(4);
    writePosition(out, page.at);
    out.key(5);
    out.integer(page.head);
    out.key(6);
    out.bytes(page.stateDigest);
}

static ScopePage readPage(CborReader &in)
{
    ScopePage page;
    MessageReader fields(in);
    page.name = fields.field(1).text(limits::NameChars);
    const quint64 state = fields.field(2).unsignedInteger();
    if (state > static_cast<quint64>(ScopeState::Denied))
        in.fail();
    page.state = static_cast<ScopeState>(state);
    page.entries = readItems<QByteArray>(fields.field(3), static_cast<size_t>(limits::PageBytes),
                                         [](CborReader &item) { return item.bytes(); });
    page.at = readPosition(fields.field(4));
    page.head = static_cast<qint64>(fields.field(5).unsignedInteger());
    page.stateDigest = fields.field(6).bytes(16);
    if (!page.stateDigest.isEmpty() && page.stateDigest.size() != 16)
        in.fail();
    fields.end();
    return page;
}

QByteArray encode(const PullAnswer &answer)
{
    CborWriter out;
    out.map(5);
    out.key(1);
    writeOptionalId(out, answer.epoch);
    out.key(2);
    out.array(answer.scopes.size());
    for (const ScopePage &page : answer.scopes)
        writePage(out, page);
    out.key(3);
    out.boolean(answer.more);
    out.key(4);
    out.integer(answer.serverHlc);
    out.key(5);
    out.integer(answer.nextDseq);
    return out.take();
}

template <>
Result<PullAnswer> decode(const QByteArray &bytes)
{
    CborReader in(bytes);
    MessageReader fields(in);
    PullAnswer answer;
    answer.epoch = readOptionalId(fields.field(1));
    answer.scopes = readItems<ScopePage>(fields.field(2), limits::Scopes, readPage);
    answer.more = fields.field(3).boolean();
    answer.serverHlc = fields.field(4).integer();
    answer.nextDseq = static_cast<qint64>(fields.field(5).unsignedInteger());
    fields.end();
    return whole(in, std::move(answer), "pull answer");
}

} // namespace syncing
