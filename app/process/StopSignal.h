// SPDX-License-Identifier: GPL-3.0-or-later
// SIGTERM and SIGINT (on Windows: closing the console, Ctrl+C) as a Qt signal in the main thread.
#pragma once

#include <QObject>

class QSocketNotifier;

namespace app {

class StopSignal : public QObject
{
    Q_OBJECT

public:
    explicit StopSignal(QObject *parent = nullptr); // one per process

Q_SIGNALS:
    void asked();

private:
    void arrived();
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace app
