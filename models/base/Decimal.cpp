// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Decimal.h"

#include <algorithm>

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

std::optional<qint64> decimalFromText(QStringView typed, int places)
{
    QString plain;
    for (const QChar c : typed) {
        const bool fullWidth = c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E;
        plain.append(fullWidth ? QChar(c.unicode() - 0xFEE0) : c);
    }
    plain = plain.trimmed();
    const bool negative = plain.startsWith(u'-') || plain.startsWith(QChar(0x2212));
    if (negative || plain.startsWith(u'+'))
        plain.remove(0, 1);

    constexpr quint64 limit = 9'000'000'000'000'000'000ULL;
    quint64 number = 0;
    int decimals = -1; // -1: still before the point
    bool anyDigit = false;
    for (const QChar c : plain) {
        if (c == u',' && decimals < 0 && anyDigit)
            continue;
        if (c == u'.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        const uint digit = c.unicode() - uint('0');
        if (digit > 9 || number > limit / 10)
            return std::nullopt;
        anyDigit = true;
        if (decimals >= places) {
            if (digit != 0)
                return std::nullopt;
            continue;
        }
        number = number * 10 + digit;
        if (decimals >= 0)
            ++decimals;
    }
    if (!anyDigit)
        return std::nullopt;
    for (int i = std::max(decimals, 0); i < places; ++i) {
        if (number > limit / 10)
            return std::nullopt;
        number *= 10;
    }
    return negative ? -static_cast<qint64>(number) : static_cast<qint64>(number);
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
