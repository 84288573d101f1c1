// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/ImportStorage.h"

#include "models/base/Digest.h"
#include "models/rules/ReviewStatus.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/ClientStore.h"

#include <QCoreApplication>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::ImportStorage)
};

// The same reason of the same file makes the same comment.
Id commentId(const ImportReason &reason)
{
    QByteArray name = "import comment" + reason.record.toBytes() + QByteArray::number(reason.field) + '\x1f';
    name += QByteArray::number(reason.line);
    return *Id::fromBytes(digest16(name));
}

class ImportSave
{
public:
    ImportSave(Database &database, const ImportTarget &target) : m_database(database), m_target(target) {}

    Outcome addAll(const HouseholdImport &import)
    {
        for (const ImportedHousehold &household : import.households) {
            if (const Outcome added = add(household); !added)
                return added;
        }
        return {};
    }

    Result<ImportReceipt> commit(ClientStore &store)
    {
        if (m_change.isEmpty())
            return m_receipt;
        const Result<CommitReceipt> committed = store.commit(m_change);
        return committed ? Result<ImportReceipt>(m_receipt) : committed.error();
    }

    const ImportReceipt &receipt() const { return m_receipt; }

private:
    Outcome add(const ImportedHousehold &household)
    {
        const Id id = household.householdCase.household.id;
        const Result<std::optional<LoadedCase>> present = loadCase(m_database, id);
        if (!present)
            return present.error();
        if (!*present)
            addNew(household);
        else if (caseDigest((*present)->value) == caseDigest(household.householdCase))
            ++m_receipt.unchanged;
        else
            m_receipt.differing.push_back(id);
        return {};
    }

    void addNew(const ImportedHousehold &household)
    {
        HouseholdCase withComments = household.householdCase;
        for (const ImportReason &reason : household.reasons) {
            if (reason.isOfFile)
                withComments.comments.push_back(commentOf(reason, household.householdCase.household));
        }
        m_change.append(changeBetween(unsavedCase(m_target.village), withComments));
        ++m_receipt.stored;
        m_receipt.members += static_cast<qint64>(withComments.members.size());
        m_receipt.comments += static_cast<qint64>(withComments.comments.size());
        m_receipt.drafts += household.isComplete() ? 0 : 1;
    }

    // Two devices that read the same file must say the same, so nothing here is of this device or of this moment.
    static qint64 momentOf(const Household &household)
    {
        const int year = static_cast<int>(household.formYear.value_or(1970));
        const QDate day = household.filledOn.isValid() ? household.filledOn : QDate(year, 1, 1);
        return QDateTime(day, QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
    }

    FieldComment commentOf(const ImportReason &reason, const Household &household) const
    {
        FieldComment comment;
        comment.id = commentId(reason);
        comment.household = household.id;
        comment.targetType = reason.type;
        comment.target = reason.record.toBytes();
        comment.targetField = reason.field;
        comment.text = Words::tr("Line %1 of the file: %2").arg(reason.line).arg(reason.message).left(1000);
        comment.byName = m_target.byName;
        comment.at = momentOf(household);
        return comment;
    }

    Database &m_database;
    const ImportTarget &m_target;
    Change m_change;
    ImportReceipt m_receipt;
};

} // namespace

Result<ImportReceipt> storeImport(ClientStore &store, const HouseholdImport &import, const ImportTarget &target)
{
    ImportSave save(store.database(), target);
    if (const Outcome added = save.addAll(import); !added)
        return added.error();
    return save.commit(store);
}

Result<ImportReceipt> expectedReceipt(Database &database, const HouseholdImport &import)
{
    const ImportTarget nowhere;
    ImportSave save(database, nowhere);
    if (const Outcome added = save.addAll(import); !added)
        return added.error();
    return save.receipt();
}

QJsonObject toJson(const ImportReceipt &receipt)
{
    return {{u"stored"_qs, receipt.stored},        {u"stored_members"_qs, receipt.members},
            {u"stored_drafts"_qs, receipt.drafts}, {u"comments"_qs, receipt.comments},
            {u"unchanged"_qs, receipt.unchanged},  {u"differing"_qs, static_cast<qint64>(receipt.differing.size())}};
}

QString toText(const ImportReceipt &receipt)
{
    const QStringList lines{Words::tr("Stored            %1 households with %2 members, %3 of them drafts")
                                .arg(receipt.stored)
                                .arg(receipt.members)
                                .arg(receipt.drafts),
                            Words::tr("Were here already %1, and %2 that differ from the file and stay as they are")
                                .arg(receipt.unchanged)
                                .arg(receipt.differing.size())};
    return lines.join(u'\n') + u'\n';
}

} // namespace models
