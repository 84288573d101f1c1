// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/CauseCases.h"

#include "models/storage/CaseLine.h"
#include "models/storage/Database.h"
#include "models/storage/Rows.h"

#include <set>

namespace models {

// Rows come by village and cause, so that most of them repeat the texts of the row before: those are shared.
class SharedTexts
{
public:
    void read(Statement &row, CauseCase &into)
    {
        share(row, 0, m_village, into.village);
        share(row, 1, m_main, into.main);
        if (share(row, 2, m_joined, m_othersText))
            m_others = m_othersText.isEmpty() ? QStringList() : m_othersText.split(u',');
        into.others = m_others;
    }

private:
    struct Last
    {
        QByteArray utf8;
        QString text;
    };

    static bool share(Statement &row, int column, Last &last, QString &into)
    {
        const bool isNew = row.blobView(column) != last.utf8;
        if (isNew)
            last = {row.blob(column), row.text(column)};
        into = last.text;
        return isNew;
    }

    Last m_village, m_main, m_joined;
    QString m_othersText;
    QStringList m_others;
};

static Result<qint64> casesHere(Database &database, const QString &village)
{
    static const QByteArray all = "SELECT count(*) FROM case_line INDEXED BY case_line_for_causes WHERE gone=0";
    static const QByteArray ofVillage = all + " AND village=?";
    Statement count = database.cached(village.isEmpty() ? all : ofVillage);
    if (!village.isEmpty())
        count.bind(1, village);
    const Result<std::optional<qint64>> cases = oneNumber(count);
    return cases ? Result<qint64>(cases->value_or(0)) : cases.error();
}

static Result<std::vector<CauseCase>> causeCases(Database &database, qint64 year, const QString &village)
{
    static const QByteArray all = "SELECT village,main_cause,other_causes,persons,incomes FROM case_line "
                                  "INDEXED BY case_line_for_causes WHERE gone=0 AND form_year=?";
    static const QByteArray ofVillage = all + " AND village=?";
    Statement rows = database.cached(village.isEmpty() ? all : ofVillage);
    rows.bind(1, year);
    if (!village.isEmpty())
        rows.bind(2, village);
    SharedTexts texts;
    return allRows(rows, [&](Statement &row) {
        CauseCase one;
        texts.read(row, one);
        one.persons = static_cast<int>(row.integer(3));
        one.netIncome = netIncomeOf(row.blobView(4), year);
        return one;
    });
}

Result<CausesOfYear> causesOfYear(Database &database, qint64 year, const QString &village)
{
    Result<std::vector<CauseCase>> cases = causeCases(database, year, village);
    if (!cases)
        return cases.error();
    const Result<qint64> all = casesHere(database, village);
    if (!all)
        return all.error();
    const qint64 others = *all - static_cast<qint64>(cases->size());
    return CausesOfYear{std::move(*cases), others};
}

Result<CauseGround> causeGround(Database &database)
{
    Statement rows = database.cached("SELECT DISTINCT form_year,village FROM case_line "
                                     "INDEXED BY case_line_for_causes WHERE gone=0");
    std::set<int, std::greater<>> years;
    std::set<QString> villages;
    const Outcome read = eachRow(rows, [&](Statement &row) {
        if (const auto year = row.optionalInteger(0))
            years.insert(static_cast<int>(*year));
        villages.insert(row.text(1));
    });
    if (!read)
        return read.error();
    return CauseGround{{years.begin(), years.end()}, {villages.begin(), villages.end()}};
}

} // namespace models
