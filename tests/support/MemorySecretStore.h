// SPDX-License-Identifier: GPL-3.0-or-later
// A keychain for tests: answers at once from memory, or with an error while it is locked.
#pragma once

#include "models/storage/SecretStore.h"

#include <QMap>

namespace support {

class MemorySecretStore : public models::SecretStore
{
public:
    void lock() { m_locked = true; }
    void unlock() { m_locked = false; }
    const QMap<QString, QByteArray> &secrets() const { return m_secrets; }

    QFuture<models::Result<QByteArray>> read(const QString &name) override
    {
        using Answer = models::Result<QByteArray>;
        if (m_locked)
            return QtFuture::makeReadyFuture(Answer(error(models::ErrorKind::Locked)));
        if (!m_secrets.contains(name))
            return QtFuture::makeReadyFuture(Answer(error(models::ErrorKind::NotFound)));
        return QtFuture::makeReadyFuture(Answer(m_secrets.value(name)));
    }

    QFuture<models::Outcome> write(const QString &name, const QByteArray &secret) override
    {
        if (m_locked)
            return QtFuture::makeReadyFuture(models::Outcome(error(models::ErrorKind::Locked)));
        m_secrets[name] = secret;
        return QtFuture::makeReadyFuture(models::Outcome());
    }

    QFuture<models::Outcome> remove(const QString &name) override
    {
        if (m_locked)
            return QtFuture::makeReadyFuture(models::Outcome(error(models::ErrorKind::Locked)));
        m_secrets.remove(name);
        return QtFuture::makeReadyFuture(models::Outcome());
    }

private:
    static models::Error error(models::ErrorKind kind)
    {
        return {kind, QStringLiteral("The keychain of the test says no."), {}};
    }

    bool m_locked = false;
    QMap<QString, QByteArray> m_secrets;
};

} // namespace support
