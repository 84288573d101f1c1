// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ParameterCommands.h"

#include "models/base/Text.h"
#include "models/entities/Parameter.h"

#include <QCoreApplication>

#include <algorithm>

namespace syncing {

using models::KnownParameter;
using models::Parameter;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ServerError)
};

QString listOfKnown()
{
    QStringList lines;
    for (const KnownParameter &known : models::knownParameters()) {
        const QString year = known.isOfYear ? u" --year YYYY [--region DIVISION]"_qs : QString();
        lines.append(u"  %1 %2…%3%4"_qs.arg(known.key).arg(known.least).arg(known.most).arg(year));
    }
    return lines.join(u'\n');
}

bool isDivision(const QString &text)
{
    return text.size() <= 12 && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// What stands against it; empty: nothing.
QString whyNot(const Parameter &parameter)
{
    const KnownParameter *known = models::knownParameter(parameter.key);
    if (!known)
        return Words::tr("There is no parameter “%1”. There are:\n%2").arg(parameter.key, listOfKnown());
    if (!known->admits(*parameter.number))
        return Words::tr("“%1” is no number for “%2”, which takes %3 to %4.")
            .arg(*parameter.number)
            .arg(parameter.key)
            .arg(known->least)
            .arg(known->most);
    if (!known->isOfYear && (parameter.year || !parameter.region.isEmpty()))
        return Words::tr("“%1” holds for every year and region: leave --year and --region out.").arg(parameter.key);
    if (known->isOfYear && !parameter.year)
        return Words::tr("“%1” holds for one year: name it with --year.").arg(parameter.key);
    if (parameter.year && (*parameter.year < models::FirstParameterYear || *parameter.year > models::LastParameterYear))
        return Words::tr("“%1” is no year from %2 to %3.")
            .arg(*parameter.year)
            .arg(models::FirstParameterYear)
            .arg(models::LastParameterYear);
    if (!isDivision(parameter.region))
        return Words::tr("“%1” is no division: it has up to twelve digits.").arg(parameter.region);
    return {};
}

QString whatHolds(const Parameter &parameter)
{
    if (!parameter.year)
        return Words::tr("%1 %2 from now on").arg(parameter.key).arg(*parameter.number);
    if (parameter.region.isEmpty())
        return Words::tr("%1 %2 for the year %3").arg(parameter.key).arg(*parameter.number).arg(*parameter.year);
    return Words::tr("%1 %2 for the year %3 in %4")
        .arg(parameter.key)
        .arg(*parameter.number)
        .arg(*parameter.year)
        .arg(parameter.region);
}

} // namespace

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
    if (const QString wrong = whyNot(parameter); !wrong.isEmpty())
        return misused(wrong);
    parameter.id = models::parameterId(parameter.key, parameter.region, static_cast<int>(parameter.year.value_or(0)));
    const models::EntityType &type = models::typeOf<Parameter>();
    const QString commons = u"commons"_qs;
    const auto written = context.log.write(commons, {ownRecord(type, models::rowOf(type, &parameter, commons))});
    if (!written)
        return refused(written.error());
    const models::Outcome noted = context.accounts.run([&](AccountDatabase &database) {
        return database.audit().add(auditEntry(context, u"parameter.set"_qs, whatHolds(parameter)));
    });
    return noted ? done(whatHolds(parameter)) : refused(noted.error());
}

} // namespace syncing
