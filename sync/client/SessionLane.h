// SPDX-License-Identifier: GPL-3.0-or-later
// Comes in and stays in: a challenge, a signed hello, a token; and what the server said with it.
#pragma once

#include "sync/client/Lane.h"
#include "sync/protocol/Session.h"

namespace syncing {

class SessionLane : public Lane
{
public:
    SessionLane(SyncContext &context, QString build) : Lane(context), m_build(std::move(build)) {}

    bool isOpen() const { return !m_hello.token.isEmpty(); }
    const QByteArray &token() const { return m_hello.token; }
    const HelloAnswer &hello() const { return m_hello; } // of the last time, also after drop()
    qint64 clockAheadMs() const { return m_clockAheadMs; }
    void start();                                        // if it may and is not open
    void drop();                                         // the token is not good any more
    bool takeRightsChanged() { return std::exchange(m_rightsChanged, false); } // since it was asked last

protected:
    models::Outcome take(const QByteArray &body) override;

private:
    models::Outcome sayHello(const QByteArray &nonce);
    models::Outcome welcome(HelloAnswer answer);

    const QString m_build;
    bool m_challenged = false; // what is under way is the hello
    QByteArray m_nonce;
    HelloAnswer m_hello;
    bool m_rightsChanged = false; // another role in a scope that is here
    qint64 m_clockAheadMs = 0; // this computer's before the server's, at that time
};

} // namespace syncing
