// SPDX-License-Identifier: GPL-3.0-or-later
// The table of requests: method and path to handler. Filled before the server starts, read by many threads after.
#pragma once

#include "sync/server/Http.h"

namespace syncing {

class Router
{
public:
    // A path that ends in "/" takes everything below it.
    void add(const QByteArray &method, const QByteArray &path, Handler handler);

    // Errors: 404 for an unknown path, 405 for a known one under another method.
    void handle(Request request, Answer answer) const;

private:
    struct Entry
    {
        QByteArray method;
        QByteArray path;
        Handler handler;
    };

    std::vector<Entry> m_entries;
};

// A handler that has its answer when it returns.
Handler answering(std::function<Response(const Request &)> function);

} // namespace syncing
