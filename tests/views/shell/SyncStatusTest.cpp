// SPDX-License-Identifier: GPL-3.0-or-later
// Every state of sync in the words of the design, in both languages.
#include "models/base/Clock.h"
#include "views/shell/Language.h"
#include "views/shell/StatusBar.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QDateTime>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace views;

class SyncStatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachStateHasItsWords_data();
    void eachStateHasItsWords();
    void lastSuccessIsToldInWords_data();
    void lastSuccessIsToldInWords();
    void theStatusBarShowsWaitingWorkBesideAConflict();
};

void SyncStatusTest::eachStateHasItsWords_data()
{
    QTest::addColumn<SyncStatus>("status");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    const auto row = [](const char *name, const SyncStatus &status, Tone tone, const char16_t *zh, const char16_t *en) {
        QTest::newRow(name) << status << tone << QString::fromUtf16(zh) << QString::fromUtf16(en);
    };
    row("in sync", {.state = SyncState::InSync}, Tone::Ok, u"已同步·全部已上传", u"In sync, everything uploaded");
    row("running", {.state = SyncState::Running, .received = 1240, .sent = 31}, Tone::Info,
        u"正在同步·已收 1,240，已发 31", u"Syncing, 1,240 in, 31 out");
    row("first sync", {.state = SyncState::FirstSync, .percent = 40}, Tone::Info, u"正在首次同步·40%",
        u"First sync, 40%");
    row("waiting online", {.state = SyncState::Waiting, .waiting = 12}, Tone::Pending, u"12 处修改待上传",
        u"12 changes waiting");
    row("one waiting", {.state = SyncState::Waiting, .waiting = 1}, Tone::Pending, u"1 处修改待上传",
        u"1 change waiting");
    row("offline, clean", {.state = SyncState::OfflineClean}, Tone::Neutral, u"离线·没有待上传的修改",
        u"Offline, nothing waiting");
    row("offline, waiting", {.state = SyncState::OfflineWaiting, .waiting = 12}, Tone::Pending, u"离线·12 处修改待上传",
        u"Offline, 12 changes waiting");
    row("server away", {.state = SyncState::ServerAway, .retryMinutes = 5}, Tone::Warning,
        u"连不上服务器·修改已存本机，5 分钟后重试", u"Server unreachable, changes kept, retry in 5 min");
    row("conflicts", {.state = SyncState::Conflicts, .conflicts = 2}, Tone::Conflict, u"需要处理·2 处冲突",
        u"Needs attention: 2 conflicts");
    row("conflicts and refused", {.state = SyncState::Conflicts, .conflicts = 2, .refused = 1}, Tone::Conflict,
        u"需要处理·2 处冲突，1 条未被接受", u"Needs attention: 2 conflicts, 1 refused");
    row("kept aside", {.state = SyncState::KeptAside, .keptAside = 2}, Tone::Warning, u"2 条由服务器单独保存",
        u"2 changes kept aside by the server");
    row("refused and kept aside", {.state = SyncState::Refused, .refused = 1, .keptAside = 2}, Tone::Error,
        u"需要处理·1 条未被接受，2 条由服务器单独保存", u"Needs attention: 1 refused, 2 kept aside");
    row("refused", {.state = SyncState::Refused, .refused = 1}, Tone::Error, u"需要处理·1 条未被接受",
        u"Needs attention: 1 refused");
    row("another certificate", {.state = SyncState::OtherCertificate}, Tone::Error,
        u"服务器出示了另一张证书·没有发送任何内容，资料都在本机",
        u"The server shows another certificate; nothing is sent, all data is here");
    row("not let in", {.state = SyncState::NotLetIn}, Tone::Warning, u"服务器不接受这台电脑·资料都在本机",
        u"The server does not let this computer in; all data is here");
    row("revoked", {.state = SyncState::Revoked}, Tone::Error, u"管理员已结束你的使用权限",
        u"The administrator ended your access");
    row("a village ended", {.state = SyncState::VillageEnded, .endedVillages = 1}, Tone::Warning, u"1 个村的权限已结束",
        u"Access to 1 village has ended");
    row("lease short", {.state = SyncState::LeaseShort, .leaseDays = 3}, Tone::Warning, u"离线使用还剩 3 天·请尽快联网",
        u"Offline use ends in 3 days");
    row("lease over", {.state = SyncState::LeaseOver}, Tone::Error, u"离线期限已到·请联网，资料都在本机",
        u"Offline use has ended; connect, everything is kept");
    row("server restored", {.state = SyncState::ServerRestored}, Tone::Info, u"服务器已恢复备份·正在核对并补传",
        u"Server was restored; checking and resending");
    row("disk full", {.state = SyncState::DiskFull}, Tone::Error, u"磁盘已满·这一页还没有保存",
        u"Disk full; this page is not saved");
    row("clock", {.state = SyncState::ClockWrong}, Tone::Warning, u"本机时间不对·请校正", u"Computer clock is wrong");
    row("too old", {.state = SyncState::TooOld}, Tone::Warning, u"程序过旧·升级后才能同步，资料不受影响",
        u"Update needed to sync; data is safe");
    row("parcel out", {.state = SyncState::ParcelOut}, Tone::Pending, u"数据包已导出·等待对方接收",
        u"Parcel written, not yet received");
}

