// SPDX-License-Identifier: GPL-3.0-or-later
// What became of one record, step by step: who wrote what into it, when, and what stood in it afterwards.
#pragma once

#include "sync/protocol/LogEntry.h"

namespace syncing {

struct HistoryRequest
{
    models::TypeId type = 0;
    models::Id record;
    qint64 from = 0; // seq of the newest step that is wanted, as an answer named it; 0: the newest there is

    bool operator==(const HistoryRequest &) const = default;
};

QByteArray encode(const HistoryRequest &request);
template <>
models::Result<HistoryRequest> decode(const QByteArray &bytes);

// One op as far as it is about the record. What its author wrote and what it came to differ where others had written.
struct HistoryStep
{
    LogEntry entry;                        // its outcomes: of this record alone
    std::vector<models::RecordEdit> edits; // at most one
    std::vector<models::Resolution> resolutions;

    bool operator==(const HistoryStep &) const = default;
};

struct HistoryAnswer
{
    std::vector<HistoryStep> steps; // the newest first
    qint64 next = 0;                // ask on from here; 0: the record began with the last of these

    bool operator==(const HistoryAnswer &) const = default;
};

QByteArray encode(const HistoryAnswer &answer);
template <>
models::Result<HistoryAnswer> decode(const QByteArray &bytes);

} // namespace syncing
