// SPDX-License-Identifier: GPL-3.0-or-later
// [version, seen case, edited case, unread, visited, village]. A case is an array of [type, id, {field id: value}], so that a
// field that was added later is simply absent.
#include "views/forms/CaseDraft.h"

#include "models/base/Cbor.h"
#include "models/entities/Catalogue.h"
#include "views/forms/CaseRecords.h"

#include <QCoreApplication>

namespace views {

using namespace models;

static constexpr qint64 draftVersion = 2;

static void writeRecord(CborWriter &out, const EntityType &type, const void *record)
{
    std::vector<std::pair<FieldId, Value>> filled;
    for (const Field &field : type.fields) {
        const Value value = field.access.get(record);
        if (!isNull(value))
            filled.emplace_back(field.id, value);
    }
    out.array(3);
    out.integer(type.id);
    out.bytes(type.idOf(record).toBytes());
    out.map(filled.size());
    for (const auto &[field, value] : filled) {
        out.key(field);
        writeValue(out, value);
    }
}

static void writeCase(CborWriter &out, const HouseholdCase &householdCase)
{
    size_t records = 0;
    forEachRecord(householdCase, [&](const EntityType &, const void *) { ++records; });
    out.array(records);
    forEachRecord(householdCase, [&](const EntityType &type, const void *record) { writeRecord(out, type, record); });
}

// Three items of the array that it stands in.
static void writePlace(CborWriter &out, const FieldRef &place)
{
    out.integer(place.type);
    out.bytes(place.record.toBytes());
    out.integer(place.field);
}

static void writeIds(CborWriter &out, const std::set<Id> &ids)
{
    out.array(ids.size());
    for (const Id &id : ids)
        out.bytes(id.toBytes());
}

static void writeVisited(CborWriter &out, const Visited &visited)
{
    out.array(4);
    out.boolean(visited.all());
    out.array(visited.places().size());
    for (const FieldRef &place : visited.places()) {
        out.array(3);
        writePlace(out, place);
    }
    writeIds(out, visited.records());
    writeIds(out, visited.newRecords());
}

QByteArray encodedDraft(const CaseDraft &draft)
{
    CborWriter out;
    out.array(6);
    out.integer(draftVersion);
    writeCase(out, draft.seen);
    writeCase(out, draft.edited);
    out.array(draft.unread.size());
    for (const auto &[place, text] : draft.unread) {
        out.array(4);
        writePlace(out, place);
        out.text(text);
    }
    writeVisited(out, draft.visited);
    out.text(draft.village);
    return out.take();
}

static void readRecord(CborReader &in, HouseholdCase &householdCase)
{
    if (in.array() != 3)
        return in.fail();
    const EntityType *type = typeWithId(static_cast<TypeId>(in.integer()));
    const std::optional<Id> id = Id::fromBytes(in.bytes(16));
    if (in.failed() || !type || !id)
        return in.fail();
    void *record = addRecord(householdCase, type->id, *id);
    for (size_t left = in.map(); left > 0 && !in.failed(); --left) {
        const Field *field = type->field(static_cast<FieldId>(in.key()));
        const Value value = readValue(in);
        if (field && !in.failed())
            field->access.set(record, value);
    }
}

static HouseholdCase readCase(CborReader &in)
{
    HouseholdCase householdCase;
    for (size_t left = in.array(); left > 0 && !in.failed(); --left)
        readRecord(in, householdCase);
    return householdCase;
}

static FieldRef readPlace(CborReader &in)
{
    FieldRef place;
    place.type = static_cast<TypeId>(in.integer());
    place.record = Id::fromBytes(in.bytes(16)).value_or(Id());
    place.field = static_cast<FieldId>(in.integer());
    return place;
}

static std::map<FieldRef, QString> readUnread(CborReader &in)
{
    std::map<FieldRef, QString> unread;
    for (size_t left = in.array(); left > 0 && !in.failed(); --left) {
        if (in.array() != 4)
            in.fail();
        const FieldRef place = readPlace(in);
        unread[place] = in.text();
    }
    return unread;
}

static std::vector<Id> readIds(CborReader &in)
{
    std::vector<Id> ids;
    for (size_t left = in.array(); left > 0 && !in.failed(); --left)
        ids.push_back(Id::fromBytes(in.bytes(16)).value_or(Id()));
    return ids;
}

static Visited readVisited(CborReader &in)
{
    Visited visited;
    if (in.array() != 4)
        in.fail();
    if (in.boolean())
        visited.addAll();
    for (size_t left = in.array(); left > 0 && !in.failed(); --left) {
        if (in.array() != 3)
            in.fail();
        visited.add(readPlace(in));
    }
    for (const Id &record : readIds(in))
        visited.addRecord(record);
    for (const Id &record : readIds(in))
        visited.addNew(record);
    return visited;
}

static Error refusal(ErrorKind kind, const char *message)
{
    return {kind, QCoreApplication::translate("CaseDraft", message), {}};
}

Result<CaseDraft> decodedDraft(const QByteArray &bytes)
{
    CborReader in(bytes);
    const size_t parts = in.array();
    const qint64 version = in.integer();
    if (!in.failed() && version > draftVersion)
        return refusal(ErrorKind::TooNew,
                       QT_TRANSLATE_NOOP("CaseDraft", "Unfinished work on this household was written by a newer "
                                                      "version of the program. It is kept as it is, so that nothing can "
                                                      "be changed here. Update the program to go on with it."));
    CaseDraft draft;
    draft.seen = readCase(in);
    draft.edited = readCase(in);
    draft.unread = readUnread(in);
    draft.visited = readVisited(in);
    draft.village = in.text();
    if (parts != 6 || !in.atEnd())
        return refusal(ErrorKind::Corrupt, QT_TRANSLATE_NOOP("CaseDraft", "The draft cannot be read. The household is "
                                                                          "shown as it was last saved."));
    return draft;
}

} // namespace views
