// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/FieldHistory.h"

#include <algorithm>
#include <map>

namespace models {

std::vector<RecordStep> joined(std::vector<RecordStep> fromServer, const std::vector<RecordStep> &own)
{
    std::vector<RecordStep> all = std::move(fromServer);
    for (const RecordStep &step : own) {
        if (std::ranges::find(all, step.op, &RecordStep::op) != all.end())
            continue;
        const auto older = std::ranges::find_if(all, [&](const RecordStep &other) { return other.hlc < step.hlc; });
        all.insert(older, step);
    }
    return all;
}

namespace {

class FieldReading
{
public:
    FieldReading(const EntityType &type, const Field &field) : m_type(type), m_field(field) {}

    void take(const RecordStep &step);
    std::vector<FieldChange> newestFirst() &&
    {
        std::ranges::reverse(m_changes);
        return std::move(m_changes);
    }

private:
    struct Written
    {
        std::optional<QByteArray> value; // of the register
        const Resolution *decision = nullptr;
        OpId seen;
        bool isFirst = false;
    };

    Written writtenBy(const RecordStep &step) const;
    std::optional<Value> valueIn(const QByteArray &reg) const;
    std::optional<Value> before(const Written &written) const;
    ChangeMark markOf(const RecordStep &step, const Written &written) const;
    const CellOutcome *outcomeOf(const RecordStep &step) const;
    void add(const RecordStep &step, const Written &written);
    void markDisputed(const CellOutcome &outcome);

    const EntityType &m_type;
    const Field &m_field;
    std::map<OpId, QByteArray> m_written; // register values by op
    std::optional<QByteArray> m_shown;    // the register after the last step, as the server told it
    std::vector<FieldChange> m_changes;   // the oldest first
};

FieldReading::Written FieldReading::writtenBy(const RecordStep &step) const
{
    for (const Resolution &resolution : step.resolutions) {
        if (resolution.reg == m_field.reg)
            return {resolution.value, &resolution, {}, false};
    }
    if (step.edits.empty())
        return {};
    const RecordEdit &edit = step.edits.front();
    const auto cell = std::ranges::find(edit.cells, m_field.reg, &CellEdit::reg);
    if (cell != edit.cells.end())
        return {cell->value, nullptr, cell->seen, edit.isNew};
    if (edit.isNew) // what a new record does not name is empty
        return {emptyRegisterValue(m_type, m_field.reg), nullptr, {}, true};
    return {};
}

std::optional<Value> FieldReading::valueIn(const QByteArray &reg) const
{
    Row row;
    row.cells.resize(m_type.fields.size());
    if (!setRegisterValue(m_type, row, m_field.reg, reg))
        return std::nullopt; // of a newer program
    return row.cells[static_cast<size_t>(&m_field - m_type.fields.data())];
}

// What the author saw, not what the server had when it came: an edit made offline changed what was on that screen.
std::optional<Value> FieldReading::before(const Written &written) const
{
    if (written.decision)
        return m_shown ? valueIn(*m_shown) : std::nullopt;
    if (written.seen.isNull())
        return Value();
    const auto seen = m_written.find(written.seen);
    if (seen != m_written.end())
        return valueIn(seen->second);
    return m_shown ? valueIn(*m_shown) : std::nullopt;
}

const CellOutcome *FieldReading::outcomeOf(const RecordStep &step) const
{
    const auto found = std::ranges::find(step.outcome, m_field.reg, &CellOutcome::reg);
    return found == step.outcome.end() ? nullptr : &*found;
}

ChangeMark FieldReading::markOf(const RecordStep &step, const Written &written) const
{
    if (step.standing != StepStanding::Taken)
        return step.standing == StepStanding::Waiting ? ChangeMark::Waiting : ChangeMark::Refused;
    const CellOutcome *outcome = outcomeOf(step);
    if (outcome && !outcome->candidates.empty())
        return ChangeMark::Disputed;
    if (written.decision)
        return ChangeMark::Decided;
    return outcome && outcome->value != *written.value ? ChangeMark::Overtaken : ChangeMark::None;
}

void FieldReading::add(const RecordStep &step, const Written &written)
{
    const std::optional<Value> value = valueIn(*written.value);
    if (!value)
        return;
    FieldChange change{step.op,
                       step.account,
                       step.author,
                       msFromHlc(step.hlc),
                       step.receivedMs,
                       *value,
                       {},
                       written.isFirst,
                       markOf(step, written),
                       written.decision ? written.decision->reason : QString()};
    if (!written.isFirst)
        change.before = before(written);
    // The other fields of a group go along with the one that was edited.
    if (!change.isFirst && !written.decision && change.before == change.value)
        return;
    m_changes.push_back(std::move(change));
}

void FieldReading::take(const RecordStep &step)
{
    const Written written = writtenBy(step);
    if (written.value) {
        add(step, written);
        m_written[step.op] = *written.value;
    }
    if (const CellOutcome *outcome = outcomeOf(step)) {
        m_shown = outcome->value;
        markDisputed(*outcome);
    } else if (written.value && step.standing == StepStanding::Taken) {
        m_shown.reset(); // others may have written since
    }
}

// Also those that had come first and met no other value then.
void FieldReading::markDisputed(const CellOutcome &outcome)
{
    for (const Candidate &candidate : outcome.candidates) {
        const auto change = std::ranges::find(m_changes, candidate.op, &FieldChange::op);
        if (change != m_changes.end() && change->mark == ChangeMark::None)
            change->mark = ChangeMark::Disputed;
    }
}

} // namespace

std::vector<FieldChange> fieldHistory(const EntityType &type, const Field &field, const std::vector<RecordStep> &steps)
{
    FieldReading reading(type, field);
    for (auto step = steps.rbegin(); step != steps.rend(); ++step)
        reading.take(*step);
    return std::move(reading).newestFirst();
}

} // namespace models
