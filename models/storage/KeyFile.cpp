// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/KeyFile.h"

#include "models/base/Cbor.h"
#include "models/base/Digest.h"
#include "models/storage/DamageAdvice.h"
#include "models/storage/DurableFile.h"

#include <QCoreApplication>
#include <QFile>

#include <sodium.h>

namespace models {

static constexpr qint64 Version = 1;
static constexpr qsizetype SealedKeySize = DataKey::Size + crypto_aead_xchacha20poly1305_ietf_ABYTES;
static constexpr qsizetype RecoverySize = DataKey::Size + 16 + crypto_box_SEALBYTES;
static constexpr quint64 MostRounds = 16; // a file must not make the program work for ever
static constexpr quint64 MostMemory = 1024 * 1024 * 1024;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::KeyFile)
};

} // namespace

static unsigned char *writable(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

static const unsigned char *readable(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

static auto length(QByteArrayView bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

static Error damaged(const QString &detail)
{
    return {ErrorKind::Corrupt,
            Words::tr("The key file of this account is damaged, and nothing opens the data here without it. %1")
                .arg(damageAdvice()),
            detail};
}

static Error lockedAway()
{
    return {ErrorKind::Locked,
            Words::tr("The administrator ended your access on this computer, and the key of this account was locked "
                      "away. What was entered here is kept, and only your organisation can open it. If you are given "
                      "the access again, your password opens it in the desktop where there is a network."),
            u"no envelope (a)"_qs};
}

static QByteArray checkOf(const DataKey &key)
{
    const DataKey derived = key.derived("hemaichk");
    return digest16(QByteArrayView(derived.bytes(), DataKey::Size));
}

// The key of envelope (a): the password made dear by Argon2id, then mixed with the pepper.
static Result<DataKey> passwordKey(const QString &password, QByteArrayView salt, PasswordCost cost,
                                   const Pepper *pepper)
{
    DataKey stretched = DataKey::random();
    QByteArray typed = password.normalized(QString::NormalizationForm_C).toUtf8();
    const int code = crypto_pwhash(stretched.bytes(), DataKey::Size, typed.constData(), length(typed), readable(salt),
                                   cost.rounds, static_cast<size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(typed.data(), static_cast<size_t>(typed.size()));
    if (code != 0) {
        return Error{
            ErrorKind::Storage,
            Words::tr("There is not enough memory to check the password. Nothing was changed. Close other programs "
                      "and try again."),
            u"Argon2id refuses %1 bytes"_qs.arg(cost.memoryBytes)};
    }
    DataKey mixed = DataKey::random();
    crypto_generichash(mixed.bytes(), DataKey::Size, stretched.bytes(), DataKey::Size,
                       pepper ? pepper->bytes() : nullptr, pepper ? DataKey::Size : 0);
    return mixed;
}

static QByteArray sealedToRecovery(const DataKey &key, const Id &account, QByteArrayView recoveryKey)
{
    QByteArray clear(reinterpret_cast<const char *>(key.bytes()), DataKey::Size);
    clear += account.toBytes();
    QByteArray sealed(RecoverySize, Qt::Uninitialized);
    const int code = crypto_box_seal(writable(sealed), readable(clear), length(clear), readable(recoveryKey));
    sodium_memzero(clear.data(), static_cast<size_t>(clear.size()));
    return code == 0 ? sealed : QByteArray();
}

Result<Recovered> openRecoveryEnvelope(QByteArrayView envelope, QByteArrayView publicKey, QByteArrayView secretKey)
{
    QByteArray clear(DataKey::Size + 16, Qt::Uninitialized);
    const bool sizes = envelope.size() == RecoverySize && publicKey.size() == crypto_box_PUBLICKEYBYTES &&
                       secretKey.size() == crypto_box_SECRETKEYBYTES;
    if (!sizes || crypto_box_seal_open(writable(clear), readable(envelope), length(envelope), readable(publicKey),
                                       readable(secretKey)) != 0) {
        return Error{ErrorKind::Denied,
                     Words::tr("The key could not be recovered: it was sealed for another organisation, or is damaged. "
                               "Nothing was changed."),
                     u"recovery envelope does not open"_qs};
    }
    Result<DataKey> key = DataKey::fromBytes(QByteArrayView(clear).first(DataKey::Size));
    const Id account = *Id::fromBytes(QByteArrayView(clear).last(16));
    sodium_memzero(clear.data(), static_cast<size_t>(clear.size()));
    return Recovered{std::move(*key), account};
}

KeyFile::KeyFile(QString path, PasswordCost cost) : m_path(std::move(path)), m_cost(cost) {}

bool KeyFile::exists() const
{
    return QFile::exists(m_path) || QFile::exists(previousPath());
}

// [version, body, digest of the body]: the digest finds a torn file, the envelopes find a forged one.
QByteArray KeyFile::encoded(const Content &content)
{
    CborWriter body;
    body.map(content.password ? 7 : 2);
    if (content.password) {
        body.key(1);
        body.integer(static_cast<qint64>(content.password->cost.rounds));
        body.key(2);
        body.integer(static_cast<qint64>(content.password->cost.memoryBytes));
        body.key(3);
        body.bytes(content.password->salt);
        body.key(4);
        body.boolean(content.password->peppered);
        body.key(5);
        body.bytes(QByteArray(content.password->nonce + content.password->sealedKey));
    }
    body.key(6);
    body.bytes(content.recovery);
    body.key(7);
    body.bytes(content.keyCheck);
    CborWriter file;
    file.array(3);
    file.integer(Version);
    file.bytes(body.view());
    file.bytes(digest32(body.view()));
    return file.take();
}

Result<KeyFile::Content> KeyFile::decoded(QByteArrayView bytes)
{
    CborReader file(bytes);
    const size_t parts = file.array();
    const qint64 version = file.integer();
    if (!file.failed() && version > Version) {
        return Error{ErrorKind::TooNew,
                     Words::tr("The key file was made by a newer version of the program. It was left as it is. "
                               "Install the newer version."),
                     u"key file version %1"_qs.arg(version)};
    }
    const QByteArray body = file.bytes();
    const QByteArray digest = file.bytes();
    if (parts != 3 || !file.atEnd() || digest != digest32(body))
        return damaged(u"the key file is torn"_qs);

    Content content;
    CborReader in(body);
    const size_t entries = in.map();
    bool known = entries == 2 || entries == 7;
    const auto next = [&](quint64 key) -> CborReader & {
        known = in.key() == key && known;
        return in;
    };
    if (entries == 7) {
        PasswordEnvelope &password = *(content.password = PasswordEnvelope());
        password.cost.rounds = next(1).unsignedInteger();
        password.cost.memoryBytes = next(2).unsignedInteger();
        password.salt = next(3).bytes();
        password.peppered = next(4).boolean();
        const QByteArray sealed = next(5).bytes();
        password.nonce = sealed.left(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
        password.sealedKey = sealed.mid(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
        known = known && password.isWellFormed();
    }
    content.recovery = next(6).bytes();
    content.keyCheck = next(7).bytes();
    if (!known || !in.atEnd() || content.recovery.size() != RecoverySize)
        return damaged(u"the key file is not of the known form"_qs);
    return content;
}

bool KeyFile::PasswordEnvelope::isWellFormed() const
{
    return salt.size() == crypto_pwhash_SALTBYTES && sealedKey.size() == SealedKeySize && cost.rounds <= MostRounds &&
           cost.memoryBytes <= MostMemory;
}

Result<KeyFile::Content> KeyFile::readFrom(const QString &path)
{
    const Result<QByteArray> bytes = readWhole(path, 64 * 1024);
    if (!bytes && bytes.error().kind == ErrorKind::NotFound)
        return Error{
            ErrorKind::NotFound,
            Words::tr("The key file of this account is missing, and nothing opens the data here without it. %1")
                .arg(damageAdvice()),
            path};
    return bytes ? decoded(*bytes) : Result<Content>(bytes.error());
}

Result<KeyFile::Content> KeyFile::read() const
{
    Result<Content> current = readFrom(m_path);
    if (current || current.error().kind == ErrorKind::TooNew || !QFile::exists(previousPath()))
        return current;
    Result<Content> previous = readFrom(previousPath());
    return previous ? previous : current;
}

// A torn file does not push out its good predecessor.
Outcome KeyFile::write(const Content &content) const
{
    if (readFrom(m_path)) {
        const Result<QByteArray> bytes = readWhole(m_path, 64 * 1024);
        if (!bytes)
            return bytes.error();
        if (const Outcome kept = writeDurably(previousPath(), *bytes); !kept)
            return kept;
    }
    return writeDurably(m_path, encoded(content));
}

Result<KeyFile::PasswordEnvelope> KeyFile::seal(const DataKey &key, const QString &password, const Pepper *pepper) const
{
    PasswordEnvelope envelope;
    envelope.cost = m_cost;
    envelope.peppered = pepper != nullptr;
    envelope.salt.resize(crypto_pwhash_SALTBYTES);
    randombytes_buf(envelope.salt.data(), static_cast<size_t>(envelope.salt.size()));
    envelope.nonce.resize(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    randombytes_buf(envelope.nonce.data(), static_cast<size_t>(envelope.nonce.size()));
    const Result<DataKey> under = passwordKey(password, envelope.salt, m_cost, pepper);
    if (!under)
        return under.error();
    envelope.sealedKey.resize(SealedKeySize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(writable(envelope.sealedKey), nullptr, key.bytes(), DataKey::Size,
                                               nullptr, 0, nullptr, readable(envelope.nonce), under->bytes());
    return envelope;
}

Outcome KeyFile::create(const DataKey &key, const Id &account, const QString &password, const Pepper *pepper,
                        QByteArrayView recoveryKey) const
{
    if (exists()) {
        return Error{ErrorKind::Conflict,
                     Words::tr("This account already has a key on this computer. Nothing was changed."), m_path};
    }
    Content content;
    content.keyCheck = checkOf(key);
    if (recoveryKey.size() == crypto_box_PUBLICKEYBYTES)
        content.recovery = sealedToRecovery(key, account, recoveryKey);
    if (content.recovery.isEmpty()) {
        return Error{ErrorKind::Invalid,
                     Words::tr("The recovery key of the organisation is not valid. No account was set up. "
                               "Tell the administrator of the server."),
                     u"recovery key of %1 bytes"_qs.arg(recoveryKey.size())};
    }
    Result<PasswordEnvelope> envelope = seal(key, password, pepper);
    if (!envelope)
        return envelope.error();
    content.password = std::move(*envelope);
    return write(content);
}

Result<DataKey> KeyFile::unlock(const QString &password, const Pepper *pepper) const
{
    const Result<Content> content = read();
    if (!content)
        return content.error();
    if (!content->password)
        return lockedAway();
    const PasswordEnvelope &envelope = *content->password;
    if (envelope.peppered && !pepper) {
        return Error{
            ErrorKind::Locked,
            Words::tr("The system keychain does not give the key of this account. The data is kept. Unlock the "
                      "keychain and try again, or sign in online."),
            u"no pepper"_qs};
    }
    const Result<DataKey> under =
        passwordKey(password, envelope.salt, envelope.cost, envelope.peppered ? pepper : nullptr);
    if (!under)
        return under.error();
    DataKey key = DataKey::random();
    const int code = crypto_aead_xchacha20poly1305_ietf_decrypt(
        key.bytes(), nullptr, nullptr, readable(envelope.sealedKey), length(envelope.sealedKey), nullptr, 0,
        readable(envelope.nonce), under->bytes());
    if (code != 0 || checkOf(key) != content->keyCheck) {
        return Error{
            ErrorKind::Denied,
            Words::tr("The password is not right. The data is kept. Try again, or sign in online to set a new one."),
            u"envelope (a) does not open"_qs};
    }
    return key;
}

Outcome KeyFile::lockAway() const
{
    Result<Content> content = read();
    if (!content)
        return content.error();
    content->password.reset();
    const QByteArray bytes = encoded(*content);
    if (Outcome gone = writeDurably(previousPath(), bytes); !gone)
        return gone;
    return writeDurably(m_path, bytes);
}

bool KeyFile::isLockedAway() const
{
    const Result<Content> content = read();
    return content && !content->password;
}

Outcome KeyFile::setPassword(const DataKey &key, const QString &password, const Pepper *pepper) const
{
    Result<Content> content = read();
    if (!content)
        return content.error();
    if (checkOf(key) != content->keyCheck) {
        return Error{ErrorKind::Conflict,
                     Words::tr("This key belongs to another account. The password was not changed."),
                     u"key check differs"_qs};
    }
    Result<PasswordEnvelope> envelope = seal(key, password, pepper);
    if (!envelope)
        return envelope.error();
    content->password = std::move(*envelope);
    return write(*content);
}

Result<bool> KeyFile::needsPepper() const
{
    const Result<Content> content = read();
    if (!content)
        return content.error();
    return content->password && content->password->peppered;
}

Result<QByteArray> KeyFile::recoveryEnvelope() const
{
    const Result<Content> content = read();
    return content ? Result<QByteArray>(content->recovery) : Result<QByteArray>(content.error());
}

} // namespace models
