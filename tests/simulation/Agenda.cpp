// SPDX-License-Identifier: GPL-3.0-or-later
#include "Agenda.h"

namespace simulation {

void Agenda::in(qint64 ms, std::function<void()> what, Kind kind)
{
    m_things.emplace(std::pair(m_clock.nowMs() + qMax<qint64>(ms, 0), ++m_made), Thing{std::move(what), kind});
    m_work += kind == Kind::Work ? 1 : 0;
}

void Agenda::runNext()
{
    const auto first = m_things.begin();
    m_clock.set(first->first.first);
    const Thing thing = std::move(first->second);
    m_things.erase(first);
    m_work -= thing.kind == Kind::Work ? 1 : 0;
    thing.what();
}

} // namespace simulation
