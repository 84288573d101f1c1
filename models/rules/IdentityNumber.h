// SPDX-License-Identifier: GPL-3.0-or-later
// Identity numbers (GB 11643-1999, ISO 7064 MOD 11-2) and disability cards: what they say, and what is wrong with them.
// Pure; knows no record. The province code 99 is reserved for invented people.
#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace models {

struct IdentityReading
{
    QString number{};        // normalised: half-width, no blanks, a closing X in upper case (V-ID-8)
    bool wellFormed = false; // 17 digits and a digit or X; without it everything below is empty
    QChar expectedCheck{};
    bool checkHolds = false;
    QDate birth{};      // invalid if the digits are no date
    QString sex{};      // code "1" 男 or "2" 女
    QString division{}; // six digits

    // Well-formed by the standard: length, real date, check character. Age and region are rules of their own.
    bool isValid() const { return wellFormed && checkHolds && birth.isValid(); }
    bool isDemonstration() const { return division.startsWith(QLatin1String("99")); }
};

// Who a document is of: the number that a person keeps, without what a disability card adds to it. Shorter than
// personNumberLength while it is being typed.
constexpr qsizetype personNumberLength = 18;
QString personOfNumber(const QString &typed);

IdentityReading readIdentityNumber(const QString &typed);

// The check character that belongs behind 17 digits; nothing if they are not 17 digits.
std::optional<QChar> identityCheck(QStringView seventeen);

// A number of the first generation (15 digits, year without century) as 18 characters.
std::optional<QString> upgradedIdentity(const QString &fifteen);

struct DisabilityCard
{
    IdentityReading identity{}; // the first 18 characters
    bool wellFormed = false;    // 20 characters, or 22 with "B" and a digit behind
    int kind = 0;               // 1 to 7 (GB/T 26341-2010)
    int grade = 0;              // 1, the most severe, to 4
    int reissues = 0;
};

DisabilityCard readDisabilityCard(const QString &typed);

enum class IdentityFault {
    Length,        // V-ID-1
    Characters,    // V-ID-1
    CheckDigit,    // V-ID-2
    NoDate,        // V-ID-3
    BirthRange,    // V-ID-3: before 1900, after the survey or more than 120 years old
    OtherSex,      // V-ID-4
    Province,      // V-ID-5, a warning
    CardKind,      // V-ID-6
    CardGrade,     // V-ID-6
    Demonstration, // V-ID-9
};

// What the judgement depends on besides the digits.
struct IdentityContext
{
    QDate surveyed{};           // the day the number was taken down; must be valid
    QString sex{};              // as recorded, "1" or "2"; empty: not compared
    bool demonstration = false; // the parameter that admits province 99
};

std::vector<IdentityFault> identityFaults(const IdentityReading &reading, const IdentityContext &context);
std::vector<IdentityFault> disabilityCardFaults(const DisabilityCard &card, const IdentityContext &context);

QString ruleOf(IdentityFault fault);     // "V-ID-2"
bool isWarning(IdentityFault fault);     // all others block submission
QString messageFor(IdentityFault fault); // translated, for the user; names no digit

// Completed years on a day; -1 before birth or without one. Who is born on 29 February ages on 1 March in other years.
int ageOn(QDate day, QDate birth);

} // namespace models
