// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/Visited.h"

namespace views {

using models::Id;

bool Visited::contains(const FieldRef &place) const
{
    return (m_all && !m_new.contains(place.record)) || m_places.contains(place) || m_records.contains(place.record);
}

void Visited::addRecord(const Id &record)
{
    m_records.insert(record);
    m_new.erase(record);
}

void Visited::addAll()
{
    m_all = true;
    m_new.clear();
}

void Visited::addNew(const Id &record)
{
    m_new.insert(record);
}

} // namespace views
