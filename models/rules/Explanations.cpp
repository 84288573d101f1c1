// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/Explanations.h"

#include "models/base/Cbor.h"
#include "models/base/Digest.h"
#include "models/entities/Catalogue.h"
#include "models/schema/Registers.h"

#include <QStringList>

#include <algorithm>

namespace models {

const ProblemExplanation *explanationAt(const HouseholdCase &householdCase, TypeId type, const Id &record,
                                        FieldId field)
{
    const Id id = explanationId(type, record, field);
    const auto found = std::ranges::find(householdCase.explanations, id, &ProblemExplanation::id);
    return found == householdCase.explanations.end() || found->text.isEmpty() ? nullptr : &*found;
}

// One that is not there is empty.
template <class Record>
static Row rowAmong(const std::vector<Record> &records, const Id &id)
{
    const auto found = std::ranges::find(records, id, &Record::id);
    return rowOf(found == records.end() ? Record{} : *found, QString());
}

static Row rowAt(const HouseholdCase &householdCase, TypeId type, const Id &record)
{
    if (type == typeOf<Member>().id)
        return rowAmong(householdCase.members, record);
    if (type == typeOf<Income>().id)
        return rowAmong(householdCase.incomes, record);
    return rowOf(householdCase.household, QString());
}

// Of a record as a whole, what people fill in: the number that the server gives to a household changes nothing.
static std::vector<FieldId> registersAnswered(const EntityType &type, FieldId fieldId)
{
    if (const Field *field = type.field(fieldId))
        return {field->reg};
    std::vector<FieldId> registers = registersOf(type);
    std::erase_if(registers, [&](FieldId reg) { return editorsOf(type, reg) == 0; });
    return registers;
}

QByteArray answeredAt(const HouseholdCase &householdCase, TypeId typeId, const Id &record, FieldId field)
{
    const EntityType *type = typeWithId(typeId);
    if (!type || type->scope == ScopeKind::Identity)
        return {};
    const Row row = rowAt(householdCase, typeId, record);
    const std::vector<FieldId> registers = registersAnswered(*type, field);
    CborWriter out;
    out.array(registers.size());
    for (const FieldId reg : registers)
        out.encoded(registerValue(*type, row, reg));
    return digest16(out.view());
}

bool isExplained(const HouseholdCase &householdCase, const Problem &problem)
{
    if (problem.severity != Severity::Warning)
        return false;
    const ProblemExplanation *explanation = explanationAt(householdCase, problem.type, problem.record, problem.field);
    return explanation && explanation->rules.split(u',').contains(problem.rule) &&
           explanation->answered == answeredAt(householdCase, problem.type, problem.record, problem.field);
}

bool wantsExplanation(const HouseholdCase &householdCase, const Problem &problem)
{
    return problem.severity == Severity::Warning && !isExplained(householdCase, problem);
}

QString rulesToExplain(const Problems &problems, TypeId type, const Id &record, FieldId field)
{
    QStringList rules;
    for (const Problem &problem : problems) {
        if (problem.severity == Severity::Warning && problem.type == type && problem.record == record &&
            problem.field == field)
            rules.append(problem.rule);
    }
    rules.sort();
    rules.removeDuplicates();
    return rules.join(u',');
}

} // namespace models
