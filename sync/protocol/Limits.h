// SPDX-License-Identifier: GPL-3.0-or-later
// How much one message may hold. Both ends know the same numbers: the client cuts by them, the server refuses by them.
#pragma once

#include <QtGlobal>

namespace syncing::limits {

constexpr qsizetype PushBytes = 1024 * 1024;   // one signed frame, unpacked
constexpr size_t PushGroups = 500;             // in one frame
constexpr size_t GroupCells = 2000;            // cells and resolutions of one group
constexpr qsizetype CellBytes = 64 * 1024;     // one register's value
constexpr qsizetype PageBytes = 2048 * 1024;   // entries of one pull answer; a single bigger entry goes alone
constexpr size_t HistorySteps = 200;            // of one answer; fewer if the entries are big
constexpr size_t Scopes = 1000;                // in one request
constexpr size_t Checkpoints = 64;             // of one scope in one pull request
constexpr qsizetype NameChars = 200;           // of a scope or an account
constexpr qsizetype DetailChars = 1000;        // of a verdict's detail or a resolution's reason
constexpr int WaitSeconds = 50;                // the longest wait for news
constexpr qint64 ClockAheadMs = 5 * 60 * 1000; // an op stamped later than this is clamped to the time of receipt
constexpr qint64 ClockOffMs = 5 * 60 * 1000;   // two clocks that differ by more: one of them is wrong

} // namespace syncing::limits
