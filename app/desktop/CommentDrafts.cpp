// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/CommentDrafts.h"

#include "models/storage/Drafts.h"

using namespace models;

namespace app {

static QString prefixOf(const Id &household)
{
    return u"comment/%1/"_qs.arg(household.toHex());
}

QString commentDraftKey(const Id &household, const views::FieldRef &place)
{
    return prefixOf(household) + u"%1/%2/%3"_qs.arg(place.type).arg(place.record.toHex()).arg(place.field);
}

Result<views::CommentTexts> keptComments(Database &database, const Id &household)
{
    const Result<std::vector<Draft>> drafts = readDrafts(database, prefixOf(household));
    if (!drafts)
        return drafts.error();
    views::CommentTexts texts;
    for (const Draft &draft : *drafts) {
        const QStringList parts = draft.key.split(u'/').mid(2);
        const std::optional<Id> record = parts.size() == 3 ? Id::fromHex(parts[1]) : std::nullopt;
        if (record)
            texts[{static_cast<TypeId>(parts[0].toInt()), *record, static_cast<FieldId>(parts[2].toInt())}] =
                QString::fromUtf8(draft.content);
    }
    return texts;
}

} // namespace app
