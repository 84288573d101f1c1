// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/Certificate.h"

#include "models/storage/DurableFile.h"

#include <QCoreApplication>
#include <QFile>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>

#include <memory>

namespace syncing {

using models::Error;
using models::ErrorKind;

template <auto Free>
struct Freed
{
    template <class T>
    void operator()(T *pointer) const
    {
        Free(pointer);
    }
};
using Bio = std::unique_ptr<BIO, Freed<BIO_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using X509Certificate = std::unique_ptr<X509, Freed<X509_free>>;

static constexpr long ValidSeconds = 30L * 365 * 24 * 3600;

static QByteArray contents(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, size};
}

static Bio reading(const QByteArray &pem)
{
    return Bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
}

static models::Result<Certificate> checked(Certificate made)
{
    const Bio certificateBio = reading(made.certificatePem);
    const Bio keyBio = reading(made.keyPem);
    const X509Certificate certificate(PEM_read_bio_X509(certificateBio.get(), nullptr, nullptr, nullptr));
    const Key key(PEM_read_bio_PrivateKey(keyBio.get(), nullptr, nullptr, nullptr));
    made.fingerprint.resize(32);
    if (!certificate || !key || X509_check_private_key(certificate.get(), key.get()) != 1 ||
        X509_digest(certificate.get(), EVP_sha256(), reinterpret_cast<unsigned char *>(made.fingerprint.data()),
                    nullptr) != 1) {
        return Error{ErrorKind::Invalid,
                     QCoreApplication::translate("ServerError", "The certificate and its key cannot be used."),
                     u"not PEM, or the key is not the certificate's"_qs};
    }
    return made;
}

models::Result<Certificate> readCertificate(const QString &certificateFile, const QString &keyFile)
{
    QFile certificate(certificateFile);
    QFile key(keyFile);
    if (!certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly)) {
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("ServerError", "The certificate or its key cannot be read."),
                     certificateFile % u", " % keyFile};
    }
    return checked({certificate.readAll(), key.readAll(), {}});
}

static bool signedByItself(X509 *certificate, EVP_PKEY *key)
{
    quint64 serial = 0;
    if (RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial) != 1)
        return false;
    X509_NAME *name = X509_get_subject_name(certificate);
    const auto *common = reinterpret_cast<const unsigned char *>("hemai-server");
    return X509_set_version(certificate, X509_VERSION_3) == 1 &&
           ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1) == 1 &&
           X509_gmtime_adj(X509_getm_notBefore(certificate), -24L * 3600) &&
           X509_gmtime_adj(X509_getm_notAfter(certificate), ValidSeconds) &&
           X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, common, -1, -1, 0) == 1 &&
           X509_set_issuer_name(certificate, name) == 1 && X509_set_pubkey(certificate, key) == 1 &&
           X509_sign(certificate, key, EVP_sha256()) > 0;
}

static models::Result<Certificate> makeCertificate()
{
    const Key key(EVP_EC_gen("P-256"));
    const X509Certificate certificate(X509_new());
    const Bio certificateBio(BIO_new(BIO_s_mem()));
    const Bio keyBio(BIO_new(BIO_s_mem()));
    if (!key || !certificate || !signedByItself(certificate.get(), key.get()) ||
        PEM_write_bio_X509(certificateBio.get(), certificate.get()) != 1 ||
        PEM_write_bio_PKCS8PrivateKey(keyBio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1) {
        return Error{ErrorKind::Internal,
                     QCoreApplication::translate("ServerError", "The server's certificate cannot be made."),
                     u"OpenSSL"_qs};
    }
    return checked({contents(certificateBio.get()), contents(keyBio.get()), {}});
}

models::Result<Certificate> ensureCertificate(const QString &folder)
{
    const QString certificateFile = folder % u"/certificate.pem";
    const QString keyFile = folder % u"/certificate.key";
    if (QFile::exists(certificateFile))
        return readCertificate(certificateFile, keyFile);
    models::Result<Certificate> made = makeCertificate();
    if (!made)
        return made;
    // The key first: a certificate without its key would stand in the way of the next start.
    if (models::Outcome written = models::writeDurably(keyFile, made->keyPem); !written)
        return written.error();
    if (models::Outcome written = models::writeDurably(certificateFile, made->certificatePem); !written)
        return written.error();
    return made;
}

} // namespace syncing
