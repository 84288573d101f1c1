// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/PendingAnswer.h"

#include <QCoreApplication>

namespace syncing {

void PendingAnswer::give(Response response)
{
    const std::scoped_lock lock(m_mutex);
    if (m_deliver)
        m_deliver(std::move(response));
    m_deliver = nullptr;
}

void PendingAnswer::cut()
{
    const std::scoped_lock lock(m_mutex);
    m_deliver = nullptr;
}

namespace {

class Ticket
{
public:
    explicit Ticket(std::shared_ptr<PendingAnswer> pending) : m_pending(std::move(pending)) {}
    ~Ticket()
    {
        m_pending->give(errorResponse(models::Error{
            models::ErrorKind::Internal,
            QCoreApplication::translate("ServerError", "The server could not answer. Nothing was lost; try again."),
            u"a handler let go of its request"_qs}));
    }
    Q_DISABLE_COPY_MOVE(Ticket)

    PendingAnswer &pending() { return *m_pending; }

private:
    std::shared_ptr<PendingAnswer> m_pending;
};

} // namespace

Answer PendingAnswer::answerOf(std::shared_ptr<PendingAnswer> pending)
{
    return [ticket = std::make_shared<Ticket>(std::move(pending))](Response response) {
        ticket->pending().give(std::move(response));
    };
}

} // namespace syncing
