// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/CauseRegrouping.h"

#include "models/entities/CodeEntry.h"
#include "models/schema/CodeBook.h"
#include "models/storage/StoredCodes.h"

namespace models {

static const QString causeList = QStringLiteral("cause");

static CodeEntry entryOf(const CodeItem &cause)
{
    CodeEntry entry{.id = codeEntryId(causeList, cause.code),
                    .list = causeList,
                    .code = cause.code,
                    .labelZh = cause.zh,
                    .labelEn = cause.en};
    if (cause.validFrom != CodeItem{}.validFrom)
        entry.validFrom = cause.validFrom;
    if (cause.validTo != CodeItem{}.validTo)
        entry.validTo = cause.validTo;
    return entry;
}

static Outcome regroup(ClientStore &store, const CodeItem &cause, const QString &group, Change &change)
{
    const auto stored = store.load<CodeEntry>(codeEntryId(causeList, cause.code));
    if (!stored)
        return stored.error();
    CodeEntry entry = *stored ? (*stored)->record : entryOf(cause);
    entry.grouping = group;
    if (*stored)
        change.update(**stored, entry);
    else
        change.insert(scopeName(ScopeKind::Commons, {}), entry);
    return {};
}

Outcome regroupCauses(ClientStore &store, const CauseGrouping &grouping)
{
    const Result<CodeBook> codes = storedCodes(store.database());
    if (!codes)
        return codes.error();
    Change change;
    for (const CodeItem &cause : codes->items(QLatin1String("cause"))) {
        const QString group = grouping.value(cause.code);
        if (group == cause.grouping)
            continue;
        if (Outcome added = regroup(store, cause, group, change); !added)
            return added;
    }
    if (change.isEmpty())
        return {};
    const Result<CommitReceipt> receipt = store.commit(change);
    return receipt ? Outcome() : Outcome(receipt.error());
}

} // namespace models
