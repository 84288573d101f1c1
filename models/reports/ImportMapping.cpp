// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/ImportMapping.h"

#include "models/entities/Household.h"
#include "models/entities/Income.h"
#include "models/entities/Member.h"
#include "models/reports/UnreadableFile.h"
#include "models/schema/Registers.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::ImportMapping)
};

Error wrong(const QString &place, const QString &what)
{
    return {ErrorKind::Invalid,
            Words::tr("The mapping file is wrong at “%1”: %2 Nothing was imported.").arg(place, what), place};
}

// What the parser says about it is English.
Error brokenJson(const QByteArray &bytes, const QJsonParseError &failure)
{
    const qsizetype line = bytes.left(failure.offset).count('\n') + 1;
    Error error = wrong(Words::tr("line %1").arg(line),
                        Words::tr("this is not sound JSON; a comma, a quote or a bracket may be missing."));
    error.detail = failure.errorString();
    return error;
}

Outcome onlyKeys(const QJsonObject &json, const QStringList &known, const QString &place)
{
    for (const QString &key : json.keys()) {
        if (key != u"because" && !known.contains(key))
            return wrong(place, Words::tr("there is no “%1” here.").arg(key));
    }
    return {};
}

QHash<QString, QString> textMap(const QJsonObject &json)
{
    QHash<QString, QString> map;
    for (const QString &key : json.keys())
        map.insert(key, json.value(key).toString());
    return map;
}

Result<ImportTerm> termFrom(const QJsonObject &json, const QString &place)
{
    if (const auto keys = onlyKeys(json, {u"member"_qs, u"household"_qs, u"keep"_qs}, place); !keys)
        return keys.error();
    const QString member = json.value(u"member").toString();
    const QString household = json.value(u"household").toString();
    const QString keep = json.value(u"keep").toString();
    if (member.isEmpty() == household.isEmpty())
        return wrong(place, Words::tr("each term names either a member column or a household column."));
    if (!keep.isEmpty() && keep != u"positive" && keep != u"negative")
        return wrong(place, Words::tr("keep is “positive” or “negative”."));
    return ImportTerm{member.isEmpty() ? household : member, !member.isEmpty(),
                      keep.isEmpty()        ? ImportTerm::Keep::All
                      : keep == u"positive" ? ImportTerm::Keep::Positive
                                            : ImportTerm::Keep::Negative};
}

Result<ImportRule> sumFrom(const QJsonObject &json, const QString &place)
{
    ImportSum sum;
    for (const auto &entry : json.value(u"sum").toArray()) {
        auto term = termFrom(entry.toObject(), place);
        if (!term)
            return term.error();
        sum.terms.push_back(std::move(*term));
    }
    const auto times = exactNumberFromText(json.value(u"times").toString(u"1"_qs));
    if (sum.terms.empty() || !times)
        return wrong(place, Words::tr("a sum has terms, and “times” is a number in quotes."));
    sum.times = *times;
    return ImportRule(std::move(sum));
}

Result<ImportClause> clauseFrom(const QJsonObject &json, const QString &place)
{
    if (const auto keys = onlyKeys(json, {u"column"_qs, u"is"_qs, u"above"_qs, u"then"_qs}, place); !keys)
        return keys.error();
    ImportClause clause{.column = json.value(u"column").toString(), .then = json.value(u"then").toString()};
    for (const auto &text : json.value(u"is").toArray())
        clause.is += text.toString();
    clause.above = exactNumberFromText(json.value(u"above").toString());
    if (clause.column.isEmpty() || clause.then.isEmpty() || clause.is.isEmpty() == !clause.above.has_value())
        return wrong(place, Words::tr("a clause has a column, “is” or “above”, and “then”."));
    return clause;
}

Result<ImportRule> firstMatchFrom(const QJsonObject &json, const QString &place)
{
    ImportFirstMatch match{.otherwise = json.value(u"else").toString()};
    for (const auto &entry : json.value(u"first_match").toArray()) {
        auto clause = clauseFrom(entry.toObject(), place);
        if (!clause)
            return clause.error();
        match.clauses.push_back(std::move(*clause));
    }
    return ImportRule(std::move(match));
}

Result<ImportRule> plainRule(const QJsonObject &json, const QString &place)
{
    const auto text = [&](const char *key) { return json.value(QLatin1String(key)).toString(); };
    if (json.contains(u"constant"))
        return ImportRule(ImportConstant{text("constant")});
    if (json.contains(u"column"))
        return ImportRule(ImportColumn{text("column"), textMap(json.value(u"codes").toObject())});
    if (json.contains(u"age"))
        return ImportRule(ImportAge{text("age"), json.value(u"in_year").toInt()});
    if (json.contains(u"label"))
        return ImportRule(ImportLabel{text("label"), text("number")});
    if (json.contains(u"first_row"))
        return ImportRule(ImportPosition{text("first_row"), text("other_rows")});
    return wrong(place, Words::tr("there is no rule in it."));
}

Result<ImportRule> ruleFrom(const QJsonObject &json, const QString &place)
{
    static const QStringList known{u"constant"_qs, u"column"_qs,      u"codes"_qs,     u"sum"_qs,     u"times"_qs,
                                   u"else"_qs,     u"first_match"_qs, u"age"_qs,       u"in_year"_qs, u"label"_qs,
                                   u"number"_qs,   u"first_row"_qs,   u"other_rows"_qs};
    if (const auto keys = onlyKeys(json, known, place); !keys)
        return keys.error();
    if (json.contains(u"sum"))
        return sumFrom(json, place);
    if (json.contains(u"first_match"))
        return firstMatchFrom(json, place);
    return plainRule(json, place);
}

