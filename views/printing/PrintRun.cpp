// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/printing/PrintRun.h"

#include <QElapsedTimer>

namespace views {

using models::Outcome;

PrintRun::PrintRun(PrintJob job, PageRange range, std::unique_ptr<PageTarget> target, QObject *parent)
    : QObject(parent), m_job(std::move(job)), m_range(range), m_target(std::move(target)), m_next(range.first)
{
    connect(&m_timer, &QTimer::timeout, this, &PrintRun::drawSome);
}

void PrintRun::start()
{
    m_timer.start(0);
}

void PrintRun::drawSome()
{
    constexpr qint64 slice = 30; // ms
    QElapsedTimer watch;
    watch.start();
    do {
        const int page = m_next++;
        if (page > m_range.last) {
            end(m_target->finish());
            return;
        }
        const Outcome added = m_target->addPage([this, page](QPainter &painter) { m_job.draw(painter, page); });
        if (!added) {
            end(added);
            return;
        }
    } while (watch.elapsed() < slice);
    Q_EMIT progressed(m_next - m_range.first, m_range.last - m_range.first + 1);
}

void PrintRun::end(const Outcome &outcome)
{
    m_timer.stop();
    m_target.reset();
    Q_EMIT finished(outcome);
}

} // namespace views
