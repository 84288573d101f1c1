// SPDX-License-Identifier: GPL-3.0-or-later
// What goes over the wire when a cadre comes back after three weeks without a connection: 5,000 cells of his own up,
// 20,000 cells of the others down. Every byte of the TCP streams is counted, TLS and headers too, by a gate that the
// laptop's connections pass on their way to the real server process; beside it the cells' values alone, as text.
// Cells a save: a form with one of its persons, or one cell alone, where the names of op and record weigh most.
#include "Laptop.h"

#include "models/entities/Household.h"
#include "models/entities/Member.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>

#include <benchmark/benchmark.h>

#include <random>

using namespace benchmarks;
using namespace models;

static constexpr double AimBytes = 40; // a cell

// Passes on what comes, and counts it.
class Gate
{
public:
    explicit Gate(const QUrl &server) : m_server(server)
    {
        if (!m_listener.listen(QHostAddress::LocalHost))
            qFatal("the gate cannot listen");
        QObject::connect(&m_listener, &QTcpServer::newConnection, &m_listener, [this] { open(); });
    }

    QUrl url() const
    {
        QUrl url = m_server;
        url.setPort(m_listener.serverPort());
        return url;
    }
    qint64 up() const { return m_up; }
    qint64 down() const { return m_down; }

private:
    void open()
    {
        QTcpSocket *laptop = m_listener.nextPendingConnection();
        auto *server = new QTcpSocket(laptop);
        server->connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(m_server.port()));
        passOn(laptop, server, m_up);
        passOn(server, laptop, m_down);
    }

    void passOn(QTcpSocket *from, QTcpSocket *to, qint64 &count)
    {
        QObject::connect(from, &QTcpSocket::readyRead, to, [from, to, &count] {
            const QByteArray bytes = from->readAll();
            count += bytes.size();
            to->write(bytes);
        });
        QObject::connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
    }

    const QUrl m_server;
    QTcpServer m_listener;
    qint64 m_up = 0;
    qint64 m_down = 0;
};

struct Family
{
    Id household;
    Id member;
};

// Types what people type; the same in every run.
class Typist
{
public:
    Family begin(Laptop &laptop)
    {
        Household household;
        household.id = laptop.nextId();
        household.address = address();
        household.villagerGroup = u"一组"_qs;
        household.mainCause = u"01"_qs;
        household.filledBy = u"李芳"_qs;
        Member member;
        member.id = laptop.nextId();
        member.household = household.id;
        member.name = u"王小花"_qs;
        member.sex = u"2"_qs;
        laptop.save(Change().insert(VillageScope, household).insert(VillageScope, member));
        return {household.id, member.id};
    }

    // Ten cells, in one save.
    void fillIn(Laptop &laptop, const Family &family)
    {
        const auto before = laptop.load<Household>(family.household);
        const auto memberBefore = laptop.load<Member>(family.member);
        Household household = before.record;
        household.address = address();
        household.mainCause = cause();
        household.otherCauses = {cause()};
        household.listedMonth = other(household.listedMonth, 24'168, 24'204);
        household.exitYear = other(household.exitYear, 2017, 2020);
        household.filledOn = day();
        Member member = memberBefore.record;
        member.education = digit();
        member.health = {digit()};
        member.labourSkill = digit();
        member.workPlace = digit();
        member.workMonths = other(member.workMonths, 0, 12);
        member.statusSince = day();
        put(laptop, Change().update(before, household).update(memberBefore, member));
    }

    void correctAddress(Laptop &laptop, const Family &family)
    {
        const auto before = laptop.load<Household>(family.household);
        Household household = before.record;
        household.address = address();
        put(laptop, Change().update(before, household));
    }

    qint64 cells() const { return m_cells; }
    qint64 valueBytes() const { return m_valueBytes; }

private:
    void put(Laptop &laptop, Change change)
    {
        for (const RecordChange &record : change.records()) {
            m_cells += static_cast<qint64>(record.registers.size());
            for (const RegisterChange &cell : record.registers)
                m_valueBytes += registerValue(*record.type, record.row, cell.reg).size();
        }
        laptop.save(std::move(change));
    }

