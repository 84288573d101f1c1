// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/AccountOptions.h"

#include "models/base/Clock.h"
#include "models/storage/KeychainStore.h"
#include "sync/client/AccountUnlock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTextStream>

namespace app {

using namespace models;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::account)
};

Result<QString> firstLineOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::NotFound, Words::tr("The password file cannot be read: %1.").arg(file.errorString()),
                     file.errorString()};
    constexpr qint64 longest = 4096; // a device that never ends is no password file
    QByteArray line = file.readLine(longest);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace

AccountOptions::AccountOptions()
    : m_account(u"account"_qs, Words::tr("Folder of an account of this computer."), u"FOLDER"_qs)
    , m_passwordStdin(u"password-stdin"_qs, Words::tr("The password is the first line of standard input."))
    , m_passwordFile(u"password-file"_qs,
                     Words::tr("The password is the first line of this file; by default of the one that "
                               "HEMAI_PASSWORD_FILE names."),
                     u"FILE"_qs)
{}

void AccountOptions::addTo(QCommandLineParser &parser) const
{
    parser.addOption(m_account);
    addPasswordTo(parser);
}

void AccountOptions::addPasswordTo(QCommandLineParser &parser) const
{
    parser.addOptions({m_passwordStdin, m_passwordFile});
}

Result<QString> AccountOptions::password(const QCommandLineParser &parser) const
{
    if (parser.isSet(m_passwordStdin)) {
        QTextStream stream(stdin);
        return stream.readLine();
    }
    if (parser.isSet(m_passwordFile))
        return firstLineOf(parser.value(m_passwordFile));
    const QString named = qEnvironmentVariable("HEMAI_PASSWORD_FILE");
    if (!named.isEmpty())
        return firstLineOf(named);
    return Error{ErrorKind::Invalid, Words::tr("Give the password with --password-stdin or --password-file."), {}};
}

Result<UnlockedAccount> AccountOptions::unlock(const QCommandLineParser &parser) const
{
    const syncing::AccountFolder folder(QDir(parser.value(m_account)).absolutePath());
    Result<syncing::AccountCard> card = folder.card();
    if (!card)
        return card.error();
    const Result<QString> typed = password(parser);
    if (!typed)
        return typed.error();
    KeychainStore keychain(keychainService.toString());
    syncing::UnlockResult tried = syncing::tryToUnlock(folder, *typed, keychain, SystemClock().nowMs());
    if (!tried.key)
        return tried.key.error();
    return UnlockedAccount{folder, std::move(*card), std::make_shared<const DataKey>(std::move(*tried.key))};
}

} // namespace app
