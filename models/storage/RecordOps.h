// SPDX-License-Identifier: GPL-3.0-or-later
// Which op wrote what each register of a record holds: what a form shows the user as seen, and what the next pull is
// compared with. Kept small: one op for the record, and those registers that differ from it.
#pragma once

#include "models/schema/Edits.h"

#include <optional>
#include <vector>

namespace models {

class RecordOps
{
public:
    RecordOps() = default;
    explicit RecordOps(const OpId &record) : m_record(record) {}

    // A register that is not named was written by the record's op if it holds something, and by nobody if it is empty.
    // The lifecycle register always holds something: its op is the last one on the record.
    OpId of(FieldId reg, bool empty) const;
    void set(FieldId reg, const OpId &op);

    const OpId &record() const { return m_record; }
    QByteArray encoded() const; // the registers that differ; empty if there are none
    static std::optional<RecordOps> decoded(const OpId &record, QByteArrayView differing);

    bool operator==(const RecordOps &) const = default;

private:
    struct Differing
    {
        FieldId reg;
        OpId op;
        bool operator==(const Differing &) const = default;
    };

    OpId m_record;
    std::vector<Differing> m_differing; // by ascending register
};

// The op of a register of a record whose row is at hand.
OpId opOf(const RecordOps &ops, const EntityType &type, const Row &row, FieldId reg);

} // namespace models
