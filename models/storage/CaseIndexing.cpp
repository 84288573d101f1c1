// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/CaseIndexing.h"

#include "models/storage/CaseIndex.h"
#include "models/storage/Store.h"
#include "models/storage/WhenDone.h"

namespace models {

static constexpr int CasesInSlice = 50; // some 15 ms

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
    if (done && *done > 0)
        Q_EMIT indexed();
    if ((done && *done > 0) || m_again) {
        m_again = false;
        nextSlice();
        return;
    }
    m_running = false;
    if (done)
        Q_EMIT finished();
    else
        Q_EMIT failed(done.error());
}

} // namespace models
