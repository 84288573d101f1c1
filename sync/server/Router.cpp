// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/Router.h"

#include <QCoreApplication>

namespace syncing {

void Router::add(const QByteArray &method, const QByteArray &path, Handler handler)
{
    m_entries.push_back({method, path, std::move(handler)});
}

static bool fits(const QByteArray &pattern, const QByteArray &path)
{
    return pattern.endsWith('/') ? path.startsWith(pattern) : path == pattern;
}

static Response notServed(int status)
{
    return errorResponse(
        status, {models::ErrorKind::NotFound,
                 QCoreApplication::translate("ServerError", "The server does not know this request. Perhaps it "
                                                            "needs an update."),
                 QString()});
}

void Router::handle(Request request, Answer answer) const
{
    bool isKnown = false;
    for (const Entry &entry : m_entries) {
        if (!fits(entry.path, request.path))
            continue;
        if (entry.method == request.method)
            return entry.handler(std::move(request), std::move(answer));
        isKnown = true;
    }
    answer(notServed(isKnown ? 405 : 404));
}

Handler answering(std::function<Response(const Request &)> function)
{
    return
        [function = std::move(function)](const Request &request, const Answer &answer) { answer(function(request)); };
}

} // namespace syncing
