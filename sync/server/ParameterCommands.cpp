// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ParameterCommands.h"

#include "models/base/Text.h"
#include "models/entities/Parameter.h"

#include <QCoreApplication>

namespace syncing {

using models::Parameter;

AdminReply setParameter(const AdminContext &context, const QStringList &given)
{
    QStringList words = given; // less the options
    Parameter parameter;
    parameter.region = models::normalisedText(takeOption(words, QLatin1String("--region")).value_or(QString()));
    parameter.source = models::normalisedText(takeOption(words, QLatin1String("--source")).value_or(QString()));
    const std::optional<QString> year = takeOption(words, QLatin1String("--year"));
    bool isYear = true;
    bool isNumber = false;
    if (year)
        parameter.year = year->toInt(&isYear);
    if (words.size() == 2)
        parameter.number = words[1].toLongLong(&isNumber);
    if (words.size() != 2)
        return misused(QCoreApplication::translate("ServerError", "A parameter needs a key and a number."));
    if (!isNumber)
        return misused(QCoreApplication::translate("ServerError", "“%1” is no whole number.").arg(words[1]));
    if (!isYear)
        return misused(QCoreApplication::translate("ServerError", "“%1” is no year.").arg(*year));
    parameter.key = models::normalisedText(words[0]);
    parameter.id = models::parameterId(parameter.key, parameter.region, static_cast<int>(parameter.year.value_or(0)));
    const models::EntityType &type = models::typeOf<Parameter>();
    const QString commons = u"commons"_qs;
    const auto written = context.log.write(commons, {ownRecord(type, models::rowOf(type, &parameter, commons))});
    if (!written)
        return refused(written.error());
    const models::Outcome noted = context.accounts.run([&](AccountDatabase &database) {
        return database.audit().add(auditEntry(context, u"parameter.set"_qs, parameter.key));
    });
    return noted ? done(parameter.key % u' ' % words[1]) : refused(noted.error());
}

} // namespace syncing
