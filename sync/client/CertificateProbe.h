// SPDX-License-Identifier: GPL-3.0-or-later
// Asks a server for the SHA-256 of its certificate and sends it nothing: for a person to compare at the first sign-in.
#pragma once

#include "models/base/Result.h"

#include <QObject>
#include <QUrl>

namespace syncing {

class CertificateProbe : public QObject
{
    Q_OBJECT

public:
    explicit CertificateProbe(const QUrl &server, QObject *parent = nullptr);

Q_SIGNALS: // one of them, once
    void found(const QByteArray &sha256);
    void failed(const models::Error &error);
};

} // namespace syncing
