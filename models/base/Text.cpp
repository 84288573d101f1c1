// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Text.h"

namespace models {

QString normalisedText(const QString &typed)
{
    return typed.normalized(QString::NormalizationForm_C).trimmed();
}

QString normalisedNumber(const QString &typed)
{
    QString number;
    number.reserve(typed.size());
    for (const QChar c : typed) {
        QChar plain = c;
        if (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E)
            plain = QChar(c.unicode() - 0xFEE0);
        if (plain.isSpace() || plain == u'-')
            continue;
        number.append(plain == u'x' ? QChar(u'X') : plain);
    }
    return number;
}

QString maskedNumber(const QString &number)
{
    if (number.size() < 12)
        return QString(number.size(), u'*');
    return number.left(6) + QString(number.size() - 10, u'*') + number.right(4);
}

QString maskedPhone(const QString &phone)
{
    return phone.size() == 11 ? QString(phone.left(3) + QString(4, u'*') + phone.right(4)) : maskedNumber(phone);
}

} // namespace models
