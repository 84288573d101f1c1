// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/SchemaReport.h"

#include "models/base/Decimal.h"
#include "models/entities/Catalogue.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::SchemaReport)
};

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Text:
        return u"text"_qs;
    case Kind::LongText:
        return u"long_text"_qs;
    case Kind::Integer:
        return u"integer"_qs;
    case Kind::Decimal:
        return u"decimal"_qs;
    case Kind::Year:
        return u"year"_qs;
    case Kind::Month:
        return u"month"_qs;
    case Kind::Moment:
        return u"moment"_qs;
    case Kind::Boolean:
        return u"boolean"_qs;
    case Kind::Date:
        return u"date"_qs;
    case Kind::Code:
        return u"code"_qs;
    case Kind::CodeSet:
        return u"code_set"_qs;
    case Kind::Reference:
        return u"reference"_qs;
    case Kind::Bytes:
        return u"bytes"_qs;
    }
    return {};
}

QString scopeKindName(ScopeKind scope)
{
    switch (scope) {
    case ScopeKind::Commons:
        return u"commons"_qs;
    case ScopeKind::Village:
        return u"village"_qs;
    case ScopeKind::Identity:
        return u"identity"_qs;
    }
    return {};
}

bool hasMinimum(const Field &field)
{
    return field.min != std::numeric_limits<qint64>::min();
}

bool hasMaximum(const Field &field)
{
    return field.max != std::numeric_limits<qint64>::max();
}

bool hasLength(const Field &field)
{
    const Kind kind = field.kind();
    return kind == Kind::Text || kind == Kind::LongText || kind == Kind::CodeSet;
}

QStringList editorCodes(const Field &field)
{
    QStringList codes;
    for (const Role role : allRoles()) {
        if (contains(field.editors, role))
            codes += roleCode(role);
    }
    return codes;
}

// Only what holds for the field: a key that is absent says "no" or "any".
QJsonObject fieldJson(const Field &field)
{
    QJsonObject json{{u"id"_qs, field.id},
                     {u"name"_qs, QLatin1String(field.name)},
                     {u"label_zh"_qs, field.label(Language::Chinese)},
                     {u"label_en"_qs, field.label(Language::English)},
                     {u"kind"_qs, kindName(field.kind())},
                     {u"required"_qs, field.required},
                     {u"personal"_qs, field.personal},
                     {u"editors"_qs, QJsonArray::fromStringList(editorCodes(field))}};
    const auto put = [&](bool holds, const QString &key, const QJsonValue &value) {
        if (holds)
            json.insert(key, value);
    };
    put(*field.number != '\0', u"number"_qs, QLatin1String(field.number));
    put(field.codeList != nullptr, u"code_list"_qs, QLatin1String(field.codeList));
    put(field.references != nullptr, u"references"_qs, QLatin1String(field.references));
    put(field.group != 0, u"group"_qs, field.group);
    put(field.kind() == Kind::Decimal, u"places"_qs, field.places);
    put(hasMinimum(field), u"min"_qs, field.min);
    put(hasMaximum(field), u"max"_qs, field.max);
    put(hasLength(field), u"max_length"_qs, field.maxLength);
    put(!field.unitZh.isEmpty(), u"unit_zh"_qs, field.unit(Language::Chinese));
    put(*field.unitEn != '\0', u"unit_en"_qs, field.unit(Language::English));
    return json;
}

QJsonObject typeJson(const EntityType &type)
{
    QJsonArray fields;
    for (const Field &field : type.fields)
        fields.append(fieldJson(field));
    return {{u"id"_qs, type.id},
            {u"name"_qs, QLatin1String(type.name)},
            {u"label_zh"_qs, type.zh.toString()},
            {u"label_en"_qs, QLatin1String(type.en)},
            {u"scope"_qs, scopeKindName(type.scope)},
            {u"fields"_qs, fields}};
}

QString bounds(const Field &field)
{
    const auto text = [&](qint64 value) {
        return decimalText(value, field.kind() == Kind::Decimal ? field.places : 0);
    };
    if (!hasMinimum(field) && !hasMaximum(field))
        return {};
    return (hasMinimum(field) ? text(field.min) : QString()) + u"…" + (hasMaximum(field) ? text(field.max) : QString());
}

QString fieldLine(const Field &field)
{
    const QStringList editors = editorCodes(field);
    QStringList notes{editors.isEmpty() ? Words::tr("given by the server")
                                        : Words::tr("written by %1").arg(editors.join(u'/'))};
    if (field.required)
        notes += Words::tr("required");
    if (field.personal)
        notes += Words::tr("personal");
    if (field.codeList != nullptr)
        notes += Words::tr("codes: %1").arg(QLatin1String(field.codeList));
    if (field.references != nullptr)
        notes += u"→ "_qs + QLatin1String(field.references);
    if (field.group != 0)
        notes += Words::tr("group %1").arg(field.group);
    const QString range = bounds(field);
    if (!range.isEmpty())
        notes += range;
    return u"  %1  %2 %3 %4 %5 / %6  %7"_qs.arg(field.id, 3)
        .arg(QLatin1String(field.name), -28)
        .arg(kindName(field.kind()), -9)
        .arg(QLatin1String(field.number), -4)
        .arg(field.label(Language::Chinese), field.label(Language::English), notes.join(u", "));
}

} // namespace

Result<SchemaReport> describedTypes(const QString &name)
{
    if (name.isEmpty()) {
        const auto all = catalogue();
        return SchemaReport{{all.begin(), all.end()}};
    }
    const EntityType *type = typeWithName(QLatin1String(name.toLatin1()));
    if (type == nullptr)
        return Error{ErrorKind::NotFound, Words::tr("There is no record type “%1”.").arg(name), u"type"_qs};
    return SchemaReport{{type}};
}

QJsonObject toJson(const SchemaReport &report)
{
    QJsonArray types;
    for (const EntityType *type : report.types)
        types.append(typeJson(*type));
    return {{u"record_types"_qs, types}};
}

QString toText(const SchemaReport &report)
{
    QStringList lines;
    for (const EntityType *type : report.types) {
        lines += u"%1  %2  %3 / %4  (%5)"_qs.arg(type->id).arg(QLatin1String(type->name), type->zh.toString(),
                                                               QLatin1String(type->en), scopeKindName(type->scope));
        for (const Field &field : type->fields)
            lines += fieldLine(field);
        lines += QString();
    }
    return lines.join(u'\n');
}

} // namespace models
