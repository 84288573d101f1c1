// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/Password.h"

#include "models/base/Text.h"
#include "sync/protocol/Keys.h"

#include <QCoreApplication>

#include <sodium.h>

#include <semaphore>

namespace syncing {

using models::Error;
using models::ErrorKind;

static std::counting_semaphore<2> &turns()
{
    static std::counting_semaphore<2> semaphore(2);
    return semaphore;
}

static QByteArray utf8Of(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8(); // keyboards differ in how they make one letter
}

models::Result<QByteArray> passwordHash(const QString &password)
{
    if (password.size() < 8 || password.size() > 256) {
        return Error{ErrorKind::Invalid,
                     QCoreApplication::translate("ServerError", "A password has 8 to 256 characters."), QString()};
    }
    QByteArray hash(crypto_pwhash_STRBYTES, '\0');
    QByteArray plain = utf8Of(password);
    turns().acquire();
    const int code = crypto_pwhash_str(hash.data(), plain.constData(), static_cast<unsigned long long>(plain.size()),
                                       crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
    turns().release();
    wipe(plain);
    if (code != 0) {
        return Error{ErrorKind::Internal, QCoreApplication::translate("ServerError", "There is not enough memory."),
                     u"Argon2id"_qs};
    }
    hash.truncate(static_cast<qsizetype>(qstrlen(hash.constData())));
    return hash;
}

bool isPasswordOf(const QByteArray &hash, const QString &password)
{
    static const models::Result<QByteArray> nobodys = passwordHash(QString::fromLatin1(randomBytes(32).toHex()));
    if (password.size() > 256 || !nobodys)
        return false;
    QByteArray padded = hash.isEmpty() ? *nobodys : hash;
    padded.append(QByteArray(crypto_pwhash_STRBYTES - padded.size(), '\0')); // the library wants the whole array
    QByteArray plain = utf8Of(password);
    turns().acquire();
    const int code =
        crypto_pwhash_str_verify(padded.constData(), plain.constData(), static_cast<unsigned long long>(plain.size()));
    turns().release();
    wipe(plain);
    return code == 0 && !hash.isEmpty();
}

} // namespace syncing
