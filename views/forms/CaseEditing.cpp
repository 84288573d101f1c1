// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/CaseEditing.h"

#include "models/entities/Catalogue.h"
#include "models/schema/Registers.h"
#include "views/forms/CaseDraft.h"
#include "views/forms/CaseRecords.h"

#include <algorithm>
#include <set>

namespace views {

using namespace models;

void CaseEditing::load(const HouseholdCase &stored)
{
    m_seen = stored;
    m_edited = stored;
    m_unread.clear();
}

static HouseholdCase inOrder(HouseholdCase householdCase)
{
    sortCase(householdCase);
    return householdCase;
}

// What is being edited keeps the order of its entry, what was saved comes back in that of the paper.
bool CaseEditing::isChanged() const
{
    return inOrder(m_edited) != inOrder(m_seen);
}

static const Field *fieldOf(const FieldRef &place)
{
    const EntityType *type = typeWithId(place.type);
    return type ? type->field(place.field) : nullptr;
}

static Value valueIn(const HouseholdCase &householdCase, const FieldRef &place)
{
    const void *record = recordIn(householdCase, place.type, place.record);
    const Field *field = fieldOf(place);
    return record && field ? field->access.get(record) : Value();
}

Value CaseEditing::value(const FieldRef &place) const
{
    return valueIn(m_edited, place);
}

Value CaseEditing::seenValue(const FieldRef &place) const
{
    return valueIn(m_seen, place);
}

static bool appearsWithItsFirstValue(TypeId type)
{
    return type == typeOf<MemberIdentity>().id || type == typeOf<HouseholdContact>().id || type == typeOf<Income>().id;
}

bool CaseEditing::set(const FieldRef &place, const Value &value)
{
    const Field *field = fieldOf(place);
    void *record = recordIn(m_edited, place.type, place.record);
    if (!record && !isNull(value) && appearsWithItsFirstValue(place.type))
        record = addRecord(m_edited, place.type, place.record);
    if (!record || !field || field->access.get(record) == value)
        return false;
    field->access.set(record, value);
    if (isNull(value))
        dropIfEmpty(place);
    return true;
}

// A record that was made by typing and is empty again was never there.
void CaseEditing::dropIfEmpty(const FieldRef &place)
{
    if (!appearsWithItsFirstValue(place.type) || recordIn(m_seen, place.type, place.record))
        return;
    const EntityType *type = typeWithId(place.type);
    const void *record = recordIn(m_edited, place.type, place.record);
    for (const Field &field : type->fields) {
        const bool isKey = field.references != nullptr || qstrcmp(field.name, "year") == 0;
        if (!isKey && !isNull(field.access.get(record)))
            return;
    }
    eraseRecord(m_edited, place.type, place.record);
}

void CaseEditing::setUnread(const FieldRef &place, const QString &text)
{
    if (text.isEmpty())
        m_unread.erase(place);
    else
        m_unread[place] = text;
}

void CaseEditing::addMember(const Id &member)
{
    addRecord(m_edited, typeOf<Member>().id, member);
    Member &added = m_edited.members.back();
    added.status = memberStatus::InHousehold.toString();
    added.idKind = u"01"_qs;
    added.ethnicGroup = u"01"_qs;
}

bool CaseEditing::isStored(const Id &member) const
{
    return recordIn(m_seen, typeOf<Member>().id, member) != nullptr;
}

void CaseEditing::markLeft(const Id &member, QDate day)
{
    set({typeOf<Member>().id, member, typeOf<Member>()["status"].id}, memberStatus::Left.toString());
    set({typeOf<Member>().id, member, typeOf<Member>()["status_since"].id}, day.toString(Qt::ISODate));
}

DroppedMember CaseEditing::drop(const Id &member)
{
    const auto found = std::ranges::find(m_edited.members, member, &Member::id);
    DroppedMember dropped{*found, {}, {}, static_cast<size_t>(found - m_edited.members.begin())};
    if (const void *identity = recordIn(m_edited, typeOf<MemberIdentity>().id, member))
        dropped.identity = *static_cast<const MemberIdentity *>(identity);
    for (const auto &[place, text] : m_unread) {
        if (place.record == member)
            dropped.unread.emplace(place, text);
    }
    eraseRecord(m_edited, typeOf<Member>().id, member);
    eraseRecord(m_edited, typeOf<MemberIdentity>().id, member);
    std::erase_if(m_unread, [&](const auto &entry) { return entry.first.record == member; });
    return dropped;
}

void CaseEditing::putBack(const DroppedMember &dropped)
{
    const size_t place = std::min(dropped.place, m_edited.members.size());
    m_edited.members.insert(m_edited.members.begin() + static_cast<std::ptrdiff_t>(place), dropped.member);
    if (dropped.identity)
        m_edited.identities.push_back(*dropped.identity);
    m_unread.insert(dropped.unread.begin(), dropped.unread.end());
}

static bool saysTheSame(const ProblemExplanation &one, const ProblemExplanation &other)
{
    return one.text == other.text && one.rules == other.rules && one.answered == other.answered;
}

void CaseEditing::explain(const ProblemExplanation &explanation)
{
    const TypeId type = typeOf<ProblemExplanation>().id;
    const auto *seen = static_cast<const ProblemExplanation *>(recordIn(m_seen, type, explanation.id));
    eraseRecord(m_edited, type, explanation.id);
    if (seen)
        m_edited.explanations.push_back(saysTheSame(*seen, explanation) ? *seen : explanation);
    else if (!explanation.text.isEmpty())
        m_edited.explanations.push_back(explanation);
    sortNotes(m_edited);
}

void CaseEditing::putComment(const FieldComment &comment)
{
    eraseRecord(m_edited, typeOf<FieldComment>().id, comment.id);
    if (!comment.text.isEmpty())
        m_edited.comments.push_back(comment);
}

void CaseEditing::settleComment(const Id &comment, const QString &by, qint64 unixMs)
{
    const EntityType &type = typeOf<FieldComment>();
    if (!recordIn(m_seen, type.id, comment))
        return eraseRecord(m_edited, type.id, comment);
    set({type.id, comment, type["settled_by"].id}, by);
    set({type.id, comment, type["settled_at"].id}, unixMs);
}

static Row rowIn(const HouseholdCase &householdCase, const EntityType &type, const Id &record)
{
    const void *found = recordIn(householdCase, type.id, record);
    if (found)
        return rowOf(type, found, QString());
    Row empty;
    empty.id = record;
    empty.cells.resize(type.fields.size());
    return empty;
}

static void put(HouseholdCase &householdCase, const EntityType &type, const Row &row)
{
    void *record = recordIn(householdCase, type.id, row.id);
    fillFrom(type, row, record ? record : addRecord(householdCase, type.id, row.id));
}

// Not what the server gives, as the number of the household, nor what is said about the case.
static bool isFilledIn(const EntityType &type, FieldId reg)
{
    if (type.id == typeOf<Review>().id || type.id == typeOf<FieldComment>().id)
        return false;
    return std::ranges::any_of(type.fields,
                               [reg](const Field &field) { return field.reg == reg && field.editors != 0; });
}

void CaseEditing::refreshRecord(const EntityType &type, const Id &record, const HouseholdCase &now, Refresh &count)
{
    const Row fresh = rowIn(now, type, record);
    Row seen = rowIn(m_seen, type, record);
    Row edited = rowIn(m_edited, type, record);
    for (const FieldId reg : registersOf(type)) {
        const QByteArray freshValue = registerValue(type, fresh, reg);
        const QByteArray seenValue = registerValue(type, seen, reg);
        const QByteArray editedValue = registerValue(type, edited, reg);
        if (freshValue == seenValue)
            continue;
        if (editedValue != seenValue && editedValue != freshValue) {
            ++count.kept; // what the user saw stays with the user's value
            continue;
        }
        setRegisterValue(type, seen, reg, freshValue);
        setRegisterValue(type, edited, reg, freshValue);
        if (isFilledIn(type, reg))
            ++count.updated;
    }
    put(m_seen, type, seen);
    put(m_edited, type, edited);
}

CaseEditing::Refresh CaseEditing::refreshBelow(const HouseholdCase &now)
{
    Refresh count;
    forEachRecord(
        now, [&](const EntityType &type, const void *record) { refreshRecord(type, type.idOf(record), now, count); });
    sortCase(m_seen);
    sortNotes(m_edited);
    return count;
}

CaseDraft CaseEditing::draft() const
{
    return {m_seen, m_edited, m_unread};
}

void CaseEditing::restore(const CaseDraft &draft)
{
    m_seen = draft.seen;
    m_edited = draft.edited;
    m_unread = draft.unread;
}

} // namespace views
