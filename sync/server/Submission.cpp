// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/Submission.h"

#include "models/base/Digest.h"

using namespace models;

namespace syncing {

static Group groupIn(const QByteArray &body)
{
    Result<Group> group = decode<Group>(body);
    return group && !group->op.isNull() ? std::move(group).value() : Group();
}

static std::optional<Objection> objectionTo(const Group &group)
{
    return group.op.isNull() ? Objection{Reason::Form, u"not a group"_qs} : formObjection(group);
}

Submission::Submission(const QByteArray &received, const Sender &from)
    : sender(from)
    , body(received)
    , digest(digest32(received))
    , group(groupIn(received))
    , key(group.op.isNull() ? digestKey() : group.op)
    , objection(objectionTo(group))
{
    if (!objection)
        references = syncing::references(group);
}

Id Submission::digestKey() const
{
    return *Id::fromBytes(digest16(body));
}

} // namespace syncing
