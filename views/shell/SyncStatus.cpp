// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/SyncStatus.h"

#include "views/shell/DateText.h"

#include <QCoreApplication>
#include <QLocale>

namespace views {

static QString words(const char *source, int n = -1)
{
    return QCoreApplication::translate("SyncStatus", source, nullptr, n);
}

static QString grouped(int number)
{
    return QLocale().toString(number);
}

QString waitingText(int changes)
{
    return words(QT_TRANSLATE_N_NOOP("SyncStatus", "%n change(s) waiting"), changes);
}

static QString attentionText(const SyncStatus &status)
{
    QString what;
    const auto add = [&what](const char *source, int number) {
        if (number == 0)
            return;
        const QString next = words(source, number);
        what = what.isEmpty() ? next : words(QT_TRANSLATE_NOOP("SyncStatus", "%1, %2")).arg(what, next);
    };
    add(QT_TRANSLATE_N_NOOP("SyncStatus", "%n conflict(s)"), status.conflicts);
    add(QT_TRANSLATE_N_NOOP("SyncStatus", "%n refused"), status.refused);
    add(QT_TRANSLATE_N_NOOP("SyncStatus", "%n kept aside"), status.keptAside);
    return words(QT_TRANSLATE_NOOP("SyncStatus", "Needs attention: %1")).arg(what);
}

static SyncWords ordinaryWords(const SyncStatus &status)
{
    switch (status.state) {
    case SyncState::InSync:
        return {Tone::Ok, u"ok"_qs, words(QT_TRANSLATE_NOOP("SyncStatus", "In sync, everything uploaded"))};
    case SyncState::Running:
        return {Tone::Info, u"sync"_qs,
                words(QT_TRANSLATE_NOOP("SyncStatus", "Syncing, %1 in, %2 out"))
                    .arg(grouped(status.received), grouped(status.sent))};
    case SyncState::FirstSync:
        return {Tone::Info, u"sync"_qs, words(QT_TRANSLATE_NOOP("SyncStatus", "First sync, %1%")).arg(status.percent)};
    case SyncState::Waiting:
        return {Tone::Pending, u"pending"_qs, waitingText(status.waiting)};
    case SyncState::OfflineClean:
        return {Tone::Neutral, u"offline"_qs, words(QT_TRANSLATE_NOOP("SyncStatus", "Offline, nothing waiting"))};
    case SyncState::OfflineWaiting:
        return {Tone::Pending, u"offline"_qs,
                words(QT_TRANSLATE_NOOP("SyncStatus", "Offline, %1")).arg(waitingText(status.waiting))};
    default:
        return {};
    }
}

static SyncWords troubleWords(const SyncStatus &status)
{
    switch (status.state) {
    case SyncState::ServerAway:
        return {Tone::Warning, u"warning"_qs,
                words(QT_TRANSLATE_N_NOOP("SyncStatus", "Server unreachable, changes kept, retry in %n min"),
                      status.retryMinutes)};
    case SyncState::Conflicts:
        return {Tone::Conflict, u"conflict"_qs, attentionText(status)};
    case SyncState::Refused:
        return {Tone::Error, u"error"_qs, attentionText(status)};
    case SyncState::KeptAside:
        return {Tone::Warning, u"lock"_qs,
                words(QT_TRANSLATE_N_NOOP("SyncStatus", "%n change(s) kept aside by the server"), status.keptAside)};
    case SyncState::DiskFull:
        return {Tone::Error, u"error"_qs, words(QT_TRANSLATE_NOOP("SyncStatus", "Disk full; this page is not saved"))};
    case SyncState::ClockWrong:
        return {Tone::Warning, u"warning"_qs, words(QT_TRANSLATE_NOOP("SyncStatus", "Computer clock is wrong"))};
    case SyncState::TooOld:
        return {Tone::Warning, u"warning"_qs,
                words(QT_TRANSLATE_NOOP("SyncStatus", "Update needed to sync; data is safe"))};
    default:
        return {};
    }
}

static SyncWords accountWords(const SyncStatus &status)
{
    switch (status.state) {
    case SyncState::OtherCertificate:
        return {Tone::Error, u"warning"_qs,
                words(QT_TRANSLATE_NOOP("SyncStatus", "The server shows another certificate; nothing is sent, all data "
                                                      "is here"))};
    case SyncState::Revoked:
        return {Tone::Error, u"lock"_qs, words(QT_TRANSLATE_NOOP("SyncStatus", "The administrator ended your access"))};
    case SyncState::NotLetIn:
        return {Tone::Warning, u"lock"_qs,
                words(QT_TRANSLATE_NOOP("SyncStatus", "The server does not let this computer in; all data is here"))};
    case SyncState::VillageEnded:
        return {Tone::Warning, u"lock"_qs,
                words(QT_TRANSLATE_N_NOOP("SyncStatus", "Access to %n village(s) has ended"), status.endedVillages)};
    case SyncState::LeaseShort:
        return {Tone::Warning, u"warning"_qs,
                words(QT_TRANSLATE_N_NOOP("SyncStatus", "Offline use ends in %n day(s)"), status.leaseDays)};
    case SyncState::LeaseOver:
        return {Tone::Error, u"lock"_qs,
                words(QT_TRANSLATE_NOOP("SyncStatus", "Offline use has ended; connect, everything is kept"))};
    case SyncState::ServerRestored:
        return {Tone::Info, u"sync"_qs,
                words(QT_TRANSLATE_NOOP("SyncStatus", "Server was restored; checking and resending"))};
    case SyncState::ParcelOut:
        return {Tone::Pending, u"usb"_qs, words(QT_TRANSLATE_NOOP("SyncStatus", "Parcel written, not yet received"))};
    default:
        return {};
    }
}

SyncWords wordsFor(const SyncStatus &status)
{
    for (const auto &source : {ordinaryWords, troubleWords, accountWords}) {
        SyncWords found = source(status);
        if (!found.text.isEmpty())
            return found;
    }
    Q_UNREACHABLE();
}

QString agoText(qint64 thenMs, qint64 nowMs)
{
    constexpr qint64 minute = 60'000;
    if (thenMs == 0)
        return {};
    const qint64 minutes = (nowMs - thenMs) / minute;
    if (minutes < 1 && nowMs >= thenMs)
        return words(QT_TRANSLATE_NOOP("SyncStatus", "just now"));
    if (minutes > 0 && minutes < 60)
        return words(QT_TRANSLATE_N_NOOP("SyncStatus", "%n min ago"), static_cast<int>(minutes));
    return stampText(thenMs);
}

} // namespace views
