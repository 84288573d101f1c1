// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/FieldRules.h"

#include "models/base/Decimal.h"

#include <QCoreApplication>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::FieldRules)
};

struct Finding
{
    const char *rule = nullptr;
    QString message{};
};

QString bound(const Field &field, qint64 value)
{
    const int places = field.kind() == Kind::Decimal ? field.places : 0;
    const bool grouped = field.kind() != Kind::Year && field.kind() != Kind::Month;
    return decimalText(value, places, grouped);
}

QString rangeText(const Field &field, const QString &label)
{
    const bool openAbove = field.max == std::numeric_limits<qint64>::max();
    const bool openBelow = field.min == std::numeric_limits<qint64>::min();
    if (openAbove)
        return Words::tr("%1 must be at least %2.").arg(label, bound(field, field.min));
    if (openBelow)
        return Words::tr("%1 must be at most %2.").arg(label, bound(field, field.max));
    return Words::tr("%1 must lie between %2 and %3.").arg(label, bound(field, field.min), bound(field, field.max));
}

bool isKnown(const Field &field, const QString &code, const FieldContext &context)
{
    const CodeItem *item = context.codes.find(QLatin1String(field.codeList), code);
    return item != nullptr && (context.formYear == 0 || item->isValidIn(context.formYear));
}

std::optional<Finding> judgeNumber(const Field &field, qint64 number, const QString &label)
{
    const bool isMonth = field.kind() == Kind::Month;
    if (isMonth && (number % 100 < 1 || number % 100 > 12))
        return Finding{"V-FD-2", Words::tr("%1 must be a year and a month, such as 202011.").arg(label)};
    if (number >= field.min && number <= field.max)
        return std::nullopt;
    return Finding{"V-FD-2", rangeText(field, label)};
}

std::optional<Finding> judgeCodes(const Field &field, const QString &value, const QString &label,
                                  const FieldContext &context)
{
    const QStringList codes = field.kind() == Kind::CodeSet ? value.split(u',') : QStringList{value};
    if (field.kind() == Kind::CodeSet && codes.size() > field.maxLength)
        return Finding{"V-FD-3", Words::tr("%1: choose at most %n.", nullptr, field.maxLength).arg(label)};
    for (const QString &code : codes) {
        if (!isKnown(field, code, context))
            return Finding{"V-FD-4",
                           Words::tr("%1: the code %2 is not in the list of this form year.").arg(label, code)};
    }
    return std::nullopt;
}

std::optional<Finding> judgeText(const Field &field, const QString &text, const QString &label,
                                 const FieldContext &context)
{
    if (field.codeList != nullptr)
        return judgeCodes(field, text, label, context);
    const bool typed = field.kind() == Kind::Text || field.kind() == Kind::LongText;
    if (!typed || text.size() <= field.maxLength)
        return std::nullopt;
    return Finding{"V-FD-3", Words::tr("%1 has room for %n characters.", nullptr, field.maxLength).arg(label)};
}

std::optional<Finding> judge(const Field &field, const Value &value, const FieldContext &context)
{
    const QString label = field.label(context.language);
    if (isNull(value)) {
        if (!field.required)
            return std::nullopt;
        return Finding{"V-FD-1", Words::tr("%1 is empty. Please fill it in.").arg(label)};
    }
    if (const auto *number = std::get_if<qint64>(&value))
        return judgeNumber(field, *number, label);
    if (const auto *text = std::get_if<QString>(&value))
        return judgeText(field, *text, label, context);
    return std::nullopt;
}

} // namespace

void checkFields(const EntityType &type, const void *record, const FieldContext &context, Problems &problems)
{
    for (const Field &field : type.fields) {
        const auto finding = judge(field, field.access.get(record), context);
        if (finding)
            problems.push_back({QString::fromLatin1(finding->rule), Severity::Error, type.id, type.idOf(record),
                                field.id, finding->message});
    }
}

} // namespace models
