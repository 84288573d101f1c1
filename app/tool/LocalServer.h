// SPDX-License-Identifier: GPL-3.0-or-later
// A server of this machine as a process of its own, for the demonstration and for tests: started, administered, killed.
#pragma once

#include "models/base/Result.h"

#include <QProcess>
#include <QUrl>

namespace app {

class LocalServer
{
public:
    // `program` is hemai-server; `data` its folder, made if need be.
    LocalServer(QString program, QString data);
    ~LocalServer(); // asks it to stop and waits

    // Runs and answers when it returns. With port 0 any free one is taken; a restart keeps the port of before.
    models::Outcome start(quint16 port = 0);
    void kill(); // signal 9, as a power cut would
    models::Outcome stop();

    // One command of `hemai-server admin`; its output. Errors: Internal with what the command said.
    models::Result<QString> admin(const QStringList &words, const QString &password = {});

    const QUrl &url() const { return m_url; }
    const QByteArray &certificate() const { return m_certificate; } // SHA-256
    bool isRunning() const { return m_process.state() == QProcess::Running; }

private:
    const QString m_program;
    const QString m_data;
    QProcess m_process;
    QUrl m_url;
    QByteArray m_certificate;
};

} // namespace app
