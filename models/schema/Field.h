// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a record's description: everything that storage, the wire, forms, lists, checks and exports need to know
// of a field. Plain data; consumers are ordinary loops over it.
#pragma once

#include "models/base/Id.h"
#include "models/schema/Role.h"
#include "models/schema/Value.h"

#include <QDate>
#include <QStringList>

#include <limits>
#include <optional>

namespace models {

using FieldId = quint16; // stable for ever, never re-used; 0 is the lifecycle register of every record

enum class Kind {
    Text,     // one line
    LongText, // several lines; never merged, a conflict is a person's decision
    Integer,
    Decimal, // whole number of 10^-places
    Year,
    Month,  // yyyymm
    Moment, // Unix milliseconds, UTC
    Boolean,
    Date,      // ISO text
    Code,      // a code of `codeList`
    CodeSet,   // several, kept sorted, joined by commas
    Reference, // id of a record of the type `references`
    Bytes
};

enum class Language { Chinese, English };

// How a field reaches the member of its struct, with the member's type erased.
struct FieldAccess
{
    Kind kind = Kind::Text; // as deduced from the member's type
    Value (*get)(const void *record) = nullptr;
    void (*set)(void *record, const Value &value) = nullptr;
};

struct Field
{
    FieldId id = 0;
    const char *name = "";   // column, CSV header, JSON key, widget name
    const char *number = ""; // on the paper form: "A11"; empty if it is not on paper
    QStringView zh{};
    const char *en = "";
    FieldAccess access{};
    Kind as = Kind::Text; // overrides a deduced Text or Integer
    bool required = false;
    qint64 min = std::numeric_limits<qint64>::min(); // of numbers, in the stored scale
    qint64 max = std::numeric_limits<qint64>::max();
    int maxLength = 200; // of texts in characters; of sets in codes
    int places = 0;      // decimal places of a Decimal
    QStringView unitZh{};
    const char *unitEn = "";
    const char *codeList = nullptr;
    const char *references = nullptr; // name of the record type
    bool personal = false;            // masked on screens without need, in logs and in exports
    quint8 group = 0;                 // fields of one group are one register: they win or lose together
    FieldId reg = 0;                  // the register it belongs to (Registers.h); filled in by checked()
    Roles editors = 0;                // who may write it; 0: only the server

    constexpr Kind kind() const
    {
        if (codeList != nullptr)
            return access.kind == Kind::CodeSet ? Kind::CodeSet : Kind::Code;
        return as != Kind::Text ? as : access.kind;
    }
    QString label(Language language) const
    {
        return language == Language::Chinese ? zh.toString() : QString::fromLatin1(en);
    }
    QString unit(Language language) const
    {
        return language == Language::Chinese ? unitZh.toString() : QString::fromLatin1(unitEn);
    }
};

namespace access {

template <class Member>
struct MemberOf;

template <class Record, class Type>
struct MemberOf<Type Record::*>
{
    using RecordType = Record;
    using MemberType = Type;
};

template <class Type>
constexpr bool alwaysFalse = false;

template <class Type>
constexpr Kind kindOf()
{
    if constexpr (std::is_same_v<Type, QString>)
        return Kind::Text;
    else if constexpr (std::is_same_v<Type, QStringList>)
        return Kind::CodeSet;
    else if constexpr (std::is_same_v<Type, QDate>)
        return Kind::Date;
    else if constexpr (std::is_same_v<Type, std::optional<bool>>)
        return Kind::Boolean;
    else if constexpr (std::is_same_v<Type, std::optional<qint64>>)
        return Kind::Integer;
    else if constexpr (std::is_same_v<Type, Id>)
        return Kind::Reference;
    else if constexpr (std::is_same_v<Type, QByteArray>)
        return Kind::Bytes;
    else
        static_assert(alwaysFalse<Type>, "this type cannot be a field");
}

Value toValue(const QString &text);
Value toValue(const QStringList &codes);
Value toValue(const QDate &date);
Value toValue(const std::optional<bool> &flag);
Value toValue(const std::optional<qint64> &number);
Value toValue(const Id &id);
Value toValue(const QByteArray &bytes);
void fromValue(const Value &value, QString &text);
void fromValue(const Value &value, QStringList &codes);
void fromValue(const Value &value, QDate &date);
void fromValue(const Value &value, std::optional<bool> &flag);
void fromValue(const Value &value, std::optional<qint64> &number);
void fromValue(const Value &value, Id &id);
void fromValue(const Value &value, QByteArray &bytes);

} // namespace access

// `.access = at<&Household::address>`
template <auto Member>
constexpr FieldAccess at{
    access::kindOf<typename access::MemberOf<decltype(Member)>::MemberType>(),
    [](const void *record) {
        using Record = typename access::MemberOf<decltype(Member)>::RecordType;
        return access::toValue(static_cast<const Record *>(record)->*Member);
    },
    [](void *record, const Value &value) {
        using Record = typename access::MemberOf<decltype(Member)>::RecordType;
        access::fromValue(value, static_cast<Record *>(record)->*Member);
    },
};

} // namespace models
