// SPDX-License-Identifier: GPL-3.0-or-later
// How an entry of the log leads back to the earlier ones about the same records: for each of its outcomes, in their
// order, the seq of the entry before that touched the record, or 0. This is the log's own note, no part of the entry
// and its chain. Most entries are about new records alone: their note is empty.
#pragma once

#include <QByteArray>

#include <vector>

namespace syncing {

QByteArray encodedPriors(const std::vector<qint64> &priors);

// Of the outcome at `index`. 0 too if the note cannot be read: the walk ends there.
qint64 priorAt(QByteArrayView priors, size_t index);

} // namespace syncing
