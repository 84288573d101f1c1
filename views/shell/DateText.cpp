// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/DateText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace views {

QDate dateOf(qint64 unixMs)
{
    return QDateTime::fromMSecsSinceEpoch(unixMs).date();
}

QString dayText(QDate day)
{
    return QLocale().toString(day, QCoreApplication::translate("DateText", "d MMM yyyy", "date format"));
}

QString monthDayText(QDate day)
{
    return QLocale().toString(day, QCoreApplication::translate("DateText", "d MMM", "date format"));
}

QString recentDayText(qint64 thenMs, qint64 nowMs)
{
    const qint64 days = dateOf(thenMs).daysTo(dateOf(nowMs));
    if (days == 0)
        return QCoreApplication::translate("DateText", "today");
    if (days == 1)
        return QCoreApplication::translate("DateText", "yesterday");
    return monthDayText(dateOf(thenMs));
}

QString stampText(qint64 unixMs)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(unixMs),
                              QCoreApplication::translate("DateText", "d MMM HH:mm", "date format"));
}

QString clockText(qint64 unixMs)
{
    return QDateTime::fromMSecsSinceEpoch(unixMs).toString(u"HH:mm"_qs);
}

} // namespace views
