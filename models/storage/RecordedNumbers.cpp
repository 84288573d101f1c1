// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/RecordedNumbers.h"

#include "models/rules/IdentityNumber.h"
#include "models/storage/Database.h"
#include "models/storage/Rows.h"

namespace models {

Result<QSet<QString>> numbersElsewhere(Database &database, const HouseholdCase &householdCase)
{
    QSet<QString> elsewhere;
    for (const MemberIdentity &identity : householdCase.identities) {
        const QString person = personOfNumber(identity.number);
        if (person.size() < personNumberLength)
            continue;
        Statement others = database.cached(
            "SELECT 1 FROM member_identity i JOIN member m ON m.id=i.id JOIN household h ON h.id=m.household "
            "WHERE substr(i.number,1,18)=? AND m.household<>? AND i.removed=0 AND m.removed=0 AND h.removed=0 "
            "AND m.status IS NOT '2' LIMIT 1");
        others.bindAll(person, householdCase.household.id);
        const Result<std::optional<qint64>> found = oneNumber(others);
        if (!found)
            return found.error();
        if (*found)
            elsewhere.insert(person);
    }
    return elsewhere;
}

static QSet<QByteArray> persons(QByteArrayView numbers)
{
    QSet<QByteArray> found;
    for (const QByteArray &line : numbers.toByteArray().split('\n')) {
        if (line.startsWith('i') && line.size() > personNumberLength)
            found.insert(line.mid(1, personNumberLength));
    }
    return found;
}

Outcome markOtherHolders(Database &database, const Id &household, QByteArrayView before, QByteArrayView after)
{
    const QSet<QByteArray> had = persons(before);
    const QSet<QByteArray> has = persons(after);
    for (const QByteArray &person : (had - has) + (has - had)) {
        const Outcome marked =
            database
                .cached("INSERT INTO case_stale(household) SELECT household FROM member_identity "
                        "WHERE substr(number,1,18)=? AND household<>? ON CONFLICT DO NOTHING")
                .run(QString::fromUtf8(person), household);
        if (!marked)
            return marked;
    }
    return {};
}

} // namespace models
