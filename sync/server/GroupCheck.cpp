// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/GroupCheck.h"

#include "models/entities/Catalogue.h"
#include "models/entities/FieldComment.h"
#include "models/entities/Review.h"
#include "models/rules/CommentStatus.h"
#include "models/rules/ReviewStatus.h"
#include "sync/protocol/Limits.h"

#include <algorithm>
#include <set>

using namespace models;

namespace syncing {

using Check = std::optional<Objection>;

static Objection objection(Reason reason, const char *what, TypeId type, const Id &record, FieldId reg)
{
    return {reason,
            u"%1: type %2, record %3, register %4"_qs.arg(QLatin1String(what)).arg(type).arg(record.toHex()).arg(reg)};
}

static Check sizeObjection(const Group &group)
{
    size_t cells = group.resolutions.size();
    for (const RecordEdit &edit : group.records)
        cells += qMax<size_t>(edit.cells.size(), 1);
    if (cells > limits::GroupCells)
        return Objection{Reason::Size, u"%1 cells"_qs.arg(cells)};
    if (cells == 0)
        return Objection{Reason::Form, u"an empty group"_qs};
    return std::nullopt;
}

static Check typeObjection(const Group &group, TypeId type, const Id &record)
{
    const EntityType *known = typeWithId(type);
    if (!known)
        return objection(Reason::UnknownType, "unknown type", type, record, 0);
    if (record.isNull())
        return objection(Reason::Form, "no record id", type, record, 0);
    if (!isScopeOf(known->scope, group.scope))
        return objection(Reason::WrongScope, "not a type of this scope", type, record, 0);
    return std::nullopt;
}

static Check valueObjection(TypeId type, const Id &record, FieldId reg, const QByteArray &value)
{
    const EntityType &known = *typeWithId(type);
    const Field *field = known.field(reg);
    if (field && field->reg != reg)
        return objection(Reason::Form, "not the name of a register", type, record, reg);
    if ((field || reg == LifecycleRegister) && !isWellFormed(known, reg, value))
        return objection(Reason::Form, "a value that does not fit", type, record, reg);
    return std::nullopt;
}

using Register = std::tuple<TypeId, Id, FieldId>;

// An op may name each register once.
static Check repeatObjection(std::vector<Register> named)
{
    std::ranges::sort(named);
    const auto twice = std::ranges::adjacent_find(named);
    if (twice == named.end())
        return std::nullopt;
    const auto &[type, record, reg] = *twice;
    return objection(Reason::Form, "named twice", type, record, reg);
}

static Check editObjection(const Group &group, const RecordEdit &edit, std::vector<Register> &named)
{
    if (Check check = typeObjection(group, edit.type, edit.record))
        return check;
    for (const CellEdit &cell : edit.cells) {
        named.emplace_back(edit.type, edit.record, cell.reg);
        if (Check check = valueObjection(edit.type, edit.record, cell.reg, cell.value))
            return check;
    }
    return std::nullopt;
}

static Check resolutionObjection(const Group &group, const Resolution &resolution, std::vector<Register> &named)
{
    if (Check check = typeObjection(group, resolution.type, resolution.record))
        return check;
    if (resolution.supersedes.empty())
        return objection(Reason::Form, "resolves nothing", resolution.type, resolution.record, resolution.reg);
    named.emplace_back(resolution.type, resolution.record, resolution.reg);
    return valueObjection(resolution.type, resolution.record, resolution.reg, resolution.value);
}

Check formObjection(const Group &group)
{
    if (group.op.isNull() || group.kind == GroupKind::Server)
        return Objection{Reason::Form, u"no op id, or a kind that only the server writes"_qs};
    if (Check check = sizeObjection(group))
        return check;
    std::vector<Register> named;
    std::set<std::pair<TypeId, Id>> records;
    for (const RecordEdit &edit : group.records) {
        if (!records.insert({edit.type, edit.record}).second)
            return objection(Reason::Form, "a record twice", edit.type, edit.record, 0);
        if (Check check = editObjection(group, edit, named))
            return check;
    }
    for (const Resolution &resolution : group.resolutions) {
        if (Check check = resolutionObjection(group, resolution, named))
            return check;
    }
    return repeatObjection(std::move(named));
}

// A step of a review stands as it was taken, and each is for some roles only: nobody approves their own work.
static Check stepObjection(const RecordEdit &edit, Role role)
{
    static const EntityType &type = typeOf<Review>();
    if (edit.type != type.id)
        return std::nullopt;
    static const FieldId action = type["action"].reg;
    const auto cell = std::ranges::find(edit.cells, action, &CellEdit::reg);
    Row row;
    row.cells.resize(type.fields.size());
    if (edit.isNew && cell != edit.cells.end() && setRegisterValue(type, row, action, cell->value) &&
        mayTakeStep(role, recordOf<Review>(row).action))
        return std::nullopt;
    return objection(Reason::Authority, "may not take this step", edit.type, edit.record, action);
}

bool mayWrite(Role role, TypeId type, FieldId reg)
{
    return contains(editorsOf(*typeWithId(type), reg), role);
}

// What a comment says is written once; what comes later is its settlement.
static Check commentObjection(const RecordEdit &edit, Role role)
{
    static const EntityType &type = typeOf<FieldComment>();
    static const FieldId settlement = type["settled_at"].reg;
    if (edit.type != type.id)
        return std::nullopt;
    for (const CellEdit &cell : edit.cells) {
        const bool isSettlement = cell.reg == settlement;
        if (isSettlement ? !maySettle(role) : !edit.isNew && type.field(cell.reg))
            return objection(Reason::Authority, "may not change a comment", edit.type, edit.record, cell.reg);
    }
    return std::nullopt;
}

Check authorityObjection(const Group &group, Role role)
{
    const auto mayNot = [role](TypeId type, FieldId reg) { return !mayWrite(role, type, reg); };
    for (const RecordEdit &edit : group.records) {
        if (mayNot(edit.type, LifecycleRegister))
            return objection(Reason::Authority, "may not write", edit.type, edit.record, 0);
        if (Check check = stepObjection(edit, role))
            return check;
        if (Check check = commentObjection(edit, role))
            return check;
        for (const CellEdit &cell : edit.cells) {
            if (mayNot(edit.type, cell.reg))
                return objection(Reason::Authority, "may not write", edit.type, edit.record, cell.reg);
        }
    }
    for (const Resolution &resolution : group.resolutions) {
        if (mayNot(resolution.type, resolution.reg) && !mayChooseValue(role))
            return objection(Reason::Authority, "may not decide", resolution.type, resolution.record, resolution.reg);
    }
    return std::nullopt;
}

static bool refersToRecords(const EntityType &type, FieldId reg)
{
    return std::ranges::any_of(type.fields, [reg](const Field &field) { return field.reg == reg && field.references; });
}

static void addReferences(const EntityType &type, FieldId reg, const QByteArray &value, std::set<Reference> &found)
{
    if (!refersToRecords(type, reg)) // most do not, and reading values takes long
        return;
    Row row;
    row.cells.resize(type.fields.size());
    if (!setRegisterValue(type, row, reg, value))
        return;
    for (const size_t index : fieldsOf(type, reg)) {
        const Field &field = type.fields[index];
        const EntityType *target = field.references ? typeWithName(QLatin1String(field.references)) : nullptr;
        const auto *id = std::get_if<QByteArray>(&row.cells[index]);
        if (target && target->scope == type.scope && id)
            found.insert({target->id, *Id::fromBytes(*id)});
    }
}

std::vector<Reference> references(const Group &group)
{
    std::set<Reference> found;
    for (const RecordEdit &edit : group.records) {
        if (!edit.isNew)
            found.insert({edit.type, edit.record});
        for (const CellEdit &cell : edit.cells)
            addReferences(*typeWithId(edit.type), cell.reg, cell.value, found);
    }
    for (const Resolution &resolution : group.resolutions) {
        found.insert({resolution.type, resolution.record});
        addReferences(*typeWithId(resolution.type), resolution.reg, resolution.value, found);
    }
    for (const RecordEdit &edit : group.records) {
        if (edit.isNew)
            found.erase({edit.type, edit.record});
    }
    return {found.begin(), found.end()};
}

} // namespace syncing
