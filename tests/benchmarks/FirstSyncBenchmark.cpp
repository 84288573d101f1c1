// SPDX-License-Identifier: GPL-3.0-or-later
// What the first sync of 100,000 rows costs this computer: from the bytes of the server's answers to durable rows with
// their metadata, checked against the chain and summed into the digest of the state. Beside it the same rows by
// SQLite's C API into the same kind of encrypted file, as many in a transaction.
#include "models/base/Clock.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/storage/Captured.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/ClientStore.h"
#include "models/storage/DataKey.h"
#include "models/storage/Inbox.h"
#include "models/storage/Transaction.h"
#include "sync/client/WireGroupCodec.h"
#include "sync/protocol/Limits.h"
#include "sync/protocol/LogEntry.h"
#include "sync/protocol/Pull.h"
#include "tests/benchmarks/Checked.h"
#include "tests/benchmarks/PlainWriter.h"
#include "tests/benchmarks/Ratios.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace models;
using namespace syncing;

static const QString Scope = scopeName(ScopeKind::Village, demonstrationVillageCode);
static constexpr size_t Rows = 100'000;

namespace {

struct Answers
{
    std::vector<QByteArray> pages;
    std::vector<std::vector<PlainRow>> rows; // of each page
};

// The log of a village in which each household was entered by one save.
class Log
{
public:
    Answers answers()
    {
        for (const HouseholdCase &one : demonstrationHouseholds(static_cast<int>(Rows / 5))) {
            append(one);
            if (m_count >= Rows)
                break;
        }
        closePage();
        return std::move(m_answers);
    }

private:
    void append(const HouseholdCase &one)
    {
        LogEntry entry;
        entry.seq = ++m_seq;
        entry.op = m_ids.next();
        entry.device = entry.account = m_device;
        entry.accountName = QStringLiteral("李芳");
        entry.hlc = hlcFromMs(m_clock.nowMs());
        entry.schema = SchemaVersion;
        const Change change = changeBetween(unsavedCase(demonstrationVillageCode.toString()), one);
        for (const RecordChange &record : change.records()) {
            if (record.row.scope != Scope)
                continue;
            RecordOutcome outcome{
                record.type->id, record.row.id, {{LifecycleRegister, QByteArray("\0", 1), entry.op, {}}}};
            for (const CellEdit &cell : insertedCells(*record.type, record.row))
                outcome.cells.push_back({cell.reg, cell.value, entry.op, {}});
            entry.records.push_back(std::move(outcome));
            m_rows.emplace_back(*record.type, record.row);
            ++m_count;
        }
        m_entries.push_back(encode(entry));
        m_bytes += m_entries.back().size();
        m_chain = nextChain(m_chain, m_entries.back());
        if (m_bytes > limits::PageBytes)
            closePage();
    }
    void closePage()
    {
        ScopePage page{Scope, ScopeState::Ok, std::exchange(m_entries, {}), {m_seq, m_chain}, m_seq, {}};
        m_answers.pages.push_back(encode(PullAnswer{m_device, {std::move(page)}, true, hlcFromMs(m_clock.nowMs()), 1}));
        m_answers.rows.push_back(std::exchange(m_rows, {}));
        m_bytes = 0;
    }

    SystemClock m_clock;
    UuidSource m_ids{m_clock};
    const Id m_device = m_ids.next();
    Answers m_answers;
    QByteArray m_chain = firstChain();
    std::vector<QByteArray> m_entries;
    std::vector<PlainRow> m_rows;
    qint64 m_seq = 0;
    qsizetype m_bytes = 0;
    size_t m_count = 0;
};

const Answers &answers()
{
    static const Answers all = Log().answers();
    return all;
}

struct Place
{
    QTemporaryDir dir;
    SystemClock clock;
    UuidSource ids{clock};
    const DataKey key = DataKey::random();
    std::unique_ptr<ClientStore> store =
        checked(ClientStore::open(dir.filePath(QStringLiteral("a.db")), &key, clock, ids));
};

void apply(Database &database, const QByteArray &body, QByteArray &chain)
{
    static const WireGroupCodec codec;
    const PullAnswer answer = checked(decode<PullAnswer>(body));
    const ScopePage &page = answer.scopes.front();
    LogPage log{page.name, {}, {page.at.seq, page.at.chain}, page.head, answer.serverHlc};
    for (const QByteArray &bytes : page.entries) {
        LogEntry entry = checked(decode<LogEntry>(bytes));
        chain = nextChain(chain, bytes);
        log.entries.push_back({entry.seq, entry.op, std::move(entry.records), entry.account, entry.accountName});
    }
    if (chain != page.at.chain)
        qFatal("the chain is broken");
    checked(Inbox(database, codec).apply(log));
}

} // namespace

static void firstSync(benchmark::State &state)
{
    const Answers &all = answers();
    Place place;
    QByteArray chain = firstChain();
    for (auto _ : state) {
        for (const QByteArray &page : all.pages)
            apply(place.store->database(), page, chain);
    }
    state.SetItemsProcessed(Rows);
}
BENCHMARK(firstSync)->Iterations(1)->Unit(benchmark::kMillisecond);

static void rowsByCApi(benchmark::State &state)
{
    const Answers &all = answers();
    Place place;
    dropMetadata(place.store->database().handle());
    PlainWriter writer(place.store->database().handle());
    for (auto _ : state) {
        for (const std::vector<PlainRow> &page : all.rows) {
            auto transaction = checked(Transaction::begin(place.store->database(), WriteMode::Apply));
            for (const PlainRow &row : page)
                writer.insert(row);
            check(transaction.commit());
        }
    }
    state.SetItemsProcessed(Rows);
}
BENCHMARK(rowsByCApi)->Iterations(1)->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return runWithRatios(argc, argv, {{"first sync of 100,000 rows", "firstSync", "rowsByCApi", 3}});
}
