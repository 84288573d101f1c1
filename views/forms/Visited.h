// SPDX-License-Identifier: GPL-3.0-or-later
// Which fields of a case the user has left, so that their problems may be said. Kept with a draft: what was said when
// the form was left is said when it is taken up again.
#pragma once

#include "views/forms/FieldRef.h"

#include <set>

namespace views {

class Visited
{
public:
    bool contains(const FieldRef &place) const;
    void add(const FieldRef &place) { m_places.insert(place); }
    void addRecord(const models::Id &record); // every field of it
    void addAll();                            // every field there is
    void addNew(const models::Id &record);    // appeared now: nothing of it was left yet, even if all was

    bool operator==(const Visited &) const = default;

    bool all() const { return m_all; }
    const std::set<FieldRef> &places() const { return m_places; }
    const std::set<models::Id> &records() const { return m_records; }
    const std::set<models::Id> &newRecords() const { return m_new; }

private:
    bool m_all = false;
    std::set<FieldRef> m_places;
    std::set<models::Id> m_records;
    std::set<models::Id> m_new;
};

} // namespace views