void SyncStatusTest::eachStateHasItsWords()
{
    QFETCH(const SyncStatus, status);
    QFETCH(const Tone, tone);
    QFETCH(const QString, chinese);
    QFETCH(const QString, english);
    Language language;
    language.use(true);
    QCOMPARE(wordsFor(status).text, chinese);
    QCOMPARE(wordsFor(status).tone, tone);
    QVERIFY(iconNames().contains(wordsFor(status).icon));
    language.use(false);
    QCOMPARE(wordsFor(status).text, english);
}

void SyncStatusTest::lastSuccessIsToldInWords_data()
{
    QTest::addColumn<qint64>("minutes");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("this minute") << qint64(0) << u"刚刚"_qs;
    QTest::newRow("five minutes ago") << qint64(5) << u"5 分钟前"_qs;
    QTest::newRow("an hour ago") << qint64(60) << u"11月18日 16:40"_qs;
    QTest::newRow("after the clock was set back") << qint64(-30) << u"11月18日 18:10"_qs;
}

static const qint64 now = QDateTime(QDate(2020, 11, 18), QTime(17, 40)).toMSecsSinceEpoch();

void SyncStatusTest::lastSuccessIsToldInWords()
{
    QFETCH(const qint64, minutes);
    QFETCH(const QString, chinese);
    Language language;
    language.use(true);
    QCOMPARE(agoText(now - minutes * 60'000, now), chinese);
    QCOMPARE(agoText(0, now), QString());
}

void SyncStatusTest::theStatusBarShowsWaitingWorkBesideAConflict()
{
    Language language;
    language.use(true);
    const Theme theme(*qApp, {});
    const models::ManualClock clock(now);
    StatusBar bar(theme, clock);
    bar.setStatus({.state = SyncState::Conflicts, .waiting = 12, .conflicts = 2, .lastSuccessMs = now});
    QCOMPARE(bar.findChild<QPushButton *>(u"syncState"_qs)->text(), u"需要处理·2 处冲突"_qs);
    QCOMPARE(bar.findChild<QLabel *>(u"lastSuccess"_qs)->text(), u"12 处修改待上传"_qs);
    bar.setStatus({.state = SyncState::OfflineClean, .lastSuccessMs = now - 3'600'000});
    QCOMPARE(bar.findChild<QLabel *>(u"lastSuccess"_qs)->text(), u"上次同步成功 11月18日 16:40"_qs);
}

QTEST_MAIN(SyncStatusTest)
#include "SyncStatusTest.moc"
