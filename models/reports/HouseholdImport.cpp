// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/HouseholdImport.h"

#include "models/base/Decimal.h"
#include "models/base/Digest.h"
#include "models/entities/Catalogue.h"
#include "models/reports/FieldText.h"
#include "models/reports/ImportRules.h"
#include "models/rules/NetIncome.h"
#include "models/schema/Registers.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::HouseholdImport)
};

// Enough to find it in the file.
QString beginningOf(const QString &text)
{
    constexpr qsizetype most = 40;
    return text.size() <= most ? text : text.left(most) + u'\u2026';
}

struct FileRows
{
    std::vector<std::pair<QString, std::vector<CsvRow>>> households; // in the order of their first rows
    QHash<QString, qsizetype> columns;
};

Error brokenRow(qint64 line, const QString &what)
{
    return {ErrorKind::Invalid, Words::tr("Line %1: %2. Nothing was imported.").arg(line).arg(what),
            u"line %1"_qs.arg(line)};
}

Outcome findColumns(const CsvTable &table, const ImportMapping &mapping, FileRows &file)
{
    for (const QString &name : mapping.columns()) {
        const auto at = table.column(name);
        if (!at)
            return at.error();
        file.columns.insert(name, *at);
    }
    return {};
}

// Puts the rows of one household together, wherever they stand.
class Grouping
{
public:
    Grouping(FileRows &file, const ImportMapping &mapping) : m_file(file), m_mapping(mapping) {}

    Outcome add(CsvRow row)
    {
        const QString household = row.cells.at(m_file.columns.value(m_mapping.householdKey)).trimmed();
        const QString member = row.cells.at(m_file.columns.value(m_mapping.memberKey)).trimmed();
        if (household.isEmpty() || member.isEmpty())
            return brokenRow(row.line, Words::tr("the key of the household or of the member is empty"));
        if (!m_members.insert({household, member}).second)
            return brokenRow(row.line, Words::tr("the member %1 stands there twice").arg(member));
        const auto [place, isNew] = m_places.try_emplace(household, m_file.households.size());
        if (isNew)
            m_file.households.push_back({household, {}});
        m_file.households[place->second].second.push_back(std::move(row));
        return {};
    }

private:
    FileRows &m_file;
    const ImportMapping &m_mapping;
    std::map<QString, size_t> m_places;
    std::set<std::pair<QString, QString>> m_members; // each with its household: keys may begin anew there
};

Result<FileRows> readRows(const QString &path, const ImportMapping &mapping, const CsvOptions &options)
{
    auto table = CsvTable::open(path, options);
    if (!table)
        return table.error();
    FileRows file;
    if (const auto found = findColumns(*table, mapping, file); !found)
        return found.error();
    Grouping grouping(file, mapping);
    while (true) {
        auto row = table->next();
        if (!row)
            return row.error();
        if (!*row)
            return file;
        if (const auto added = grouping.add(std::move(**row)); !added)
            return added.error();
    }
}

// The same file imported twice makes the same records.
Id importedId(const ImportMapping &mapping, const char *kind, const QString &key)
{
    const QString name = mapping.source + u'\x1f' + QLatin1String(kind) + u'\x1f' + key;
    return *Id::fromBytes(digest16(name.toUtf8()));
}

QString placeName(const EntityType &type, const Field &field)
{
    return QLatin1String(type.name) + u'.' + QLatin1String(field.name);
}

// Builds the case of one household and remembers from which line each record came.
class CaseBuilder
{
public:
    CaseBuilder(const ImportMapping &mapping, const RuleContext &context, const ImportRows &rows, const QString &key)
        : m_mapping(mapping), m_context(context), m_rows(rows)
    {
        m_result.key = key;
        m_result.line = rows.rows.front().line;
    }

    ImportedHousehold build()
    {
        addHousehold();
        for (size_t row = 0; row < m_rows.rows.size(); ++row)
            addMember(row);
        if (!m_mapping.income.empty())
            addIncome();
        compareSize();
        judge();
        return std::move(m_result);
    }

private:
    // A sum may fail in the row of another member than its record begins with.
    struct Lines
    {
        qint64 ofRecord = 0;
        qint64 ofCell = 0;
    };

