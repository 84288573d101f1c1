// SPDX-License-Identifier: GPL-3.0-or-later
// Lets the case index follow an open store: after every write, in slices on the writer's thread, between which a save
// comes to its turn. Lives on the GUI's thread; a first sync or an import is worked off while the user goes on.
#pragma once

#include "models/base/Result.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

namespace models {

class CaseIndex;
class Clock;
class Store;

class CaseIndexing : public QObject
{
    Q_OBJECT

public:
    // `store` is open and outlives this, as does `clock`. Begins with what an earlier run of the program left.
    CaseIndexing(Store &store, const Clock &clock, QObject *parent = nullptr);

    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void indexed(); // lines have changed: lists and charts read again; a few times a second while there is much to do
    void lagging(bool lags); // more than a slice is to be done: lists and sums are still those of a part
    void finished();         // nothing is stale
    void failed(const models::Error &error); // tried again after the next write

private:
    void begin();
    void nextSlice();
    void take(const Result<int> &done);
    void setLags(bool lags);

    Store &m_store;
    const std::shared_ptr<CaseIndex> m_index; // used on the writer's thread alone
    bool m_running = false;
    bool m_again = false;  // something was written while a slice ran
    bool m_untold = false; // lines have changed since indexed()
    bool m_lags = false;
    QElapsedTimer m_told;
};

} // namespace models
