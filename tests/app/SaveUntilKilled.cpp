// SPDX-License-Identifier: GPL-3.0-or-later
#include "SaveUntilKilled.h"

#include "models/base/Clock.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/rules/IdentityNumber.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/Rows.h"
#include "models/storage/Store.h"
#include "sync/client/AccountKeys.h"
#include "sync/client/SyncEngine.h"
#include "tests/support/MemorySecretStore.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTimer>

#include <cstdio>

using namespace models;
using namespace syncing;

namespace app {

Result<DataKey> savingKey(const AccountFolder &folder)
{
    support::MemorySecretStore noKeychain;
    noKeychain.lock();
    return unlockAccount(folder, savingPassword.toString(), noKeychain);
}

namespace {

void say(FILE *to, const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), to);
    std::fflush(to);
}

class SavingDevice : public QObject
{
public:
    Outcome open(const AccountFolder &folder);

private:
    void saveNext();
    Result<Id> save(qint64 number);
    HouseholdCase newFamily(qint64 number);
    void goOn(const SyncStatus &status);
    Result<qint64> lastNumber();

    DeviceIdentity m_identity;
    SystemClock m_clock;
    UuidSource m_ids{m_clock};
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SyncEngine> m_engine;
    QTimer m_saves;
    qint64 m_number = 0;
    std::vector<Id> m_own; // since this start
};

Outcome SavingDevice::open(const AccountFolder &folder)
{
    const Result<AccountCard> card = folder.card();
    Result<DataKey> key = savingKey(folder);
    if (!card || !key)
        return card ? key.error() : card.error();
    Result<DeviceIdentity> identity = readDeviceFile(folder.deviceFile(), *key);
    if (!identity)
        return identity.error();
    m_identity = std::move(*identity);
    m_store = std::make_unique<Store>(folder.database(), std::make_shared<const DataKey>(std::move(*key)), m_clock);
    if (const Outcome opened = m_store->open().result(); !opened)
        return opened;
    const Result<qint64> last = lastNumber();
    if (!last)
        return last.error();
    m_number = *last;
    m_engine = std::make_unique<SyncEngine>(*m_store, m_identity, SyncServerAddress{card->server, card->certificate},
                                            m_clock, u"test"_qs);
    connect(m_engine.get(), &SyncEngine::statusChanged, this, &SavingDevice::goOn);
    m_engine->start();
    m_saves.setSingleShot(true);
    connect(&m_saves, &QTimer::timeout, this, &SavingDevice::saveNext);
    say(stdout, u"ready"_qs);
    m_saves.start(0);
    return {};
}

Result<qint64> SavingDevice::lastNumber()
{
    return m_store
        ->read([name = m_identity.account.name](Database &database) -> Result<qint64> {
            Statement last = database.cached("SELECT max(CAST(address AS INTEGER)) FROM household WHERE filled_by=?");
            last.bind(1, name);
            const Result<std::optional<qint64>> number = oneNumber(last);
            return number ? Result<qint64>(number->value_or(0)) : number.error();
        })
        .result();
}

// A server that was killed is back soon: a user would press the button.
void SavingDevice::goOn(const SyncStatus &status)
{
    if (status.connection == Connection::Unreachable)
        QTimer::singleShot(30, m_engine.get(), &SyncEngine::syncNow);
}

HouseholdCase SavingDevice::newFamily(qint64 number)
{
    HouseholdCase family;
    family.household.id = m_ids.next();
    family.household.filledBy = m_identity.account.name;
    for (int i = 0; i < 2; ++i) {
        Member member;
        member.id = m_ids.next();
        member.household = family.household.id;
        member.name = u"第 %1 人"_qs.arg(i + 1);
        member.relation = i == 0 ? u"01"_qs : u"02"_qs;
        member.idRecorded = true;
        family.members.push_back(member);
        const int device = m_identity.account.name == u"lifang" ? 1 : 2;
        const QString digits = u"9900%1%2%3%4"_qs.arg(device)
                                   .arg(number / 500 % 10)
                                   .arg(u"19800101"_qs)
                                   .arg(number % 500 * 2 + i, 3, 10, QLatin1Char('0'));
        family.identities.push_back({member.id, family.household.id, digits + *identityCheck(digits)});
    }
    return family;
}

// Each third save is of a household that is here since a while.
Result<Id> SavingDevice::save(qint64 number)
{
    LoadedCase before = unsavedCase(demonstrationVillageCode.toString());
    HouseholdCase after = newFamily(number);
    if (number % 3 == 0 && !m_own.empty()) {
        const Id known = m_own[QRandomGenerator::global()->bounded(static_cast<quint32>(m_own.size()))];
        const auto loaded = m_store->read([known](Database &database) { return loadCase(database, known); }).result();
        if (!loaded)
            return loaded.error();
        before = **loaded;
        after = before.value;
    }
    after.household.address = QString::number(number);
    const Result<CommitReceipt> receipt = m_store->commit(changeBetween(before, after)).result();
    return receipt ? Result<Id>(after.household.id) : receipt.error();
}

void SavingDevice::saveNext()
{
    const Result<Id> saved = save(++m_number);
    if (!saved) {
        say(stderr, u"not saved: "_qs + saved.error().message + saved.error().detail);
        QCoreApplication::exit(1);
        return;
    }
    say(stdout, u"saved %1 %2"_qs.arg(saved->toHex()).arg(m_number));
    m_own.push_back(*saved);
    m_saves.start(QRandomGenerator::global()->bounded(5, 60));
}

} // namespace

int saveUntilKilled(const QString &folder)
{
    QLoggingCategory::setFilterRules(u"hemai.sync.warning=false"_qs); // that the server is away, again and again
    SavingDevice device;
    if (const Outcome opened = device.open(AccountFolder(folder)); !opened) {
        say(stderr, u"not opened: "_qs + opened.error().message + opened.error().detail);
        return 1;
    }
    return QCoreApplication::exec();
}

} // namespace app