    void addHousehold()
    {
        Household household;
        household.id = importedId(m_mapping, "household", m_result.key);
        fill(household, m_mapping.household, std::nullopt);
        m_lines.emplace(household.id, m_result.line);
        m_result.householdCase.household = household;
    }

    void addMember(size_t row)
    {
        Member member;
        member.id =
            importedId(m_mapping, "member", m_result.key + u'\x1f' + m_rows.cell(row, m_mapping.memberKey).trimmed());
        member.household = m_result.householdCase.household.id;
        member.status = memberStatus::InHousehold.toString(); // who is on a list of members, unless it says otherwise
        fill(member, m_mapping.member, row);
        m_lines.emplace(member.id, m_rows.rows[row].line);
        m_result.householdCase.members.push_back(member);
    }

    void addIncome()
    {
        Income income;
        income.household = m_result.householdCase.household.id;
        fill(income, m_mapping.income, std::nullopt);
        income.id = incomeId(income.household, static_cast<int>(income.year.value_or(0)));
        m_lines.emplace(income.id, m_result.line);
        for (ImportReason &reason : m_result.reasons) {
            if (reason.type == typeOf<Income>().id)
                reason.record = income.id; // known only now, since the year is part of it
        }
        m_result.householdCase.incomes.push_back(income);
    }

    template <class Record>
    void fill(Record &record, const ImportRules &rules, std::optional<size_t> row)
    {
        const EntityType &type = typeOf<Record>();
        for (const auto &[name, rule] : rules) {
            const QByteArray fieldName = name.toLatin1();
            const Field &field = type[fieldName.constData()];
            const ImportedText made = applied(rule, m_rows, row);
            const size_t first = row.value_or(0);
            const auto value = valueFromText(field, made.text, m_context.codes);
            for (const ImportFault &fault : made.faults)
                reject(type, record.id, field, {lineOf(first), lineOf(fault.row)}, fault.message);
            if (!value)
                reject(type, record.id, field, {lineOf(first), lineOf(first)},
                       Words::tr("“%1” cannot be read as a value of it").arg(beginningOf(made.text)));
            else if (!fits(field, *value)) // the server would refuse the whole household for it
                reject(type, record.id, field, {lineOf(first), lineOf(first)},
                       Words::tr("“%1” is too long for it").arg(beginningOf(made.text)));
            else if (made.faults.empty())
                field.access.set(&record, *value);
        }
    }

    qint64 lineOf(size_t row) const { return m_rows.rows[row].line; }

    void reject(const EntityType &type, const Id &record, const Field &field, Lines lines, const QString &why)
    {
        m_rejected.insert({lines.ofRecord, placeName(type, field)});
        const QString message = field.label(m_context.language) + u": " + why;
        m_result.reasons.push_back({placeName(type, field), lines.ofCell, message, type.id, record, field.id, true});
    }

    void compareSize()
    {
        if (m_mapping.householdSize.isEmpty())
            return;
        const QString stated = m_rows.cell(0, m_mapping.householdSize);
        const QString found = QString::number(m_rows.rows.size());
        if (stated != found)
            m_result.reasons.push_back({u"household"_qs, m_result.line,
                                        Words::tr("The file says %1 persons and has %2.").arg(stated, found),
                                        typeOf<Household>().id, m_result.householdCase.household.id, 0, true});
    }

    // What a record lacks by its description makes a draft; everything else is left to the review.
    void judge()
    {
        for (Problem &problem : problemsOf(m_result.householdCase, m_context)) {
            if (problem.rule.startsWith(u"V-FD-"))
                addReason(problem);
            else
                m_result.problems.push_back(std::move(problem));
        }
    }

    void addReason(const Problem &problem)
    {
        const EntityType &type = *typeWithId(problem.type);
        const QString place = placeName(type, *type.field(problem.field));
        const auto known = m_lines.find(problem.record); // a record that is missing has no line of its own
        const qint64 line = known == m_lines.end() ? m_result.line : known->second;
        if (!m_rejected.contains({line, place})) // else the cell that could not be read has already said so
            m_result.reasons.push_back(
                {place, line, problem.message, problem.type, problem.record, problem.field, false});
    }

