// SPDX-License-Identifier: GPL-3.0-or-later
// Where an account of this machine keeps its things, and the card by which it is found before it is unlocked.
// The card is not secret and says nothing about any household: login, person, role, device, server and its
// pinned certificate.
#pragma once

#include "models/base/Id.h"
#include "models/base/Result.h"
#include "models/schema/Role.h"

#include <QUrl>

#include <vector>

namespace syncing {

struct AccountCard
{
    QString login;
    models::Role role = models::Role::Cadre;
    models::Id account;
    QUrl server;
    QByteArray certificate; // SHA-256 of the server's certificate, 32 bytes
    models::Id device{};    // as the server knows this computer; without it a forgotten password cannot be recovered
    QString person{};       // whose it is, as the server calls them; empty on cards of before

    bool operator==(const AccountCard &) const = default;
};

models::Error alreadyHere(); // Conflict

class AccountFolder
{
public:
    explicit AccountFolder(QString path) : m_path(std::move(path)) {}

    // All accounts below a root, by login. A folder whose card cannot be read is left out and logged, and one that was
    // set aside is none.
    static std::vector<AccountFolder> all(const QString &root);

    // Makes the folder of an account, readable by this user alone. It is not among all() until settle(), so that an
    // enrolment that ends half-way leaves no account that cannot be opened. Conflict if the account is already here.
    static models::Result<AccountFolder> create(const QString &root, const AccountCard &card);
    models::Outcome settle();

    static AccountFolder of(const QString &root, const models::Id &account); // whether it is there or not
    bool exists() const;
    AccountFolder freeAside() const; // where it may be set aside: of a name that is not taken

    models::Result<AccountCard> card() const;
    // A person has compared the certificate that the server shows now: it is the pinned one from now on, which the log
    // tells. On the disk when it returns; after an error the one of before holds. Errors: those of card() and of
    // writing.
    models::Outcome setCertificate(const QByteArray &sha256) const;
    const QString &path() const { return m_path; }
    QString database() const { return m_path + QStringLiteral("/hemai.db"); }
    QString keyFile() const { return m_path + QStringLiteral("/keys"); }
    QString lockFile() const { return m_path + QStringLiteral("/lock"); }
    QString deviceFile() const { return m_path + QStringLiteral("/device"); }
    QString standingFile() const { return m_path + QStringLiteral("/standing.json"); }
    QString attemptsFile() const { return m_path + QStringLiteral("/attempts.json"); } // at its password
    QString keychainName() const; // under which the pepper lies in the system keychain

private:
    QString m_path;
};

} // namespace syncing
