// SPDX-License-Identifier: GPL-3.0-or-later
// What might wait for a cadre or a coordinator on 19 November 2020; everything is invented.
#pragma once

#include "tests/views/lists/SampleHouseholds.h"
#include "views/lists/ToDoValues.h"

#include <QDateTime>

namespace tests {

inline qint64 november(int day, int hour)
{
    return QDateTime(QDate(2020, 11, day), QTime(hour, 5)).toMSecsSinceEpoch();
}

inline std::vector<views::ToDoEntry> cadreToDo()
{
    using enum views::ToDoKind;
    return {
        {Returned, sampleId(1), {}, u"李建刚"_qs, u"龙王潭村五组"_qs, u"陈静"_qs, {}, 3, november(16, 9)},
        {Returned, sampleId(2), {}, u"赖金国"_qs, u"龙王潭村一组"_qs, u"陈静"_qs, {}, 1, november(18, 10)},
        {Conflict, sampleId(3), {}, u"刘金根"_qs, u"龙王潭村四组"_qs, {}, u"住房面积"_qs, 0, november(19, 7)},
        {Refused, sampleId(4), {}, u"黎继光"_qs, u"龙王潭村五组"_qs, {}, u"服务器上已有此编号"_qs, 0, november(17, 9)},
        {Draft, sampleId(5), u"case:5"_qs, u"廖菊桂"_qs, u"龙王潭村六组"_qs, {}, {}, 0, november(18, 16)},
        {Draft, sampleId(6), u"case:6"_qs, {}, {}, {}, {}, 0, november(19, 6)},
    };
}

inline std::vector<views::ToDoEntry> coordinatorToDo()
{
    using enum views::ToDoKind;
    return {
        {Review, sampleId(1), {}, u"李金贵"_qs, u"龙王潭村一组"_qs, u"李芳"_qs, {}, 0, november(18, 16)},
        {Review, sampleId(2), {}, u"王秀兰"_qs, u"上河村二组"_qs, u"王志强"_qs, {}, 0, november(17, 11)},
        {Review, sampleId(3), {}, u"肖冬梅"_qs, u"东坑村一组"_qs, u"邓海"_qs, {}, 0, november(16, 15)},
        {Changed, sampleId(4), {}, u"刘吉光"_qs, u"龙王潭村二组"_qs, u"李芳"_qs, {}, 0, november(18, 9)},
    };
}

} // namespace tests
