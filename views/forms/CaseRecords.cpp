// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/CaseRecords.h"

#include <algorithm>

namespace views {

using namespace models;

template <class Record>
static const Record *findById(const std::vector<Record> &records, const Id &id)
{
    const auto found = std::find_if(records.begin(), records.end(), [&](const Record &one) { return one.id == id; });
    return found == records.end() ? nullptr : &*found;
}

const void *recordIn(const HouseholdCase &householdCase, TypeId type, const Id &record)
{
    if (type == typeOf<Household>().id)
        return householdCase.household.id == record ? &householdCase.household : nullptr;
    if (type == typeOf<Member>().id)
        return findById(householdCase.members, record);
    if (type == typeOf<MemberIdentity>().id)
        return findById(householdCase.identities, record);
    if (type == typeOf<HouseholdContact>().id)
        return householdCase.contact && householdCase.contact->id == record ? &*householdCase.contact : nullptr;
    if (type == typeOf<Income>().id)
        return findById(householdCase.incomes, record);
    if (type == typeOf<Review>().id)
        return findById(householdCase.reviews, record);
    if (type == typeOf<FieldComment>().id)
        return findById(householdCase.comments, record);
    if (type == typeOf<ProblemExplanation>().id)
        return findById(householdCase.explanations, record);
    return nullptr;
}

void *recordIn(HouseholdCase &householdCase, TypeId type, const Id &record)
{
    return const_cast<void *>(recordIn(std::as_const(householdCase), type, record));
}

template <class Record>
static void *appended(std::vector<Record> &records, const Id &id, const Id &household)
{
    Record record;
    record.id = id;
    record.household = household;
    records.push_back(record);
    return &records.back();
}

void *addRecord(HouseholdCase &householdCase, TypeId type, const Id &record)
{
    const Id household = householdCase.household.id;
    if (type == typeOf<Member>().id)
        return appended(householdCase.members, record, household);
    if (type == typeOf<MemberIdentity>().id)
        return appended(householdCase.identities, record, household);
    if (type == typeOf<Income>().id)
        return appended(householdCase.incomes, record, household);
    if (type == typeOf<Review>().id)
        return appended(householdCase.reviews, record, household);
    if (type == typeOf<FieldComment>().id)
        return appended(householdCase.comments, record, household);
    if (type == typeOf<ProblemExplanation>().id)
        return appended(householdCase.explanations, record, household);
    if (type == typeOf<HouseholdContact>().id) {
        householdCase.contact = HouseholdContact{.id = record};
        return &*householdCase.contact;
    }
    householdCase.household.id = record;
    return &householdCase.household;
}

template <class Record>
static void erase(std::vector<Record> &records, const Id &id)
{
    std::erase_if(records, [&](const Record &record) { return record.id == id; });
}

void eraseRecord(HouseholdCase &householdCase, TypeId type, const Id &record)
{
    if (type == typeOf<Member>().id)
        erase(householdCase.members, record);
    else if (type == typeOf<MemberIdentity>().id)
        erase(householdCase.identities, record);
    else if (type == typeOf<Income>().id)
        erase(householdCase.incomes, record);
    else if (type == typeOf<FieldComment>().id)
        erase(householdCase.comments, record);
    else if (type == typeOf<ProblemExplanation>().id)
        erase(householdCase.explanations, record);
    else if (type == typeOf<HouseholdContact>().id)
        householdCase.contact.reset();
}

template <class Record>
static void visitAll(const std::vector<Record> &records, const RecordVisitor &visit)
{
    for (const Record &record : records)
        visit(typeOf<Record>(), &record);
}

void forEachRecord(const HouseholdCase &householdCase, const RecordVisitor &visit)
{
    visit(typeOf<Household>(), &householdCase.household);
    visitAll(householdCase.members, visit);
    visitAll(householdCase.identities, visit);
    if (householdCase.contact)
        visit(typeOf<HouseholdContact>(), &*householdCase.contact);
    visitAll(householdCase.incomes, visit);
    visitAll(householdCase.reviews, visit);
    visitAll(householdCase.comments, visit);
    visitAll(householdCase.explanations, visit);
}

} // namespace views
