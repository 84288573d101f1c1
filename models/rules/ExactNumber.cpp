// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/ExactNumber.h"

#include <boost/multiprecision/cpp_int.hpp>

namespace models {

namespace {

using boost::multiprecision::int256_t;

constexpr qint64 AttoPerWhole = 1'000'000'000'000'000'000;
constexpr qsizetype Places = 18;

int256_t inAtto(const ExactNumber &n)
{
    return int256_t(n.whole) * AttoPerWhole + n.atto;
}

int256_t roundedQuotient(const int256_t &a, qint64 b)
{
    const int256_t half = a < 0 ? int256_t(-b / 2) : int256_t(b / 2);
    return (a + half) / b;
}

std::optional<ExactNumber> fromAtto(const int256_t &atto)
{
    int256_t whole = atto / AttoPerWhole;
    int256_t rest = atto % AttoPerWhole;
    if (rest < 0) {
        rest += AttoPerWhole;
        --whole;
    }
    if (whole > AttoPerWhole || whole < -AttoPerWhole)
        return std::nullopt;
    return ExactNumber{static_cast<qint64>(whole), static_cast<qint64>(rest)};
}

// The significant digits of a number and where its point stands: "12.5" is {"125", 2}.
struct Digits
{
    QString digits;
    qsizetype point = 0;
};

std::optional<Digits> mantissa(QStringView text)
{
    Digits read;
    bool afterPoint = false;
    for (const QChar c : text) {
        if (c == u'.' && !afterPoint) {
            afterPoint = true;
        } else if (c >= u'0' && c <= u'9') {
            read.digits += c;
            read.point += afterPoint ? 0 : 1;
        } else {
            return std::nullopt;
        }
    }
    if (read.digits.isEmpty())
        return std::nullopt;
    return read;
}

std::optional<Digits> unsignedNumber(QStringView text)
{
    const qsizetype mark = text.indexOf(u'e', 0, Qt::CaseInsensitive);
    auto read = mantissa(mark < 0 ? text : text.left(mark));
    if (!read || mark < 0)
        return read;
    bool ok = false;
    const int exponent = text.mid(mark + 1).toInt(&ok);
    if (!ok || exponent < -400 || exponent > 400)
        return std::nullopt;
    read->point += exponent;
    return read;
}

int256_t integerOf(QStringView digits)
{
    int256_t n = 0;
    for (const QChar c : digits)
        n = n * 10 + (c.unicode() - u'0');
    return n;
}

// The digits as a count of atto; nothing when there are too many before the point.
std::optional<int256_t> attoOf(const Digits &number)
{
    QString digits = number.digits;
    qsizetype point = number.point;
    while (digits.size() > 1 && digits.startsWith(u'0')) {
        digits.remove(0, 1);
        --point;
    }
    const bool zero = digits == u"0";
    if (point >= Places && !zero)
        return std::nullopt;
    const qsizetype kept = zero ? 0 : point + Places; // digits that stand for whole atto
    if (kept < 0 || zero)
        return int256_t(0);
    const bool roundsUp = kept < digits.size() && digits.at(kept) >= u'5';
    return integerOf(digits.left(kept).leftJustified(kept, u'0')) + (roundsUp ? 1 : 0);
}

} // namespace

ExactNumber ExactNumber::fromFen(qint64 fen)
{
    const qint64 rest = fen % 100;
    const qint64 below = rest < 0 ? 1 : 0;
    return {fen / 100 - below, (rest + below * 100) * (AttoPerWhole / 100)};
}

long double ExactNumber::value() const
{
    return static_cast<long double>(whole) + static_cast<long double>(atto) / static_cast<long double>(AttoPerWhole);
}

std::optional<ExactNumber> exactNumberFromText(QStringView text)
{
    text = text.trimmed();
    const bool negative = text.startsWith(u'-');
    if (negative || text.startsWith(u'+'))
        text = text.mid(1);
    const auto digits = unsignedNumber(text);
    const auto atto = digits ? attoOf(*digits) : std::nullopt;
    if (!atto)
        return std::nullopt;
    return fromAtto(negative ? int256_t(-*atto) : *atto);
}

std::optional<ExactNumber> product(const ExactNumber &a, const ExactNumber &b)
{
    return fromAtto(roundedQuotient(inAtto(a) * inAtto(b), AttoPerWhole));
}

std::optional<ExactNumber> sum(const ExactNumber &a, const ExactNumber &b)
{
    return fromAtto(inAtto(a) + inAtto(b));
}

ExactNumber midpoint(const ExactNumber &a, const ExactNumber &b)
{
    return fromAtto(roundedQuotient(inAtto(a) + inAtto(b), 2)).value_or(a);
}

// An integer count of 10^-places as a decimal.
static QString decimal(const int256_t &scaled, int places)
{
    const bool negative = scaled < 0;
    const QString digits =
        QString::fromStdString((negative ? int256_t(-scaled) : scaled).str()).rightJustified(places + 1, u'0');
    const QString sign = negative ? u"-"_qs : QString();
    return places == 0 ? QString(sign + digits) : QString(sign + digits.chopped(places) + u'.' + digits.right(places));
}

QString toText(const ExactNumber &number)
{
    QString text = decimal(inAtto(number), static_cast<int>(Places));
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString roundedText(const ExactNumber &number, int places)
{
    qint64 unit = 1; // in atto
    for (qsizetype i = places; i < Places; ++i)
        unit *= 10;
    return decimal(roundedQuotient(inAtto(number), unit), places);
}

} // namespace models
