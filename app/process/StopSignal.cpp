// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/StopSignal.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace app {

#ifdef Q_OS_UNIX

static int s_ends[2] = {-1, -1}; // a signal handler may write to a socket and do little else

static void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(s_ends[0], &byte, 1);
}

StopSignal::StopSignal(QObject *parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, s_ends) != 0)
        return; // then the default action stands and a signal ends the process, which loses nothing
    m_notifier = new QSocketNotifier(s_ends[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] { arrived(); });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaction(signal, &action, nullptr);
}

void StopSignal::arrived()
{
    char byte = 0;
    [[maybe_unused]] const ssize_t count = ::read(s_ends[1], &byte, 1);
    Q_EMIT asked();
}

#else

static StopSignal *s_only = nullptr;

static void onSignal(int)
{
    QMetaObject::invokeMethod(s_only, &StopSignal::asked, Qt::QueuedConnection); // runs on a thread of its own here
}

StopSignal::StopSignal(QObject *parent) : QObject(parent)
{
    s_only = this;
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
}

void StopSignal::arrived() {}

#endif

} // namespace app
