// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a job's pages into a target, a few at a time between the events of the window, so that a whole village can be
// printed while the program answers. GUI thread only.
#pragma once

#include "views/printing/PageTarget.h"
#include "views/printing/PrintJob.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace views {

struct PageRange
{
    int first = 0;
    int last = -1; // included
};

class PrintRun : public QObject
{
    Q_OBJECT

public:
    PrintRun(PrintJob job, PageRange range, std::unique_ptr<PageTarget> target, QObject *parent);

    void start();

Q_SIGNALS:
    void progressed(int done, int total);
    void finished(const models::Outcome &outcome); // the last thing it says

private:
    void drawSome();
    void end(const models::Outcome &outcome);

    PrintJob m_job;
    PageRange m_range;
    std::unique_ptr<PageTarget> m_target;
    QTimer m_timer;
    int m_next;
};

} // namespace views
