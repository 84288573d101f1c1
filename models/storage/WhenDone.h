// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a future's result on the thread of an object, or not at all if the object has gone by then. QFuture::then with
// a context asserts that the object is still there, which nobody can promise who closes a page or signs out.
#pragma once

#include <QFutureWatcher>

namespace models {

template <class T, class Take>
void whenDone(const QFuture<T> &future, QObject *object, Take take)
{
    auto *watcher = new QFutureWatcher<T>(object);
    QObject::connect(watcher, &QFutureWatcherBase::finished, object, [watcher, take = std::move(take)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            take(watcher->future().takeResult()); // moved: a list is long
    });
    watcher->setFuture(future);
}

} // namespace models
