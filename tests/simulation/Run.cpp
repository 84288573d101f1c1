// SPDX-License-Identifier: GPL-3.0-or-later
#include "Run.h"

#include "BlankDisks.h"
#include "HolderInvariants.h"
#include "LogInvariants.h"
#include "Misfortunes.h"
#include "SimulatedUser.h"
#include "models/entities/Village.h"

using namespace models;
using syncing::Caller;
using syncing::DeviceIdentity;

namespace simulation {

namespace {

class Run
{
public:
    Run(quint64 seed, bool print);

    RunResult result();

private:
    QStringList villages() const;
    Caller newCaller(int machine, Role role);
    void addDevice(Role role);
    void addTwin(SimulatedDevice &original);
    void addUser(SimulatedDevice &device, Role role);
    void foundVillages();
    void work();
    void heal();
    bool quiesce();
    void endSessions();
    void check();

    World m_world;
    SimulatedNetwork m_network{m_world};
    SimulatedServer m_server{m_world, m_network};
    Oracle m_oracle;
    std::vector<std::unique_ptr<SimulatedDevice>> m_devices;
    std::vector<std::unique_ptr<SimulatedUser>> m_users;
    std::unique_ptr<Misfortunes> m_misfortunes;
};

constexpr int MostThings = 30'000;                      // that may happen until all is quiet
constexpr qint64 LongEnoughMs = qint64(90) * 60 * 1000; // for those that never are

Run::Run(quint64 seed, bool print) : m_world(seed, print)
{
    foundVillages();
    for (int i = 0; i < m_world.weather.devices; ++i) {
        static constexpr Role others[] = {Role::Cadre, Role::Reviewer, Role::Coordinator};
        addDevice(i == 0 ? Role::Cadre : others[m_world.dice.below(3)]);
    }
    m_misfortunes = std::make_unique<Misfortunes>(m_world, m_network, m_server, m_oracle, m_devices,
                                                  [this](SimulatedDevice &device) { addTwin(device); });
}

QStringList Run::villages() const
{
    QStringList villages;
    for (int i = 0; i < m_world.weather.villages; ++i)
        villages.append(u"36032310620%1"_qs.arg(i + 1));
    return villages;
}

void Run::foundVillages()
{
    for (const QString &code : villages()) {
        Village village;
        village.id = m_world.dice.id();
        village.code = code;
        const Row row = rowOf(village, QString());
        const EntityType &type = typeOf<Village>();
        const FieldId reg = type["code"].reg;
        m_server.write(u"village/"_qs + code,
                       {{type.id, village.id, true, {{reg, registerValue(type, row, reg), {}}}}});
    }
}

// Makes keys once: they are no part of what happens.
static const syncing::KeyPair &keysOf(int machine)
{
    static std::map<int, syncing::KeyPair> all;
    const auto found = all.find(machine);
    return found != all.end() ? found->second : all.emplace(machine, syncing::makeSigningKeys()).first->second;
}

Caller Run::newCaller(int machine, Role role)
{
    Caller caller;
    caller.account = {m_world.dice.id(), u"account%1"_qs.arg(machine), u"Account %1"_qs.arg(machine), role, true};
    caller.device = m_world.dice.id();
    caller.devicePublicKey = keysOf(machine).publicKey;
    caller.newestSchema = syncing::SchemaVersion;
    caller.grants.push_back({u"commons"_qs, role, 0, std::nullopt});
    for (const QString &village : villages()) {
        caller.grants.push_back({u"village/"_qs + village, role, 0, std::nullopt});
        if (role != Role::Coordinator)
            caller.grants.push_back({u"identity/"_qs + village, role, 0, std::nullopt});
    }
    return caller;
}

void Run::addDevice(Role role)
{
    const auto machine = static_cast<int>(m_devices.size());
    const Caller caller = newCaller(machine, role);
    m_server.enrol(caller);
    DeviceIdentity identity;
    identity.device = caller.device;
    identity.account.id = caller.account.id;
    identity.keys = keysOf(machine);
    const bool encrypted = m_world.dice.chance(300);
    m_devices.push_back(std::make_unique<SimulatedDevice>(m_world, m_network, m_oracle, machine, identity,
                                                          blankClientDisk(encrypted), encrypted));
    addUser(*m_devices.back(), role);
}

void Run::addTwin(SimulatedDevice &original)
{
    m_world.twins = true;
    m_world.trace.step(original.name(), u"has a twin: m%1"_qs.arg(m_devices.size()));
    m_devices.push_back(std::make_unique<SimulatedDevice>(m_world, m_network, m_oracle,
                                                          static_cast<int>(m_devices.size()), original.identity(),
                                                          original.disk().copy(), original.isEncrypted()));
    addUser(*m_devices.back(), m_server.caller(original.identity().device).account.role);
}

void Run::addUser(SimulatedDevice &device, Role role)
{
    m_users.push_back(std::make_unique<SimulatedUser>(m_world, device, m_oracle, role, villages()));
}

void Run::work()
{
    const qint64 end = m_world.clock.nowMs() + m_world.weather.workMs;
    while (m_world.clock.nowMs() < end && !m_world.trace.failed())
        m_world.agenda.runNext();
}

void Run::heal()
{
    m_world.trace.step(u"all"_qs, u"heals"_qs);
    m_world.calm = true;
    m_server.disk().heal();
    for (const auto &device : m_devices) {
        device->disk().heal();
        device->step([&] { device->client().start(); });
    }
}

bool Run::quiesce()
{
    const qint64 longEnough = m_world.clock.nowMs() + LongEnoughMs;
    for (int things = 0; m_world.agenda.hasWork() && !m_world.trace.failed(); ++things) {
        if (m_world.twins && m_world.clock.nowMs() > longEnough)
            break;
        if (things > MostThings) {
            m_world.trace.fail(u"does not come to rest"_qs);
            break;
        }
        m_world.agenda.runNext();
    }
    return !m_world.trace.failed();
}

// Sessions end by themselves after a while; with the next one everything is read again.
void Run::endSessions()
{
    m_world.trace.step(u"all"_qs, u"sessions end"_qs);
    m_server.endAllTokens();
    for (const auto &device : m_devices)
        device->step([&] { device->client().syncNow(); });
}

void Run::check()
{
    LogInvariants(m_world, m_server, m_oracle, m_devices).check();
    for (const auto &device : m_devices)
        HolderInvariants(m_world, m_server, m_oracle, *device).check();
}

RunResult Run::result()
{
    work();
    heal();
    if (quiesce()) {
        endSessions();
        if (quiesce())
            check();
    }
    return {m_world.trace.failure(), m_world.trace.digest(), m_world.trace.steps()};
}

} // namespace

RunResult run(quint64 seed, bool print)
{
    return Run(seed, print).result();
}

} // namespace simulation
