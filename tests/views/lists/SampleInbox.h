// SPDX-License-Identifier: GPL-3.0-or-later
// An inbox with two conflicts, a refused change and a returned case; everything is invented.
#pragma once

#include "views/lists/SyncValues.h"

#include <QDateTime>

namespace tests {

inline models::Id entryId(quint8 number)
{
    models::Id made;
    made.bytes[0] = number;
    return made;
}

inline qint64 at(int month, int day, int hour, int minute, int year = 2020)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute)).toMSecsSinceEpoch();
}

inline std::vector<views::InboxEntry> fourEntries()
{
    return {
        {entryId(4), views::InboxKind::Returned, u"李建刚"_qs, u"3 条批注"_qs, u"退回·陈静 退回修改"_qs,
         at(11, 16, 9, 0)},
        {entryId(1), views::InboxKind::Conflict, u"刘金根"_qs, u"住房面积"_qs, u"冲突·两台电脑改成不同的值"_qs,
         at(11, 18, 15, 0)},
        {entryId(2), views::InboxKind::Conflict, u"李家谷"_qs, u"11月02日走访"_qs, u"冲突·一边删除，一边修改"_qs,
         at(11, 18, 14, 0)},
        {entryId(3), views::InboxKind::Refused, u"黎继光"_qs, u"户编号"_qs, u"未被接受·服务器上已有此编号"_qs,
         at(11, 17, 9, 0)},
    };
}

inline views::ConflictCase floorArea()
{
    const views::ConflictCandidate mine{.value = u"96.00"_qs,
                                        .unit = u"平方米"_qs,
                                        .difference = u"+10.00"_qs,
                                        .author = u"李芳"_qs,
                                        .role = u"驻村干部"_qs,
                                        .isMine = true,
                                        .whenMs = at(11, 18, 9, 42),
                                        .wasOffline = true,
                                        .machine = u"龙王潭村笔记本"_qs,
                                        .note = u"附照片 1 张"_qs};
    const views::ConflictCandidate other{.value = u"80.50"_qs,
                                         .unit = u"平方米"_qs,
                                         .difference = u"−5.50"_qs,
                                         .author = u"王志强"_qs,
                                         .role = u"驻村干部"_qs,
                                         .whenMs = at(11, 18, 14, 5),
                                         .wasOffline = true,
                                         .machine = u"上河村笔记本"_qs,
                                         .note = u"说明：按房产证"_qs};
    return {.id = entryId(1),
            .household = entryId(9),
            .title = u"刘金根·C13 住房面积"_qs,
            .before = u"86.00 平方米"_qs,
            .beforeAuthor = u"邓海"_qs,
            .beforeWhenMs = at(12, 3, 10, 0, 2019),
            .candidates = {mine, other},
            .shownNow = 0,
            .ownValueHint = u"平方米"_qs};
}

inline views::SettledCase settledFloorArea()
{
    return {.id = entryId(1),
            .household = entryId(9),
            .title = u"刘金根·C13 住房面积"_qs,
            .value = u"80.50 平方米"_qs,
            .chosen = 1,
            .candidates = floorArea().candidates,
            .author = u"李芳"_qs,
            .isMine = true,
            .whenMs = at(11, 18, 17, 20),
            .reason = u"上门量过"_qs};
}

inline views::InboxNotice keptAside()
{
    return {.id = entryId(3),
            .household = entryId(7),
            .kind = views::InboxKind::KeptAside,
            .title = u"黎继光·住址"_qs,
            .explanation = u"对这个村的权限已结束，由协调员处理。这些内容由服务器单独保存，不用更正。"_qs,
            .lines = {u"住址·龙王潭村三组18号"_qs}};
}

inline views::InboxNotice refusedNumber()
{
    return {.id = entryId(3),
            .household = entryId(7),
            .kind = views::InboxKind::Refused,
            .title = u"黎继光·户编号"_qs,
            .explanation = u"服务器上已有此编号。你的修改留在本机，没有丢。请核对编号后再保存。"_qs,
            .lines = {u"户编号 3603231062050184"_qs},
            .again = u"再次上传"_qs,
            .settle = u"放弃这些值"_qs};
}

inline views::SyncOverview busyOverview()
{
    return {.connection = views::Connection::Online,
            .server = u"hemai.example.cn"_qs,
            .waiting = 12,
            .waitingRecords = 3,
            .waitingPhotos = 2,
            .waitingBytes = 1'400'000,
            .conflicts = 2,
            .lastSuccessMs = at(11, 18, 16, 40),
            .lastReceived = 214,
            .lastSent = 31};
}

} // namespace tests
