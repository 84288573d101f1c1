// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/store/PriorEntries.h"

#include "models/base/Cbor.h"

#include <algorithm>

using namespace models;

namespace syncing {

QByteArray encodedPriors(const std::vector<qint64> &priors)
{
    if (std::ranges::count(priors, 0) == std::ssize(priors))
        return {};
    CborWriter out;
    out.array(priors.size());
    for (const qint64 prior : priors)
        out.integer(prior);
    return out.take();
}

qint64 priorAt(QByteArrayView priors, size_t index)
{
    CborReader in(priors);
    const size_t count = in.array();
    for (size_t i = 0; i < std::min(index, count); ++i)
        in.skip();
    return index < count ? in.integer() : 0;
}

} // namespace syncing
