// SPDX-License-Identifier: GPL-3.0-or-later
// Days and times as people read them in text, in local time. Fields write 2020-12-31 instead.
#pragma once

#include <QDate>
#include <QString>

namespace views {

QDate dateOf(qint64 unixMs);                        // in local time
QString dayText(QDate day);                         // 31 Dec 2020, 2020年12月31日
QString monthDayText(QDate day);                    // 31 Dec, 12月31日
QString recentDayText(qint64 thenMs, qint64 nowMs); // today, yesterday, 31 Dec
QString stampText(qint64 unixMs);                   // 18 Nov 16:40, 11月18日 16:40
QString clockText(qint64 unixMs);                   // 16:40

} // namespace views
