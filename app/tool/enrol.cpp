// SPDX-License-Identifier: GPL-3.0-or-later
// hemai-tool enrol: the first sign-in of an account on this computer. Makes its folder.
#include "app/tool/AccountOptions.h"
#include "app/tool/Command.h"
#include "app/tool/CommonOptions.h"
#include "app/tool/WaitedFor.h"
#include "models/storage/KeychainStore.h"
#include "sync/client/CertificateProbe.h"
#include "sync/client/Enrolment.h"

#include <QCoreApplication>
#include <QSysInfo>

namespace app {

using namespace models;
using namespace syncing;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::enrol)
};

struct Options
{
    const AccountOptions accounts{};
    const QCommandLineOption server{u"server"_qs, Words::tr("Address of the server."), u"URL"_qs};
    const QCommandLineOption certificate{
        u"certificate"_qs,
        Words::tr("SHA-256 of the server's certificate, as its operator says it (64 digits). "
                  "Without it the certificate's is printed and nothing else happens."),
        u"SHA256"_qs};
    const QCommandLineOption login{u"login"_qs, Words::tr("Name to sign in with."), u"NAME"_qs};
    const QCommandLineOption root{u"root"_qs, Words::tr("Folder that the account's folder is made in."), u"FOLDER"_qs};
    const QCommandLineOption json = jsonOption();
};

int tellCertificate(const QUrl &server)
{
    const Result<QByteArray> found = certificateOf(server);
    if (!found)
        return failed(found.error());
    return failed({ErrorKind::Denied,
                   Words::tr("The server shows the certificate %1. Ask its operator whether that is right, and give it "
                             "with --certificate.")
                       .arg(QString::fromLatin1(found->toHex())),
                   {}});
}

// Where a damaged account lies now; empty: there was none.
QString aside(const EnrolledAccount &made)
{
    if (made.setAside.isEmpty())
        return {};
    return Words::tr(
               "The account that was here could not be opened any more and lies in %1 now. What had not been sent "
               "yet is there alone.\n")
        .arg(made.setAside);
}

} // namespace

int runEnrol(const QStringList &arguments)
{
    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("Signs an account in on this computer for the first time."));
    options.accounts.addPasswordTo(parser);
    parser.addOptions({options.server, options.certificate, options.login, options.root, options.json});
    if (const auto code = parsed(parser, arguments))
        return *code;
    const QUrl server(parser.value(options.server));
    if (server.scheme() != u"https" || !parser.isSet(options.login) || !parser.isSet(options.root))
        return misused(parser, Words::tr("Name --server (https://…), --login and --root."));
    if (!parser.isSet(options.certificate))
        return tellCertificate(server);
    const QByteArray certificate = QByteArray::fromHex(parser.value(options.certificate).toLatin1());
    if (certificate.size() != 32)
        return misused(parser, Words::tr("--certificate takes the 64 hexadecimal digits of a SHA-256."));
    const auto password = options.accounts.password(parser);
    if (!password)
        return failed(password.error());
    KeychainStore keychain(keychainService.toString());
    const EnrolmentWish wish{server, certificate, parser.value(options.login), *password, QSysInfo::machineHostName()};
    const auto made = enrolled(parser.value(options.root), keychain, wish);
    if (!made)
        return failed(made.error());
    if (parser.isSet(options.json))
        print(QJsonObject{{u"account"_qs, made->folder.path()},
                          {u"keychain"_qs, made->peppered},
                          {u"set_aside"_qs, made->setAside},
                          {u"waiting_there"_qs, made->waiting}});
    else
        print(made->folder.path() + u'\n' + aside(*made));
    return Done;
}

} // namespace app
