// SPDX-License-Identifier: GPL-3.0-or-later
// What one save writes: new records, and of known records only the registers that differ, each with the op whose value
// the user saw. Values are taken when the Change is made, so a pull that lands while a form is open changes nothing
// here. Goes through ClientStore::commit, the one door.
#pragma once

#include "models/storage/HeldRecords.h"
#include "models/storage/RecordOps.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace models {

// A record as it was read, with what a later edit must say was seen.
template <class Record>
struct Loaded
{
    Record record{};
    QString scope;
    bool removed = false;
    RecordOps ops;
};

struct RegisterChange
{
    FieldId reg = 0;
    OpId seen;
    QByteArray was; // the value that was seen
};

struct RecordChange
{
    const EntityType *type = nullptr;
    Row row;                               // as it shall be
    bool isNew = false;                    // all of the row is written
    std::vector<RegisterChange> registers; // otherwise these alone, ascending
};

struct SettledDraft
{
    QString key;
    QByteArray rest; // empty: nothing is left of it
};

class Change
{
public:
    template <class Record>
    Change &insert(const QString &scope, const Record &record)
    {
        return add(typeOf<Record>(), rowOf(record, scope));
    }
    template <class Record>
    Change &update(const Loaded<Record> &before, const Record &after)
    {
        return difference(typeOf<Record>(), rowBefore(before), before.ops, rowAfter(after, before));
    }
    // Soft: the record stays, marked; a concurrent edit of it keeps it alive with a conflict.
    template <class Record>
    Change &remove(const Loaded<Record> &before)
    {
        Row after = rowBefore(before);
        after.removed = true;
        return difference(typeOf<Record>(), rowBefore(before), before.ops, after);
    }
    template <class Record>
    Change &restore(const Loaded<Record> &before)
    {
        Row after = rowBefore(before);
        after.removed = false;
        return difference(typeOf<Record>(), rowBefore(before), before.ops, after);
    }
    Change &resolve(const Resolution &resolution);
    // In the same transaction the draft is discarded, or `rest` takes its place: what was typed and is not in this
    // change, as it is no value of its field.
    Change &settlesDraft(const QString &key, const QByteArray &rest = {});
    Change &again(RecordChange refused);         // of a record that is named nowhere else here; see SentAgain.h
    Change &settlesHeld(const HeldRecord &held); // dealt with in the same transaction

    Change &append(Change other); // that names none of the records here: many households in one save

    Change &add(const EntityType &type, Row row);
    Change &difference(const EntityType &type, const Row &before, const RecordOps &ops, const Row &after);

    bool isEmpty() const; // nothing differs and there is nothing to settle
    const std::vector<RecordChange> &records() const { return m_records; }
    const std::vector<Resolution> &resolutions() const { return m_resolutions; }
    const std::vector<SettledDraft> &drafts() const { return m_drafts; }
    const std::vector<HeldRecord> &held() const { return m_held; }

private:
    template <class Record>
    static Row rowBefore(const Loaded<Record> &before)
    {
        Row row = rowOf(before.record, before.scope);
        row.removed = before.removed;
        return row;
    }
    template <class Record>
    static Row rowAfter(const Record &after, const Loaded<Record> &before)
    {
        Row row = rowOf(after, before.scope);
        row.removed = before.removed;
        return row;
    }
    RecordChange *find(const EntityType &type, const Id &record);

    std::vector<RecordChange> m_records;
    std::vector<Resolution> m_resolutions;
    std::vector<SettledDraft> m_drafts;
    std::vector<HeldRecord> m_held;
};

} // namespace models
