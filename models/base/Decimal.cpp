// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Decimal.h"

#include <QStringList>

namespace models {

static quint64 powerOfTen(int places)
{
    quint64 power = 1;
    for (int i = 0; i < places; ++i)
        power *= 10;
    return power;
}

static quint64 magnitude(qint64 n)
{
    return n < 0 ? quint64(0) - static_cast<quint64>(n) : static_cast<quint64>(n);
}

QString decimalText(qint64 scaled, int places, bool grouped)
{
    const quint64 power = powerOfTen(places);
    QString whole = QString::number(magnitude(scaled) / power);
    if (grouped) {
        for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
            whole.insert(at, u',');
    }
    if (scaled < 0)
        whole.prepend(u'-');
    if (places > 0)
        whole += u'.' + QString::number(magnitude(scaled) % power).rightJustified(places, u'0');
    return whole;
}

static QString halfWidth(QStringView typed)
{
    QString plain;
    for (const QChar c : typed) {
        const bool fullWidth = c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E;
        plain.append(fullWidth ? QChar(c.unicode() - 0xFEE0) : c);
    }
    return plain.trimmed();
}

// A comma stands between thousands and nowhere else: somebody who means 3000.5 by "3000,5" must not get 30005.
static std::optional<QString> withoutGroups(const QString &whole)
{
    const QStringList groups = whole.split(u',');
    const qsizetype first = groups.front().size();
    if (groups.size() > 1 && (first < 1 || first > 3))
        return std::nullopt;
    for (qsizetype i = 1; i < groups.size(); ++i) {
        if (groups.at(i).size() != 3)
            return std::nullopt;
    }
    return groups.join(QString());
}

// More decimal places than the field has are fine as long as they are zeros.
static std::optional<QString> toPlaces(QString fraction, int places)
{
    while (fraction.size() > places && fraction.endsWith(u'0'))
        fraction.chop(1);
    return fraction.size() > places ? std::nullopt : std::optional(fraction.leftJustified(places, u'0'));
}

static std::optional<qint64> numberOf(const QString &digits)
{
    constexpr qint64 limit = 9'000'000'000'000'000'000;
    qint64 number = 0;
    for (const QChar c : digits) {
        const int digit = c.unicode() - '0';
        if (digit < 0 || digit > 9 || number > limit / 10)
            return std::nullopt;
        number = number * 10 + digit;
    }
    return number;
}

std::optional<QString> plainNumber(QStringView typed)
{
    QString plain = halfWidth(typed);
    QString sign;
    if (!plain.isEmpty() && u"+-\u2212"_qs.contains(plain.front())) {
        sign = plain.front() == u'+' ? u""_qs : u"-"_qs;
        plain.remove(0, 1);
    }
    const qsizetype point = plain.indexOf(u'.');
    const std::optional<QString> whole = withoutGroups(plain.left(point));
    return whole ? std::optional(sign + *whole + (point < 0 ? QString() : plain.mid(point))) : std::nullopt;
}

std::optional<qint64> decimalFromText(QStringView typed, int places)
{
    std::optional<QString> plain = plainNumber(typed);
    if (!plain)
        return std::nullopt;
    const bool negative = plain->startsWith(u'-');
    if (negative)
        plain->remove(0, 1);
    const qsizetype point = plain->indexOf(u'.');
    const QString whole = plain->left(point);
    const QString fraction = point < 0 ? QString() : plain->mid(point + 1);
    const std::optional<QString> decimals = toPlaces(fraction, places);
    if (!decimals || (whole.isEmpty() && fraction.isEmpty()))
        return std::nullopt;
    const std::optional<qint64> number = numberOf(whole + *decimals);
    return number && negative ? -*number : number;
}

qint64 dividedRounded(qint64 a, qint64 b)
{
    Q_ASSERT(b > 0);
    const qint64 quotient = a / b;
    const qint64 rest = a % b;
    if (magnitude(rest) * 2 < magnitude(b))
        return quotient;
    return quotient + (a < 0 ? -1 : 1);
}

} // namespace models
