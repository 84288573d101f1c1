// SPDX-License-Identifier: GPL-3.0-or-later
// The server's TLS certificate and key. Clients pin its SHA-256, so a self-signed one is as good as a bought one.
#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QString>

namespace syncing {

struct Certificate
{
    QByteArray certificatePem; // the server's own first, then those above it
    QByteArray keyPem;
    QByteArray fingerprint; // SHA-256 of the first certificate's DER form, 32 bytes
};

// Reads the two files. Errors: NotFound, Invalid (not PEM, or the key is not the certificate's).
models::Result<Certificate> readCertificate(const QString &certificateFile, const QString &keyFile);

// Reads certificate.pem and certificate.key of the folder; at the first start makes them: self-signed, EC P-256, valid
// for 30 years, the key readable to its owner alone.
models::Result<Certificate> ensureCertificate(const QString &folder);

} // namespace syncing
