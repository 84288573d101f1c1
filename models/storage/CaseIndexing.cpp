// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/CaseIndexing.h"

#include "models/storage/CaseIndex.h"
#include "models/storage/Store.h"
#include "models/storage/WhenDone.h"

namespace models {

static constexpr int CasesInSlice = 50;  // some 15 ms
static constexpr qint64 TellEvery = 400; // milliseconds: reading again costs a list more than a slice costs here

CaseIndexing::CaseIndexing(Store &store, const Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_index(std::make_shared<CaseIndex>(clock))
{
    connect(&store, &Store::changed, this, &CaseIndexing::begin);
    begin();
}

void CaseIndexing::begin()
{
    m_again = m_running;
    if (m_running)
        return;
    m_running = true;
    nextSlice();
}

void CaseIndexing::nextSlice()
{
    const auto slice = [index = m_index](ClientStore &store) { return index->refresh(store.database(), CasesInSlice); };
    whenDone(m_store.write(slice), this, [this](const Result<int> &done) { take(done); });
}

void CaseIndexing::take(const Result<int> &done)
{
    const int count = done ? *done : 0;
    m_untold = m_untold || count > 0;
    if (m_untold && (count < CasesInSlice || !m_told.isValid() || m_told.hasExpired(TellEvery))) {
        m_untold = false;
        m_told.start();
        Q_EMIT indexed();
    }
    if (count == CasesInSlice)
        setLags(true);
    if (count > 0 || m_again) {
        m_again = false;
        nextSlice();
        return;
    }
    m_running = false;
    setLags(false);
    if (done)
        Q_EMIT finished();
    else
        Q_EMIT failed(done.error());
}

void CaseIndexing::setLags(bool lags)
{
    if (std::exchange(m_lags, lags) != lags)
        Q_EMIT lagging(lags);
}

} // namespace models
