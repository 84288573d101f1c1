// SPDX-License-Identifier: GPL-3.0-or-later
// Where small secrets are kept outside our own files: the system's keychain, or memory in tests.
// Any thread may ask; futures end in a value, an error or a time-out, never not at all.
#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace models {

class SecretStore
{
public:
    virtual ~SecretStore() = default;

    // Errors: NotFound (there is none of this name), Denied (the user said no), Locked (no keychain, or it is locked).
    virtual QFuture<Result<QByteArray>> read(const QString &name) = 0;
    virtual QFuture<Outcome> write(const QString &name, const QByteArray &secret) = 0;
    virtual QFuture<Outcome> remove(const QString &name) = 0; // what is not there counts as removed
};

} // namespace models
