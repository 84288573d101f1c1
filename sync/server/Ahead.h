// SPDX-License-Identifier: GPL-3.0-or-later
// Does the same work for many items on a thread of its own, ahead of whoever takes the results in order: the second
// core computes while the first one writes to the database. Few items are done on the spot.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <future>
#include <vector>

namespace syncing {

template <class Result>
class Ahead
{
public:
    // `work(i)` makes the result of item i, from 0 to `count` - 1, on the other thread: pure, and it throws nothing.
    // What it refers to lives as long as this.
    template <class Work>
    Ahead(size_t count, Work work) : m_batches((count + BatchItems - 1) / BatchItems)
    {
        const auto workAll = [this, count, work] {
            for (size_t i = 0; i < m_batches.size(); ++i)
                m_batches[i].set_value(resultsOf(work, i * BatchItems, std::min(count, (i + 1) * BatchItems)));
        };
        if (m_batches.size() > 1)
            m_working = std::async(std::launch::async, workAll);
        else
            workAll();
    }

    Q_DISABLE_COPY_MOVE(Ahead)

    Result next() // in order, each once; waits until it is made
    {
        if (m_batch.empty())
            m_batch = m_batches[m_taken++].get_future().get();
        Result result = std::move(m_batch.back());
        m_batch.pop_back();
        return result;
    }

private:
    using Batch = std::vector<Result>; // last item first

    static constexpr size_t BatchItems = 32;

    template <class Work>
    static Batch resultsOf(const Work &work, size_t first, size_t end)
    {
        Batch results;
        results.reserve(end - first);
        for (size_t i = end; i > first; --i)
            results.push_back(work(i - 1));
        return results;
    }

    std::vector<std::promise<Batch>> m_batches;
    size_t m_taken = 0; // batches
    Batch m_batch;
    std::future<void> m_working; // ends first
};

} // namespace syncing