    qint64 number(qint64 from, qint64 to) { return std::uniform_int_distribution<qint64>(from, to)(m_random); }
    qint64 other(std::optional<qint64> than, qint64 from, qint64 to)
    {
        const qint64 drawn = number(from, to);
        return drawn != than ? drawn : drawn < to ? drawn + 1 : from;
    }
    QString address() { return u"%1组 %2 号"_qs.arg(number(1, 9)).arg(++m_house); }
    QString cause() { return u"%1"_qs.arg(number(1, 12), 2, 10, QLatin1Char('0')); }
    QString digit() { return QString::number(number(1, 6)); }
    QDate day() { return QDate(2016, 5, 1).addDays(number(0, 20)); }

    std::mt19937 m_random{7};
    int m_house = 0;
    qint64 m_cells = 0;
    qint64 m_valueBytes = 0;
};

using Save = void (Typist::*)(Laptop &, const Family &);

static void type(Typist &typist, Save save, Laptop &laptop, const std::vector<Family> &families, qint64 cells)
{
    for (size_t i = 0; typist.cells() < cells; ++i)
        (typist.*save)(laptop, families[i % families.size()]);
}

static std::vector<Family> beginFamilies(Laptop &laptop, int count)
{
    Typist typist;
    std::vector<Family> families;
    for (int i = 0; i < count; ++i)
        families.push_back(typist.begin(laptop));
    return families;
}

static void threeWeeks(benchmark::State &state, Save save, qint64 cellsUp, qint64 cellsDown)
{
    for ([[maybe_unused]] auto _ : state) {
        VillageServer server;
        const QUrl url = server.process().url();
        const QByteArray fingerprint = server.process().fingerprint();
        Laptop cadre(server.newCadre(u"lifang"_qs)), others(server.newCadre(u"wangqiang"_qs));
        const auto isSettled = [&] { return cadre.isSettled() && others.isSettled(); };
        const auto rows = [](Laptop &laptop) { return laptop.number("SELECT count(*) FROM member"); };

        cadre.goOnline(url, fingerprint);
        others.goOnline(url, fingerprint);
        const std::vector<Family> own = beginFamilies(cadre, 250), theirs = beginFamilies(others, 1000);
        waitUntil({&cadre, &others}, [&] { return isSettled() && rows(cadre) == 1250 && rows(others) == 1250; });
        cadre.goOffline();
        Typist up, down;
        type(down, save, others, theirs, cellsDown);
        waitUntil({&others}, [&] { return others.isSettled(); });
        type(up, save, cadre, own, cellsUp);

        Gate gate(url);
        cadre.goOnline(gate.url(), fingerprint);
        waitUntil({&cadre, &others}, [&] { return isSettled() && cadre.stateDigest() == others.stateDigest(); });
        const double cells = static_cast<double>(up.cells() + down.cells());
        state.counters["cells_up"] = static_cast<double>(up.cells());
        state.counters["cells_down"] = static_cast<double>(down.cells());
        state.counters["values_a_cell"] = static_cast<double>(up.valueBytes() + down.valueBytes()) / cells;
        state.counters["up_a_cell"] = static_cast<double>(gate.up()) / static_cast<double>(up.cells());
        state.counters["down_a_cell"] = static_cast<double>(gate.down()) / static_cast<double>(down.cells());
        state.counters["bytes_a_cell"] = static_cast<double>(gate.up() + gate.down()) / cells;
        state.counters["aim"] = AimBytes;
    }
}

static void wholeForms(benchmark::State &state)
{
    threeWeeks(state, &Typist::fillIn, 5000, 20'000);
}

static void singleCells(benchmark::State &state)
{
    threeWeeks(state, &Typist::correctAddress, 1000, 4000);
}

BENCHMARK(wholeForms)->Iterations(1)->Unit(benchmark::kSecond);
BENCHMARK(singleCells)->Iterations(1)->Unit(benchmark::kSecond);

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
