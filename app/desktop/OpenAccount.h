// SPDX-License-Identifier: GPL-3.0-or-later
// An account of this computer while it is open: its store, its sync, and the facts about it that every page needs.
// GUI thread; opening and reading happen elsewhere.
#pragma once

#include "app/desktop/OfflineUse.h"
#include "models/storage/CommonsQueries.h"
#include "models/storage/EndedVillages.h"
#include "models/storage/Store.h"
#include "sync/client/AccountFolder.h"
#include "sync/client/SyncEngine.h"

#include <QObject>

#include <functional>

namespace app {

class OpenAccount : public QObject
{
    Q_OBJECT

public:
    // Nothing is opened yet. `clock` must outlive the account.
    OpenAccount(const syncing::AccountFolder &folder, std::shared_ptr<const models::DataKey> key,
                const models::Clock &clock, const QString &build, QObject *parent = nullptr);
    ~OpenAccount() override; // finishes what was handed in, then closes

    void open(); // ends in opened() or failed()
    bool isOpen() const { return m_isOpen; }

    models::Store &store() { return *m_store; }
    syncing::SyncEngine &sync() { return *m_sync; }
    OfflineUse &offlineUse() { return *m_offlineUse; }
    const std::shared_ptr<const models::DataKey> &key() const { return m_key; }
    models::IdSource &ids() { return m_ids; }
    const models::Clock &clock() const { return m_clock; }
    const models::CodeBook &codes() const { return m_facts.commons.codes; }
    const models::PovertyLines &lines() const { return m_facts.commons.lines; }
    bool isDemonstration() const { return m_facts.commons.demonstration; }
    const syncing::AccountFolder &folder() const { return m_folder; }
    const syncing::AccountCard &card() const { return m_card; }
    const syncing::DeviceIdentity &identity() const { return m_identity; }
    const QString &userName() const { return m_identity.account.displayName; }
    bool usesKeychain() const { return m_usesKeychain; } // a part of the key lies in the system's keychain
    models::Role role() const { return m_identity.account.role; }
    models::Roles roles() const; // its own, and those that it was given in villages

    const std::vector<models::ReadableVillage> &villages() const { return m_facts.villages; }
    // Of one that was taken away only code and name are known, of others nothing.
    models::ReadableVillage village(const QString &name) const;
    bool reads(const QString &village) const;
    bool readsIdentity() const; // of any village
    int formYear() const;       // of new forms
    QDate today() const;

    // A person has compared the certificate (SHA-256) that the server shows now. It is kept, and sync goes on with it;
    // `then` is told, and after an error all is as before. `then` must live as long as the account.
    void trust(const QByteArray &certificate, const std::function<void(const models::Outcome &)> &then);
    void useCertificate(const QByteArray &certificate); // it has been kept already

Q_SIGNALS:
    void opened();
    void failed(const models::Error &error);
    void factsChanged(); // villages, grants, code lists, switches

private:
    struct Facts
    {
        models::Commons commons;
        std::vector<models::ReadableVillage> villages;
        std::vector<models::EndedVillage> ended;

        bool operator==(const Facts &) const = default;
    };
    static models::Result<Facts> factsIn(models::Database &database);

    void openStore();
    void startSync();
    void readFacts();
    void takeFacts(const models::Result<Facts> &facts);

    const syncing::AccountFolder m_folder;
    const std::shared_ptr<const models::DataKey> m_key;
    const models::Clock &m_clock;
    const QString m_build;
    models::UuidSource m_ids;
    syncing::AccountCard m_card;
    syncing::DeviceIdentity m_identity;
    bool m_usesKeychain = false;
    std::unique_ptr<models::Store> m_store;
    std::unique_ptr<OfflineUse> m_offlineUse;    // goes before the store
    std::unique_ptr<syncing::SyncEngine> m_sync; // likewise
    Facts m_facts;
    bool m_isOpen = false;
};

} // namespace app
