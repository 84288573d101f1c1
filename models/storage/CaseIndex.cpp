// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/CaseIndex.h"

#include "models/base/Clock.h"
#include "models/rules/Explanations.h"
#include "models/rules/HouseholdRules.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/CaseSyncMark.h"
#include "models/storage/Database.h"
#include "models/storage/RecordedNumbers.h"
#include "models/storage/Rows.h"
#include "models/storage/Transaction.h"

#include <QDateTime>

#include <algorithm>

namespace models {

// The columns of a line in the order in which they are read and written.
static constexpr const char *Columns =
    "household,revision,gone,village,names,pinyin,numbers,head_number,head_identity,villager_group,kind,main_cause,"
    "other_causes,persons,form_year,net_per_head,incomes,state,step_at,step_by,open_comments,errors,warnings,sync_mark";

static QStringList codes(const QString &joined)
{
    return joined.isEmpty() ? QStringList() : joined.split(u',');
}

static CaseLine lineFrom(Statement &row)
{
    CaseLine line;
    line.household = row.id(0);
    line.revision = row.integer(1);
    line.gone = row.integer(2) != 0;
    line.village = row.text(3);
    line.names = row.blob(4);
    line.pinyin = row.blob(5);
    line.numbers = row.blob(6);
    line.headNumber = row.text(7);
    line.headIdentity = static_cast<IdentityMark>(row.integer(8));
    line.group = row.text(9);
    line.kind = row.text(10);
    line.mainCause = row.text(11);
    line.otherCauses = codes(row.text(12));
    line.persons = row.integer(13);
    line.formYear = row.optionalInteger(14);
    line.netPerHead = row.optionalInteger(15);
    line.incomes = row.blob(16);
    line.state = static_cast<ReviewState>(row.integer(17));
    line.stepAt = row.optionalInteger(18);
    line.stepBy = row.text(19);
    line.openComments = static_cast<int>(row.integer(20));
    line.errors = static_cast<int>(row.integer(21));
    line.warnings = static_cast<int>(row.integer(22));
    line.mark = static_cast<SyncMark>(row.integer(23));
    return line;
}

static Outcome store(Database &database, const CaseLine &line)
{
    static const QByteArray sql = QByteArray("INSERT OR REPLACE INTO case_line(") + Columns +
                                  ") VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    return database.cached(sql).run(line.household, line.revision, line.gone, line.village,
                                    QString::fromUtf8(line.names), QString::fromUtf8(line.pinyin),
                                    QString::fromUtf8(line.numbers), line.headNumber, line.headIdentity, line.group,
                                    line.kind, line.mainCause, line.otherCauses.join(u','), line.persons, line.formYear,
                                    line.netPerHead, QString::fromUtf8(line.incomes), line.state, line.stepAt,
                                    line.stepBy, line.openComments, line.errors, line.warnings, line.mark);
}

Outcome eachCaseLine(Database &database, qint64 after, const std::function<void(const CaseLine &)> &take)
{
    static const QByteArray select = QByteArray("SELECT ") + Columns + " FROM case_line ";
    static const QByteArray all = select + "WHERE +gone=0"; // plus: no index, which would look up every row by itself
    static const QByteArray newer = select + "INDEXED BY case_line_by_revision WHERE revision>? ORDER BY revision";
    Statement rows = database.cached(after == 0 ? all : newer);
    if (after != 0)
        rows.bind(1, after);
    return eachRow(rows, [&](Statement &row) { take(lineFrom(row)); });
}

Result<std::vector<CaseLine>> caseLines(Database &database, qint64 after)
{
    std::vector<CaseLine> lines;
    const Outcome read = eachCaseLine(database, after, [&](const CaseLine &line) { lines.push_back(line); });
    return read ? Result<std::vector<CaseLine>>(std::move(lines)) : read.error();
}

Result<std::optional<CaseLine>> caseLineOf(Database &database, const Id &household)
{
    static const QByteArray sql = QByteArray("SELECT ") + Columns + " FROM case_line WHERE household=?";
    Statement rows = database.cached(sql);
    rows.bind(1, household);
    const Result<std::vector<CaseLine>> found = allRows(rows, lineFrom);
    if (!found)
        return found.error();
    return found->empty() ? std::nullopt : std::optional(found->front());
}