    const ImportMapping &m_mapping;
    const RuleContext &m_context;
    const ImportRows &m_rows;
    ImportedHousehold m_result;
    std::map<Id, qint64> m_lines;
    std::set<std::pair<qint64, QString>> m_rejected; // line of the record, place
};

QJsonObject countsJson(const std::map<QString, qint64> &counts)
{
    QJsonObject json;
    for (const auto &[name, count] : counts)
        json.insert(name, count);
    return json;
}

void appendCounts(QStringList &lines, const std::map<QString, qint64> &counts)
{
    for (const auto &[name, count] : counts)
        lines += u"  %1 %2"_qs.arg(name, -34).arg(count, 8);
}

} // namespace

qint64 HouseholdImport::members() const
{
    qint64 count = 0;
    for (const ImportedHousehold &household : households)
        count += static_cast<qint64>(household.householdCase.members.size());
    return count;
}

qint64 HouseholdImport::drafts() const
{
    return std::ranges::count_if(households, [](const ImportedHousehold &h) { return !h.isComplete(); });
}

qint64 HouseholdImport::netIncome() const
{
    qint64 sum = 0;
    for (const ImportedHousehold &household : households) {
        for (const Income &income : household.householdCase.incomes)
            sum += incomeTotals(income).value_or(IncomeTotals{}).net;
    }
    return sum;
}

std::map<QString, qint64> HouseholdImport::draftsByReason() const
{
    std::map<QString, qint64> counts;
    for (const ImportedHousehold &household : households) {
        std::set<QString> places;
        for (const ImportReason &reason : household.reasons)
            places.insert(reason.place);
        for (const QString &place : places)
            ++counts[place];
    }
    return counts;
}

std::map<QString, qint64> HouseholdImport::householdsByRule() const
{
    std::map<QString, qint64> counts;
    for (const ImportedHousehold &household : households) {
        std::set<QString> rules;
        for (const Problem &problem : household.problems)
            rules.insert((problem.severity == Severity::Error ? u"E "_qs : u"W "_qs) + problem.rule);
        for (const QString &rule : rules)
            ++counts[rule];
    }
    return counts;
}

Result<HouseholdImport> importHouseholds(const QString &path, const ImportMapping &mapping, const RuleContext &context,
                                         const CsvOptions &options)
{
    const auto file = readRows(path, mapping, options);
    if (!file)
        return file.error();
    if (file->households.empty())
        return Error{ErrorKind::Invalid,
                     Words::tr("The table holds a line of column names and no rows below it. Nothing was imported."),
                     u"no rows"_qs};
    HouseholdImport result;
    result.households.reserve(file->households.size());
    for (const auto &[key, rows] : file->households) {
        const ImportRows household{rows, file->columns};
        result.households.push_back(CaseBuilder(mapping, context, household, key).build());
    }
    return result;
}

QJsonObject toJson(const HouseholdImport &result)
{
    const qint64 households = static_cast<qint64>(result.households.size());
    return {{u"households"_qs, households},
            {u"members"_qs, result.members()},
            {u"complete"_qs, households - result.drafts()},
            {u"drafts"_qs, result.drafts()},
            {u"net_income"_qs, decimalText(result.netIncome(), 2)},
            {u"draft_reasons"_qs, countsJson(result.draftsByReason())},
            {u"problems"_qs, countsJson(result.householdsByRule())}};
}

QString toText(const HouseholdImport &result)
{
    const qint64 households = static_cast<qint64>(result.households.size());
    QStringList lines{Words::tr("Households        %1").arg(households),
                      Words::tr("Members           %1").arg(result.members()),
                      Words::tr("Net income        %1").arg(decimalText(result.netIncome(), 2, true)),
                      Words::tr("Complete          %1").arg(households - result.drafts()),
                      Words::tr("Drafts            %1, because of").arg(result.drafts())};
    appendCounts(lines, result.draftsByReason());
    lines += Words::tr("To be settled before submission, households by rule (E error, W warning):");
    appendCounts(lines, result.householdsByRule());
    return lines.join(u'\n') + u'\n';
}

} // namespace models
