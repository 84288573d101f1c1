// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/IdentityNumber.h"

#include "models/base/Text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace models {

namespace {

constexpr std::array Weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
constexpr QStringView CheckCharacters = u"10X98765432";

// GB/T 2260 with 83 for residents from Taiwan, and ours for demonstration people.
constexpr std::array Provinces{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43,
                               44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83, 99};

bool areDigits(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool bornInRange(QDate birth, QDate surveyed)
{
    return birth >= QDate(1900, 1, 1) && birth <= surveyed && ageOn(surveyed, birth) <= 120;
}

int digitAt(QStringView text, qsizetype at)
{
    return at < text.size() ? text.at(at).digitValue() : -1;
}

} // namespace

std::optional<QChar> identityCheck(QStringView seventeen)
{
    if (seventeen.size() != qsizetype(Weights.size()) || !areDigits(seventeen))
        return std::nullopt;
    int sum = 0;
    for (size_t i = 0; i < Weights.size(); ++i)
        sum += Weights[i] * seventeen.at(qsizetype(i)).digitValue();
    return CheckCharacters.at(sum % 11);
}

QString personOfNumber(const QString &typed)
{
    return normalisedNumber(typed).left(personNumberLength);
}

IdentityReading readIdentityNumber(const QString &typed)
{
    IdentityReading reading{.number = normalisedNumber(typed)};
    const QStringView number = reading.number;
    const auto check = identityCheck(number.left(17));
    if (number.size() != 18 || !check || !(areDigits(number.right(1)) || number.endsWith(u'X')))
        return reading;
    reading.wellFormed = true;
    reading.expectedCheck = *check;
    reading.checkHolds = number.at(17) == *check;
    reading.birth = QDate(number.mid(6, 4).toInt(), number.mid(10, 2).toInt(), number.mid(12, 2).toInt());
    reading.sex = number.at(16).digitValue() % 2 == 1 ? u"1"_qs : u"2"_qs;
    reading.division = number.left(6).toString();
    return reading;
}

std::optional<QString> upgradedIdentity(const QString &fifteen)
{
    const QString number = normalisedNumber(fifteen);
    if (number.size() != 15)
        return std::nullopt;
    const QString seventeen = number.left(6) + u"19" + number.mid(6);
    const auto check = identityCheck(seventeen);
    if (!check)
        return std::nullopt;
    return QString(seventeen + *check);
}

DisabilityCard readDisabilityCard(const QString &typed)
{
    const QString number = normalisedNumber(typed).toUpper();
    DisabilityCard card{.identity = readIdentityNumber(number.left(18))};
    const bool reissued = number.size() == 22 && number.at(20) == u'B' && digitAt(number, 21) > 0;
    card.kind = std::max(0, digitAt(number, 18));
    card.grade = std::max(0, digitAt(number, 19));
    card.reissues = reissued ? digitAt(number, 21) : 0;
    card.wellFormed =
        card.identity.wellFormed && areDigits(QStringView(number).mid(18, 2)) && (number.size() == 20 || reissued);
    return card;
}

std::vector<IdentityFault> identityFaults(const IdentityReading &reading, const IdentityContext &context)
{
    if (!reading.wellFormed)
        return {reading.number.size() == 18 ? IdentityFault::Characters : IdentityFault::Length};
    std::vector<IdentityFault> faults;
    const auto judge = [&](bool holds, IdentityFault fault) {
        if (!holds)
            faults.push_back(fault);
    };
    judge(reading.checkHolds, IdentityFault::CheckDigit);
    judge(reading.birth.isValid(), IdentityFault::NoDate);
    judge(!reading.birth.isValid() || bornInRange(reading.birth, context.surveyed), IdentityFault::BirthRange);
    judge(context.sex.isEmpty() || context.sex == reading.sex, IdentityFault::OtherSex);
    judge(std::ranges::binary_search(Provinces, reading.division.left(2).toInt()), IdentityFault::Province);
    judge(context.demonstration || !reading.isDemonstration(), IdentityFault::Demonstration);
    return faults;
}

std::vector<IdentityFault> disabilityCardFaults(const DisabilityCard &card, const IdentityContext &context)
{
    if (!card.wellFormed)
        return {card.identity.wellFormed ? IdentityFault::Length : IdentityFault::Characters};
    auto faults = identityFaults(card.identity, context);
    if (card.kind < 1 || card.kind > 7)
        faults.push_back(IdentityFault::CardKind);
    if (card.grade < 1 || card.grade > 4)
        faults.push_back(IdentityFault::CardGrade);
    return faults;
}

QString ruleOf(IdentityFault fault)
{
    switch (fault) {
    case IdentityFault::Length:
    case IdentityFault::Characters:
        return u"V-ID-1"_qs;
    case IdentityFault::CheckDigit:
        return u"V-ID-2"_qs;
    case IdentityFault::NoDate:
    case IdentityFault::BirthRange:
        return u"V-ID-3"_qs;
    case IdentityFault::OtherSex:
        return u"V-ID-4"_qs;
    case IdentityFault::Province:
        return u"V-ID-5"_qs;
    case IdentityFault::CardKind:
    case IdentityFault::CardGrade:
        return u"V-ID-6"_qs;
    case IdentityFault::Demonstration:
        break;
    }
    return u"V-ID-9"_qs;
}

bool isWarning(IdentityFault fault)
{
    return fault == IdentityFault::Province;
}

QString messageFor(IdentityFault fault)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("IdentityNumber", text); };
    switch (fault) {
    case IdentityFault::Length:
        return say(QT_TRANSLATE_NOOP("IdentityNumber",
                                     "The number has the wrong length. An ID number has 18 characters, "
                                     "a disability card 20 or 22."));
    case IdentityFault::Characters:
        return say(QT_TRANSLATE_NOOP("IdentityNumber", "Only digits are allowed, and an X in the last place."));
    case IdentityFault::CheckDigit:
        return say(
            QT_TRANSLATE_NOOP("IdentityNumber", "The check digit does not fit. Compare the number with the card."));
    case IdentityFault::NoDate:
        return say(QT_TRANSLATE_NOOP("IdentityNumber", "The birth date in the number does not exist."));
    case IdentityFault::BirthRange:
        return say(QT_TRANSLATE_NOOP("IdentityNumber",
                                     "The birth date in the number lies before 1900, after the survey, "
                                     "or more than 120 years back."));
    case IdentityFault::OtherSex:
        return say(QT_TRANSLATE_NOOP("IdentityNumber", "The number belongs to a person of the other sex."));
    case IdentityFault::Province:
        return say(QT_TRANSLATE_NOOP("IdentityNumber", "The number begins with no known province."));
    case IdentityFault::CardKind:
        return say(QT_TRANSLATE_NOOP("IdentityNumber", "The kind of disability on the card must be 1 to 7."));
    case IdentityFault::CardGrade:
        return say(QT_TRANSLATE_NOOP("IdentityNumber", "The grade on the card must be 1 to 4."));
    case IdentityFault::Demonstration:
        break;
    }
    return say(QT_TRANSLATE_NOOP("IdentityNumber", "Province 99 stands for invented people and is allowed in "
                                                   "demonstrations only."));
}

int ageOn(QDate day, QDate birth)
{
    if (!birth.isValid() || !day.isValid() || birth > day)
        return -1;
    const bool birthdayToCome = std::pair(day.month(), day.day()) < std::pair(birth.month(), birth.day());
    return day.year() - birth.year() - (birthdayToCome ? 1 : 0);
}

} // namespace models
