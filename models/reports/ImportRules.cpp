// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/ImportRules.h"

#include "models/base/Decimal.h"

#include <QCoreApplication>
#include <QDate>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::HouseholdImport)
};

// As people type it, or as a program wrote it: "1e+05".
std::optional<ExactNumber> amountIn(const QString &cell)
{
    const std::optional<QString> plain = plainNumber(cell);
    return plain ? exactNumberFromText(*plain) : std::nullopt;
}

ExactNumber kept(const ExactNumber &number, ImportTerm::Keep keep)
{
    const bool negative = number < ExactNumber{};
    if (keep == ImportTerm::Keep::All || (keep == ImportTerm::Keep::Positive && !negative))
        return number;
    if (keep == ImportTerm::Keep::Negative && negative)
        return product(number, {-1, 0}).value_or(ExactNumber{});
    return {};
}

class Apply
{
public:
    Apply(const ImportRows &rows, std::optional<size_t> row) : m_rows(rows), m_row(row) {}

    ImportedText operator()(const ImportConstant &rule) const { return {.text = rule.text}; }

    ImportedText operator()(const ImportColumn &rule) const
    {
        const QString cell = m_rows.cell(m_row.value_or(0), rule.column);
        if (rule.codes.isEmpty())
            return {.text = cell};
        if (!rule.codes.contains(cell) && !cell.isEmpty())
            return {.faults = {{Words::tr("the mapping has no code for “%1”").arg(cell), m_row.value_or(0)}}};
        return {.text = rule.codes.value(cell)};
    }

    ImportedText operator()(const ImportSum &rule) const
    {
        ImportedText made;
        ExactNumber total;
        bool any = false;
        for (const ImportTerm &term : rule.terms) {
            const size_t last = term.perMember ? m_rows.rows.size() : 1;
            for (size_t row = 0; row < last; ++row) {
                const QString cell = m_rows.cell(row, term.column);
                if (cell.isEmpty())
                    continue;
                any = true;
                const std::optional<ExactNumber> amount = amountIn(cell);
                const auto next = amount ? sum(total, kept(*amount, term.keep)) : std::nullopt;
                if (next)
                    total = *next;
                else
                    made.faults.push_back({Words::tr("“%1” in column %2 is no amount").arg(cell, term.column), row});
            }
        }
        const auto scaled = product(total, rule.times);
        if (!scaled)
            made.faults.push_back({Words::tr("the sum is too large"), m_row.value_or(0)});
        else if (any && made.faults.empty())
            made.text = roundedText(*scaled, 2);
        return made;
    }

    ImportedText operator()(const ImportFirstMatch &rule) const
    {
        const size_t first = m_row.value_or(0);
        const size_t last = m_row ? first + 1 : m_rows.rows.size();
        for (const ImportClause &clause : rule.clauses) {
            for (size_t row = first; row < last; ++row) {
                if (holds(clause, m_rows.cell(row, clause.column)))
                    return {.text = clause.then};
            }
        }
        return {.text = rule.otherwise};
    }

    ImportedText operator()(const ImportAge &rule) const
    {
        const size_t row = m_row.value_or(0);
        const QString cell = m_rows.cell(row, rule.column);
        bool ok = false;
        const int age = cell.toInt(&ok);
        if (cell.isEmpty())
            return {};
        if (!ok || age < 0 || age > 120)
            return {.faults = {{Words::tr("“%1” is no age").arg(cell), row}}};
        return {.text = QDate(rule.year - age, 1, 1).toString(Qt::ISODate)};
    }

    ImportedText operator()(const ImportLabel &rule) const
    {
        static constexpr QStringView hanzi = u"〇一二三四五六七八九";
        QString text = rule.label;
        for (const QChar c : m_rows.cell(m_row.value_or(0), rule.column)) {
            if (c >= u'0' && c <= u'9')
                text += hanzi.at(c.unicode() - u'0');
        }
        return {.text = text};
    }

    ImportedText operator()(const ImportPosition &rule) const
    {
        return {.text = m_row.value_or(0) == 0 ? rule.first : rule.others};
    }

private:
    static bool holds(const ImportClause &clause, const QString &cell)
    {
        const auto number = clause.above ? amountIn(cell) : std::nullopt;
        return clause.is.contains(cell) || (number && *number > *clause.above);
    }

    const ImportRows &m_rows;
    std::optional<size_t> m_row;
};

} // namespace

ImportedText applied(const ImportRule &rule, const ImportRows &rows, std::optional<size_t> row)
{
    return std::visit(Apply(rows, row), rule);
}

} // namespace models