static Result<std::vector<Id>> staleCases(Database &database, int most)
{
    Statement rows = database.cached("SELECT household FROM case_stale ORDER BY rowid DESC LIMIT ?");
    rows.bind(1, most);
    return allRows(rows, [](Statement &row) { return row.id(0); });
}

static Result<qint64> nextRevision(Database &database)
{
    Statement last = database.cached("SELECT max(revision) FROM case_line");
    const Result<std::optional<qint64>> revision = oneNumber(last);
    if (!revision)
        return revision.error();
    return revision->value_or(0) + 1;
}

Result<int> CaseIndex::refresh(Database &database, int most)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const Result<bool> all = judgeAllAnew(database);
    if (!all)
        return all.error();
    const Result<std::vector<Id>> stale = staleCases(database, most);
    if (!stale)
        return stale.error();
    const Result<qint64> revision = nextRevision(database);
    if (!revision)
        return revision.error();
    for (const Id &household : *stale) {
        if (const Outcome renewed = renew(database, household, *revision); !renewed)
            return renewed.error();
    }
    if (const Outcome committed = transaction->commit(); !committed)
        return committed.error();
    return static_cast<int>(stale->size());
}

Outcome CaseIndex::refreshAll(Database &database)
{
    static constexpr int AtOnce = 1000;
    for (;;) {
        const Result<int> done = refresh(database, AtOnce);
        if (!done)
            return done.error();
        if (*done == 0)
            return {};
    }
}

// The null id was noted: the rules' ground has moved under every case.
Result<bool> CaseIndex::judgeAllAnew(Database &database)
{
    if (const Outcome taken = database.cached("DELETE FROM case_stale WHERE household=?").run(Id()); !taken)
        return taken.error();
    if (database.changes() == 0)
        return false;
    m_commons.reset();
    const Outcome noted =
        database.cached("INSERT INTO case_stale(household) SELECT id FROM household WHERE true ON CONFLICT DO NOTHING")
            .run();
    if (!noted)
        return noted.error();
    return true;
}

static Outcome unmark(Database &database, const Id &household)
{
    return database.cached("DELETE FROM case_stale WHERE household=?").run(household);
}

Outcome CaseIndex::renew(Database &database, const Id &household, qint64 revision)
{
    Result<CaseLine> line = lineOf(database, household);
    if (!line)
        return line.error();
    const Result<std::optional<CaseLine>> before = caseLineOf(database, household);
    if (!before)
        return before.error();
    line->revision = revision;
    if (const Outcome stored = store(database, *line); !stored)
        return stored;
    const QByteArray numbersBefore = *before ? (*before)->numbers : QByteArray();
    if (const Outcome marked = markOtherHolders(database, household, numbersBefore, line->numbers); !marked)
        return marked;
    return unmark(database, household);
}

Result<CaseLine> CaseIndex::lineOf(Database &database, const Id &household)
{
    const Result<std::optional<LoadedCase>> loaded = readCase(database, household);
    if (!loaded)
        return loaded.error();
    CaseLine line;
    line.household = household;
    line.gone = !*loaded || (*loaded)->removed;
    if (line.gone)
        return line;
    line = caseLine((*loaded)->value, (*loaded)->village, m_pinyin);
    if (const Outcome counted = countProblems(database, **loaded, line); !counted)
        return counted.error();
    const Result<SyncMark> mark = caseSyncMark(database, household);
    if (!mark)
        return mark.error();
    line.mark = *mark;
    return line;
}

Outcome CaseIndex::countProblems(Database &database, const LoadedCase &loaded, CaseLine &line)
{
    if (!m_commons) {
        Result<Commons> read = readCommons(database);
        if (!read)
            return read.error();
        m_commons = std::move(*read);
    }
    const Result<QSet<QString>> elsewhere = numbersElsewhere(database, loaded.value);
    if (!elsewhere)
        return elsewhere.error();
    const RuleContext context{.codes = m_commons->codes,
                              .today = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()).date(),
                              .demonstration = m_commons->demonstration,
                              .numbersElsewhere = *elsewhere};
    const Problems problems = problemsOf(loaded.value, context);
    line.errors = static_cast<int>(std::ranges::count(problems, Severity::Error, &Problem::severity));
    line.warnings = static_cast<int>(std::ranges::count_if(
        problems, [&](const Problem &problem) { return wantsExplanation(loaded.value, problem); }));
    return {};
}

} // namespace models
