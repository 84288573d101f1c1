// SPDX-License-Identifier: GPL-3.0-or-later
// The truth about sync in one value, as whoever syncs hands it in, and the words the user reads for it.
#pragma once

#include "views/shell/Tokens.h"

#include <QString>

namespace views {

enum class SyncState {
    InSync,
    Running,
    FirstSync,
    Waiting, // online, changes not sent yet
    OfflineClean,
    OfflineWaiting,
    ServerAway,
    Conflicts, // the most urgent of the case inbox; what else lies there is named beside it
    Refused,
    KeptAside, // by the server, which may still take it
    OtherCertificate, // somebody answers with another one than the account knows; nothing is sent
    Revoked,      // the server takes this computer's unsent work and nothing else
    NotLetIn,     // the server refuses this computer or account
    VillageEnded, // and nobody has read that yet
    LeaseShort,
    LeaseOver,
    ServerRestored,
    DiskFull,
    ClockWrong,
    TooOld,
    ParcelOut
};

struct SyncStatus
{
    SyncState state = SyncState::OfflineClean;
    int waiting = 0; // changes not yet on the server
    int conflicts = 0;
    int refused = 0;
    int keptAside = 0;
    int endedVillages = 0;
    int received = 0; // of the running sync
    int sent = 0;
    int percent = 0;      // of the first sync
    int retryMinutes = 0; // until the next try while the server is away
    int leaseDays = 0;
    qint64 lastSuccessMs = 0; // Unix time; 0: never

    bool operator==(const SyncStatus &) const = default;
};

struct SyncWords
{
    Tone tone = Tone::Neutral;
    QString icon{};
    QString text{};
};

SyncWords wordsFor(const SyncStatus &status);
QString waitingText(int changes); // "12 changes waiting"
// "just now", "5 min ago", "18 Nov 16:40"; empty if never.
QString agoText(qint64 thenMs, qint64 nowMs);

} // namespace views
