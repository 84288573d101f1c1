// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/FieldText.h"

#include "models/base/Decimal.h"
#include "models/base/Text.h"

#include <QRegularExpression>

namespace models {

namespace {

std::optional<Value> asNumber(const QString &text, int places)
{
    const auto number = decimalFromText(text, places);
    return number ? std::optional(Value(*number)) : std::nullopt;
}

std::optional<Value> asBoolean(const QString &text)
{
    static const QStringList yes{u"是"_qs, u"有"_qs, u"√"_qs, u"1"_qs, u"true"_qs, u"yes"_qs, u"y"_qs};
    static const QStringList no{u"否"_qs, u"无"_qs, u"×"_qs, u"0"_qs, u"false"_qs, u"no"_qs, u"n"_qs};
    if (yes.contains(text, Qt::CaseInsensitive))
        return Value(qint64(1));
    if (no.contains(text, Qt::CaseInsensitive))
        return Value(qint64(0));
    return std::nullopt;
}

// 2020-12-31, 2020/12/31, 2020.12.31, 2020年12月31日, 20201231; the day may be missing for a month.
std::optional<Value> asDate(const QString &text, bool monthOnly)
{
    static const QRegularExpression pattern(u"^(\\d{4})(?:[-/.年]?)(\\d{1,2})(?:月|[-/.])?(?:(\\d{1,2})日?)?$"_qs);
    const auto match = pattern.match(text);
    const int year = match.captured(1).toInt();
    const int month = match.captured(2).toInt();
    const QDate date(year, month, match.captured(3).isEmpty() ? 1 : match.captured(3).toInt());
    if (!match.hasMatch() || !date.isValid() || (!monthOnly && match.captured(3).isEmpty()))
        return std::nullopt;
    return monthOnly ? Value(qint64(year * 100 + month)) : Value(date.toString(Qt::ISODate));
}

const CodeItem *codeOf(const Field &field, const QString &text, const CodeBook &codes)
{
    const QLatin1String list(field.codeList);
    const CodeItem *item = codes.findByLabel(list, text);
    return item != nullptr ? item : codes.find(list, text);
}

std::optional<Value> asCode(const Field &field, const QString &text, const CodeBook &codes)
{
    const CodeItem *item = codeOf(field, text, codes);
    return item != nullptr ? std::optional(Value(item->code)) : std::nullopt;
}

std::optional<Value> asCodes(const Field &field, const QString &text, const CodeBook &codes)
{
    static const QRegularExpression between(u"[,，、;；+]"_qs);
    QStringList found;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        const CodeItem *item = codeOf(field, part.trimmed(), codes);
        if (item == nullptr)
            return std::nullopt;
        found += item->code;
    }
    return access::toValue(found);
}

} // namespace

std::optional<Value> valueFromText(const Field &field, const QString &typed, const CodeBook &codes)
{
    const QString text = normalisedText(typed);
    if (text.isEmpty())
        return Value();
    switch (field.kind()) {
    case Kind::Text:
    case Kind::LongText:
        return Value(text);
    case Kind::Integer:
    case Kind::Year:
    case Kind::Moment:
        return asNumber(text, 0);
    case Kind::Decimal:
        return asNumber(text, field.places);
    case Kind::Month:
        return asDate(text, true);
    case Kind::Date:
        return asDate(text, false);
    case Kind::Boolean:
        return asBoolean(text);
    case Kind::Code:
        return asCode(field, text, codes);
    case Kind::CodeSet:
        return asCodes(field, text, codes);
    case Kind::Reference:
    case Kind::Bytes:
        break;
    }
    return std::nullopt;
}

} // namespace models
