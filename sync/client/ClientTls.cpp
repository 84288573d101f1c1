// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/ClientTls.h"

#include <openssl/crypto.h>

namespace syncing {

// At the end of a process OpenSSL frees what its threads hold, and so does each thread as it ends. QThread::wait
// returns before a network thread has ended, so both can happen at once: a double free, on the way out of a program
// that did all that it was asked to. The operating system takes the memory back anyway.
static void leaveOpenSslToTheSystem()
{
    static const int set = OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
    Q_UNUSED(set) // OpenSSL that does not start says so at the first handshake
}

QSslConfiguration clientTls(QSslSocket::PeerVerifyMode mode)
{
    leaveOpenSslToTheSystem();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates({});
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(mode);
    return tls;
}

} // namespace syncing
