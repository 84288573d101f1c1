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

Result<std::vector<CauseCase>> causeCases(Database &database, qint64 year, const QString &village)
{
    static const QByteArray all = "SELECT village,main_cause,other_causes,persons,incomes "
                                  "FROM case_line INDEXED BY case_line_for_causes WHERE gone=0";
    static const QByteArray ofVillage = all + " AND village=?";
    Statement rows = database.cached(village.isEmpty() ? all : ofVillage);
    if (!village.isEmpty())
        rows.bind(1, village);
    SharedTexts texts;
    return allRows(rows, [&](Statement &row) {
        CauseCase one;
        texts.read(row, one);
        one.persons = static_cast<int>(row.integer(3));
        one.netIncome = netIncomeOf(row.blobView(4), year);
        return one;
    });
}

Result<CauseGround> causeGround(Database &database)
{
    Statement rows =
        database.cached("SELECT village,incomes FROM case_line INDEXED BY case_line_for_causes WHERE gone=0");
    std::set<int, std::greater<>> years;
    CauseGround ground;
    QByteArray village;
    const Outcome read = eachRow(rows, [&](Statement &row) {
        if (ground.villages.isEmpty() || row.blobView(0) != village) {
            village = row.blob(0);
            ground.villages.append(row.text(0));
        }
        QByteArrayView incomes = row.blobView(1);
        while (const auto income = takeIncome(incomes))
            years.insert(static_cast<int>(income->year));
    });
    if (!read)
        return read.error();
    ground.years.assign(years.begin(), years.end());
    return ground;
}

} // namespace models
