// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/OfflineUse.h"

#include "models/base/Clock.h"
#include "models/base/Logging.h"
#include "models/storage/Store.h"

using namespace models;
using namespace syncing;

namespace app {

static constexpr int MinuteMs = 60'000;
static constexpr int WriteAfterMs = 3'000;

OfflineUse::OfflineUse(const AccountFolder &folder, Store &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_store(store)
    , m_clock(clock)
    , m_standing(readStanding(folder))
    , m_written(m_standing)
{
    m_ran.start();
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &OfflineUse::write);
    connect(&m_minute, &QTimer::timeout, this, &OfflineUse::takeTime);
    m_minute.start(MinuteMs);
}

OfflineUse::~OfflineUse()
{
    write();
}

bool OfflineUse::isOver() const
{
    return m_standing.lease.isOver(m_clock.nowMs());
}

bool OfflineUse::isShort() const
{
    return m_standing.lease.isShort(m_clock.nowMs());
}

int OfflineUse::daysLeft() const
{
    return m_standing.lease.daysLeft(m_clock.nowMs());
}

QDate OfflineUse::lastDay() const
{
    return m_standing.lease.lastDay(m_clock.nowMs());
}

void OfflineUse::takeTime()
{
    AccountStanding next = m_standing;
    next.lease.passed(m_clock.nowMs(), m_ran.restart());
    note(next);
    if (isOver())
        Q_EMIT ended();
}

void OfflineUse::follow(const SyncStatus &status)
{
    const bool wasOver = isOver();
    AccountStanding next = m_standing;
    next.follow(status);
    if (next.lease.contactMs != m_standing.lease.contactMs)
        m_ran.restart();
    note(next);
    if (wasOver && !isOver())
        Q_EMIT renewed();
}

void OfflineUse::note(const AccountStanding &standing)
{
    m_standing = standing;
    if (m_standing != m_written && !m_later.isActive())
        m_later.start(WriteAfterMs);
}

void OfflineUse::write()
{
    if (m_standing == m_written)
        return;
    m_written = m_standing;
    m_store.write([folder = m_folder, standing = m_standing](ClientStore &) {
        const Outcome written = writeStanding(folder, standing);
        if (!written)
            qCWarning(lcSync) << "the standing of the account was not written:" << written.error().detail;
        return written;
    });
}

} // namespace app
