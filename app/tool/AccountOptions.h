// SPDX-License-Identifier: GPL-3.0-or-later
// The options by which every subcommand names an account of this computer and is given its password. A password is
// never an argument: everybody on the machine could read it there.
#pragma once

#include "models/base/Result.h"
#include "models/storage/DataKey.h"
#include "sync/client/AccountFolder.h"

#include <QCommandLineParser>

#include <memory>

namespace app {

struct UnlockedAccount
{
    syncing::AccountFolder folder;
    syncing::AccountCard card;
    std::shared_ptr<const models::DataKey> key;
};

class AccountOptions
{
public:
    AccountOptions();

    void addTo(QCommandLineParser &parser) const;
    void addPasswordTo(QCommandLineParser &parser) const; // where no account is there yet
    bool isNamed(const QCommandLineParser &parser) const { return parser.isSet(m_account); }

    // From --password-stdin (its first line), --password-file, or the file that HEMAI_PASSWORD_FILE names.
    models::Result<QString> password(const QCommandLineParser &parser) const;

    // Takes about a second. Errors: NotFound, Denied (wrong password), Locked (the keychain), Invalid, Corrupt, TooNew.
    models::Result<UnlockedAccount> unlock(const QCommandLineParser &parser) const;

private:
    const QCommandLineOption m_account;
    const QCommandLineOption m_passwordStdin;
    const QCommandLineOption m_passwordFile;
};

inline constexpr QStringView keychainService = u"hemai"; // the desktop's too

} // namespace app
