// SPDX-License-Identifier: GPL-3.0-or-later
// One person's device without its window: a real account folder, its open store, and sync that is on while asked for.
// For the demonstration, the tool's own sync, and tests. Every function waits until it is done.
#pragma once

#include "app/tool/AccountOptions.h"
#include "models/base/Clock.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/ConflictQueries.h"
#include "models/storage/EndedVillages.h"
#include "models/storage/Store.h"
#include "sync/client/Enrolment.h"
#include "sync/client/SyncStatus.h"

#include <chrono>

namespace app {

// What one run of sync moved, whatever it removed here meanwhile, and what it left.
struct SyncRound
{
    qint64 sent = 0; // groups that the server has judged
    qint64 read = 0; // log entries
    qint64 held = 0; // groups of this device that the server does not take, in all
    qint64 conflicts = 0;
    int repairs = 0;                           // scopes that had to be read anew
    std::vector<models::EndedVillage> ended{}; // access that ended with this run; what was handed in of it is held too
};

class Device
{
public:
    // Errors: those of unlocking, Busy (another program has it open), those of Store::open.
    static models::Result<std::unique_ptr<Device>> open(const UnlockedAccount &account);
    // Signs in for the first time, then opens.
    static models::Result<std::unique_ptr<Device>> enrol(const QString &root, const syncing::EnrolmentWish &wish,
                                                         models::SecretStore &secrets);

    // Comes in, sends and reads until nothing is left to do, and goes offline again. Errors: Network when the server
    // did not answer, Denied when it refused this device or has revoked it (what was not sent is handed in first), else
    // what stood in the way; nothing is lost. A big first sync moves all the time; `patience` is how long nothing may
    // move. The default is longer than one request may take.
    models::Result<SyncRound> sync(std::chrono::seconds patience = DefaultPatience);
    static constexpr std::chrono::seconds DefaultPatience{120};

    // The last sync() was told that this computer is revoked, and handed all of its work in: lockAway() is to follow.
    bool isOver() const { return m_isOver; }

    models::Result<models::LoadedCase> load(const models::Id &household);
    models::Outcome save(const models::Change &change);
    models::Outcome save(const models::LoadedCase &before, const models::HouseholdCase &after);

    // f(Database &) on the reader's thread, f(ClientStore &) on the writer's.
    template <class Function>
    auto read(Function function)
    {
        return m_store->read(std::move(function)).result();
    }
    template <class Function>
    auto write(Function function)
    {
        return m_store->write(std::move(function)).result();
    }

    const QString &person() const { return m_identity.account.displayName; }
    const syncing::AccountFolder &folder() const { return m_account.folder; }
    models::Id newId() { return m_ids.next(); }
    qint64 nowMs() const { return m_clock.nowMs(); }

private:
    models::Result<std::vector<models::EndedVillage>> ended();
    explicit Device(UnlockedAccount account);

    const UnlockedAccount m_account;
    syncing::DeviceIdentity m_identity;
    models::SystemClock m_clock;
    models::UuidSource m_ids{m_clock};
    std::unique_ptr<models::Store> m_store;
    bool m_isOver = false;
};

} // namespace app
