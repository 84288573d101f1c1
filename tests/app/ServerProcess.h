// SPDX-License-Identifier: GPL-3.0-or-later
// The real hemai-server on a data folder of its own, for the tests of this folder.
#pragma once

#include "models/base/Id.h"
#include "sync/client/DeviceFile.h"
#include "sync/client/HttpTransport.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace app {

struct Ended
{
    int exitCode = -1;
    QString out;
    QString error;
};

class ServerProcess
{
public:
    ~ServerProcess();

    // Also again, on another port; false: it did not say that it is ready.
    bool start(const QStringList &further = {});
    bool stop(); // by a signal, and waits
    void kill(); // as kill -9
    QProcess &process() { return m_process; }

    QUrl url() const { return m_url; }
    QByteArray fingerprint() const { return m_fingerprint; }
    QString dataFolder() const { return m_folder.filePath(u"d"_qs); }

    static Ended run(const QStringList &arguments, const QByteArray &input = {});
    Ended admin(const QStringList &words, const QByteArray &input = {});

    // A new device of an account; null id if the server refused.
    syncing::DeviceIdentity enrol(const QString &account, const QString &password);

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_url;
    QByteArray m_fingerprint;
};

// One request and its answer; status -1 and the reason as body if none came.
syncing::HttpAnswer call(syncing::HttpTransport &transport, const QString &path, const QByteArray &body,
                         const QByteArray &token = {});

} // namespace app