Result<ImportRules> rulesFrom(const QJsonObject &json, const EntityType &type)
{
    ImportRules rules;
    for (const QString &name : json.keys()) {
        const QString place = QLatin1String(type.name) + u'.' + name;
        const QByteArray field = name.toLatin1();
        if (type.field(QLatin1String(field)) == nullptr)
            return wrong(place, Words::tr("the record type has no such field."));
        auto rule = ruleFrom(json.value(name).toObject(), place);
        if (!rule)
            return rule.error();
        rules.emplace(name, std::move(*rule));
    }
    return rules;
}

QString named(const EntityType &type, const Field &field, Language language)
{
    return u"“%1.%2” (%3)"_qs.arg(QLatin1String(type.name), QLatin1String(field.name), field.label(language));
}

// A value that only the server gives has a field beside it for what people have until then.
Error ofServer(const EntityType &type, const Field &field, Language language)
{
    const QByteArray other = QByteArray("provisional_") + field.name;
    const Field *instead = type.field(QLatin1String(other));
    const QString advice = instead ? Words::tr("Use %1 instead.").arg(named(type, *instead, language))
                                   : Words::tr("Take it out of the mapping file.");
    return {ErrorKind::Invalid,
            Words::tr("The mapping file fills %1, which the server alone gives. %2 Nothing was imported.")
                .arg(named(type, field, language), advice),
            QLatin1String(field.name)};
}

Error ofOthers(const EntityType &type, const Field &field, Roles editors, Language language)
{
    QStringList who;
    for (const Role role : allRoles()) {
        if (contains(editors, role))
            who += roleLabel(role);
    }
    return {ErrorKind::Denied,
            Words::tr("The mapping file fills %1, which this account may not write. Who may: %2. Nothing was imported.")
                .arg(named(type, field, language), who.join(u", ")),
            QLatin1String(field.name)};
}

Outcome checkMayFill(const ImportRules &rules, const EntityType &type, Roles roles, Language language)
{
    for (const auto &[name, rule] : rules) {
        const QByteArray fieldName = name.toLatin1();
        const Field &field = type[fieldName.constData()];
        const Roles editors = editorsOf(type, field.reg);
        if (editors == 0)
            return ofServer(type, field, language);
        if ((editors & roles) == 0)
            return ofOthers(type, field, editors, language);
    }
    return {};
}

void addColumns(QStringList &columns, const ImportRule &rule)
{
    if (const auto *column = std::get_if<ImportColumn>(&rule))
        columns += column->column;
    if (const auto *age = std::get_if<ImportAge>(&rule))
        columns += age->column;
    if (const auto *label = std::get_if<ImportLabel>(&rule))
        columns += label->column;
    if (const auto *sum = std::get_if<ImportSum>(&rule)) {
        for (const ImportTerm &term : sum->terms)
            columns += term.column;
    }
    if (const auto *match = std::get_if<ImportFirstMatch>(&rule)) {
        for (const ImportClause &clause : match->clauses)
            columns += clause.column;
    }
}

} // namespace

QStringList ImportMapping::columns() const
{
    QStringList columns{householdKey, memberKey, householdSize};
    for (const ImportRules *rules : {&household, &member, &income}) {
        for (const auto &[name, rule] : *rules)
            addColumns(columns, rule);
    }
    columns.removeAll(QString());
    columns.removeDuplicates();
    return columns;
}

Outcome checkMayFill(const ImportMapping &mapping, Roles roles, Language language)
{
    if (const Outcome may = checkMayFill(mapping.household, typeOf<Household>(), roles, language); !may)
        return may;
    if (const Outcome may = checkMayFill(mapping.member, typeOf<Member>(), roles, language); !may)
        return may;
    return checkMayFill(mapping.income, typeOf<Income>(), roles, language);
}

Result<ImportMapping> importMappingFromJson(const QByteArray &bytes, Language language)
{
    QJsonParseError failure;
    const QJsonObject json = QJsonDocument::fromJson(bytes, &failure).object();
    if (failure.error != QJsonParseError::NoError)
        return brokenJson(bytes, failure);
    static const QStringList known{u"about"_qs,          u"source"_qs,    u"household_key"_qs, u"member_key"_qs,
                                   u"household_size"_qs, u"household"_qs, u"member"_qs,        u"income"_qs};
    if (const auto keys = onlyKeys(json, known, u"JSON"_qs); !keys)
        return keys.error();
    ImportMapping mapping{.source = json.value(u"source").toString(),
                          .householdKey = json.value(u"household_key").toString(),
                          .memberKey = json.value(u"member_key").toString(),
                          .householdSize = json.value(u"household_size").toString()};
    if (mapping.source.isEmpty() || mapping.householdKey.isEmpty() || mapping.memberKey.isEmpty())
        return wrong(u"JSON"_qs, Words::tr("source, household_key and member_key are needed."));
    const auto take = [&](const char *key, const EntityType &type, ImportRules &into) -> Outcome {
        auto rules = rulesFrom(json.value(QLatin1String(key)).toObject(), type);
        if (!rules)
            return rules.error();
        into = std::move(*rules);
        return {};
    };
    if (const auto taken = take("household", typeOf<Household>(), mapping.household); !taken)
        return taken.error();
    if (const auto taken = take("member", typeOf<Member>(), mapping.member); !taken)
        return taken.error();
    if (const auto taken = take("income", typeOf<Income>(), mapping.income); !taken)
        return taken.error();
    if (const Outcome may = checkMayFill(mapping, ~Roles(0), language); !may)
        return may.error();
    return mapping;
}

Result<ImportMapping> readImportMapping(const QString &path, Language language)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadableFile(file);
    return importMappingFromJson(file.read(1024 * 1024), language);
}

} // namespace models
