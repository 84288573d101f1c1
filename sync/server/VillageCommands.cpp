// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/VillageCommands.h"

#include "models/base/Digest.h"
#include "models/base/Text.h"
#include "models/entities/Village.h"
#include "sync/server/GrantRules.h"

#include <QCoreApplication>

#include <algorithm>

namespace syncing {

using models::Village;

static QString taken(QStringList &words, const char *option)
{
    return models::normalisedText(takeOption(words, QLatin1String(option)).value_or(QString()));
}

// GB/T 2260, GB/T 10114 and three digits of the village (DOMAIN.md §2.14).
static bool isVillageCode(const QString &code)
{
    constexpr qsizetype digits = 12;
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return code.size() == digits && std::all_of(code.begin(), code.end(), isDigit);
}

AdminReply addVillage(const AdminContext &context, const QStringList &given)
{
    QStringList words = given; // less the options
    Village village;
    village.township = taken(words, "--township");
    village.county = taken(words, "--county");
    village.city = taken(words, "--city");
    village.province = taken(words, "--province");
    village.alias = taken(words, "--alias");
    if (words.size() != 3 || village.township.isEmpty() || village.county.isEmpty() ||
        !words[0].startsWith(QLatin1String("village/")))
        return misused(QCoreApplication::translate(
            "ServerError", "A village needs its scope (village/…), code and name, a --township and a --county."));
    if (const models::Outcome allowed = checkGrant(words[0], models::Role::Cadre); !allowed)
        return refused(allowed.error());
    village.id = *models::Id::fromBytes(models::digest16(words[0].toUtf8()));
    village.code = models::normalisedText(words[1]);
    if (!isVillageCode(village.code))
        return refused({models::ErrorKind::Invalid,
                        QCoreApplication::translate("ServerError", "A village's code has 12 digits; “%1” has not.")
                            .arg(village.code),
                        {}});
    if (words[0] != u"village/"_qs + village.code)
        return refused({models::ErrorKind::Invalid,
                        QCoreApplication::translate("ServerError", "The scope of this village is village/%1: its code "
                                                                   "names it everywhere.")
                            .arg(village.code),
                        {}});
    village.name = models::normalisedText(words[2]);
    if (village.name.isEmpty())
        return misused(QCoreApplication::translate("ServerError", "The name of the village is empty."));
    const models::EntityType &type = models::typeOf<Village>();
    const auto written = context.log.write(words[0], {ownRecord(type, models::rowOf(type, &village, words[0]))});
    if (!written)
        return refused(written.error());
    const models::Outcome noted = context.accounts.run([&](AccountDatabase &database) {
        return database.audit().add(auditEntry(context, u"village.add"_qs, words[0]));
    });
    return noted ? done(words[0] % u' ' % village.id.toHex()) : refused(noted.error());
}

} // namespace syncing
