// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/Field.h"

namespace models::access {

// Empty is unknown: an empty text, an empty set, an invalid date and the null id are stored as NULL.

Value toValue(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

Value toValue(const QStringList &codes)
{
    QStringList sorted = codes;
    sorted.removeDuplicates();
    sorted.sort();
    return toValue(sorted.join(u','));
}

Value toValue(const QDate &date)
{
    return date.isValid() ? Value(date.toString(Qt::ISODate)) : Value();
}

Value toValue(const std::optional<bool> &flag)
{
    return flag ? Value(qint64(*flag ? 1 : 0)) : Value();
}

Value toValue(const std::optional<qint64> &number)
{
    return number ? Value(*number) : Value();
}

Value toValue(const Id &id)
{
    return id.isNull() ? Value() : Value(id.toBytes());
}

Value toValue(const QByteArray &bytes)
{
    return bytes.isEmpty() ? Value() : Value(bytes);
}

static QString textOf(const Value &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

static std::optional<qint64> numberOf(const Value &value)
{
    const auto *number = std::get_if<qint64>(&value);
    return number ? std::optional<qint64>(*number) : std::nullopt;
}

static QByteArray bytesOf(const Value &value)
{
    const auto *bytes = std::get_if<QByteArray>(&value);
    return bytes ? *bytes : QByteArray();
}

void fromValue(const Value &value, QString &text)
{
    text = textOf(value);
}

void fromValue(const Value &value, QStringList &codes)
{
    codes = textOf(value).split(u',', Qt::SkipEmptyParts);
}

void fromValue(const Value &value, QDate &date)
{
    date = QDate::fromString(textOf(value), Qt::ISODate);
}

void fromValue(const Value &value, std::optional<bool> &flag)
{
    const std::optional<qint64> number = numberOf(value);
    flag = number ? std::optional<bool>(*number != 0) : std::nullopt;
}

void fromValue(const Value &value, std::optional<qint64> &number)
{
    number = numberOf(value);
}

void fromValue(const Value &value, Id &id)
{
    id = Id::fromBytes(bytesOf(value)).value_or(Id());
}

void fromValue(const Value &value, QByteArray &bytes)
{
    bytes = bytesOf(value);
}

} // namespace models::access
