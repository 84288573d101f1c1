// SPDX-License-Identifier: GPL-3.0-or-later
// The TLS of everything that this program sends. No authority vouches for a server: every certificate is a stranger's
// until its digest says otherwise.
#pragma once

#include <QSslConfiguration>
#include <QSslSocket>

namespace syncing {

// `mode` says what becomes of a stranger: QueryPeer lets the handshake end, VerifyPeer asks whoever hears sslErrors.
// To be called before anything else of TLS in this process. Thread-safe.
QSslConfiguration clientTls(QSslSocket::PeerVerifyMode mode);

} // namespace syncing
