// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/HouseholdList.h"

#include "models/base/Decimal.h"
#include "models/base/Text.h"
#include "models/storage/Store.h"
#include "models/storage/StoredCodes.h"
#include "models/storage/WhenDone.h"

#include <algorithm>

namespace models {

struct HouseholdList::Reading
{
    HouseholdLines lines;
    std::shared_ptr<const CodeBook> codes;

    Outcome update(Database &database)
    {
        if (const Outcome updated = lines.update(database); !updated)
            return updated;
        Result<CodeBook> stored = storedCodes(database);
        if (!stored)
            return stored.error();
        codes = std::make_shared<const CodeBook>(std::move(*stored));
        return {};
    }
};

struct HouseholdList::Answer
{
    LinesInOrder lines;
    size_t numbers;
    HouseholdListing listing;
    SearchQuery search;
    std::shared_ptr<const CodeBook> codes;
};

HouseholdList::HouseholdList(Store &store, QObject *parent)
    : QAbstractTableModel(parent), m_store(store), m_reading(std::make_shared<Reading>())
{}

HouseholdList::~HouseholdList() = default;

// Of the first member whose name it met; empty if it met something else.
static QString nameMetBy(const SearchQuery &search, const HouseholdLine &line)
{
    const QList<QByteArray> pinyin = line.pinyin().toByteArray().split('\n');
    qsizetype member = 0;
    for (const QByteArray &utf8 : line.names().toByteArray().split('\n')) {
        const QString name = QString::fromUtf8(utf8);
        if (!search.positions(name, pinyin.value(member++)).isEmpty())
            return name;
    }
    return {};
}

static std::vector<FoundHousehold> firstFound(const std::vector<LinePointer> &lines, const SearchQuery &search,
                                              int most)
{
    std::vector<FoundHousehold> found;
    for (const LinePointer &line : lines) {
        if (static_cast<int>(found.size()) >= most)
            break;
        const MatchKind match = search.match(line->searchText());
        if (match == MatchKind::None)
            continue;
        const bool isByNumber = match >= MatchKind::Identity;
        const QString name = isByNumber ? QString() : nameMetBy(search, *line);
        found.push_back({line->household, name.isEmpty() ? line->head() : name, isByNumber, line->head(), line->village,
                         line->group, line->state});
    }
    return found;
}

QFuture<Result<std::vector<FoundHousehold>>> HouseholdList::find(const QString &typed, int most) const
{
    return m_store.read(
        [reading = m_reading, search = SearchQuery(typed), most](Database &) -> Result<std::vector<FoundHousehold>> {
            return firstFound(*reading->lines.inOrder(), search, most);
        });
}

void HouseholdList::setSearch(const QString &typed)
{
    const SearchQuery search(typed);
    if (search == m_filter.search)
        return;
    m_filter.search = search;
    ask(false);
}

void HouseholdList::setStateFilter(std::optional<ReviewState> state)
{
    m_filter.state = state;
    ask(false);
}

void HouseholdList::setVillageFilter(const QString &village)
{
    m_filter.village = village;
    ask(false);
}

void HouseholdList::setCauseSelection(const CauseSelection &selection)
{
    m_filter.cause = selection;
    ask(false);
}

void HouseholdList::sort(int column, Qt::SortOrder direction)
{
    m_order = {static_cast<HouseholdColumn>(column), direction};
    ask(false);
}

void HouseholdList::setLanguage(Language language)
{
    m_language = language;
    tellTextsChanged();
}

void HouseholdList::setVillageNames(const QHash<QString, QString> &names)
{
    m_villageNames = names;
    tellTextsChanged();
}

void HouseholdList::tellTextsChanged()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void HouseholdList::reload()
{
    ask(true);
}

// One question at a time: what is wanted while an answer is on its way goes into the next one, so that fast typing
// does not pile up work.
void HouseholdList::ask(bool again)
{
    m_reloadAgain = m_reloadAgain || again;
    m_askAgain = m_asked;
    if (m_asked)
        return;
    m_asked = true;
    const bool update = std::exchange(m_reloadAgain, false);
    const auto answered = m_store.read(
        [reading = m_reading, filter = m_filter, order = m_order, update](Database &database) -> Result<Answer> {
            if (update || !reading->codes) {
                if (const Outcome updated = reading->update(database); !updated)
                    return updated.error();
            }
            const HouseholdLines &lines = reading->lines;
            return Answer{lines.inOrder(), lines.numbers(), listHouseholds(*lines.inOrder(), filter, order),
                          filter.search, reading->codes};
        });
    whenDone(answered, this, [this](Result<Answer> answer) { take(std::move(answer)); });
}

void HouseholdList::take(Result<Answer> answer)
{
    m_asked = false;
    if (std::exchange(m_askAgain, false) || m_reloadAgain)
        ask(false);
    if (!answer) {
        Q_EMIT failed(answer.error());
        return;
    }
    m_codes = answer->codes;
    m_shownSearch = answer->search;
    m_summary = answer->listing.summary;
    show(std::move((*answer).listing.rows), answer->numbers);
    m_lines = std::move((*answer).lines); // those that stood there until now may go
    dropHiddenMarks();
    tellSummary();
}

void HouseholdList::show(LineRows rows, size_t numbers)
{
    if (std::ranges::equal(m_rows, rows, {}, &HouseholdLine::number, &HouseholdLine::number))
        m_rows = std::move(rows);
    else
        rearrange(std::move(rows), numbers);
    tellTextsChanged();
}

static size_t numberOf(const HouseholdLine *line)
{
    return static_cast<size_t>(line->number());
}

// In three steps that a view can follow with its current row: the newcomers are appended, all are put in order, and
// those that have left, at the end by then, are taken away.
void HouseholdList::rearrange(LineRows rows, size_t numbers)
{
    const auto count = static_cast<int>(rows.size());
    Places places(numbers, -1);
    for (int i = 0; i < count; ++i)
        places[numberOf(rows[static_cast<size_t>(i)])] = i;
    append(newcomers(rows, places));
    arrange(std::move(rows), places);
    if (rowCount() > count) {
        beginRemoveRows({}, count, rowCount() - 1);
        m_rows.resize(static_cast<size_t>(count));
        endRemoveRows();
    }
}

LineRows HouseholdList::newcomers(const LineRows &rows, const Places &places) const
{
    std::vector<bool> isHere(rows.size());
    for (const HouseholdLine *row : m_rows) {
        if (const int place = places[numberOf(row)]; place >= 0)
            isHere[static_cast<size_t>(place)] = true;
    }
    LineRows found;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (!isHere[i])
            found.push_back(rows[i]);
    }
    return found;
}

void HouseholdList::append(const LineRows &rows)
{
    if (rows.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    std::ranges::copy(rows, std::back_inserter(m_rows));
    endInsertRows();
}

void HouseholdList::arrange(LineRows rows, const Places &places)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &old : before) {
        const int row = places[numberOf(m_rows[static_cast<size_t>(old.row())])];
        after.append(row < 0 ? QModelIndex() : index(row, old.column()));
    }
    std::ranges::copy_if(m_rows, std::back_inserter(rows),
                         [&](const HouseholdLine *row) { return places[numberOf(row)] < 0; });
    m_rows = std::move(rows);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void HouseholdList::tellSummary()
{
    m_summary.marked = static_cast<int>(m_marked.size());
    Q_EMIT summaryChanged(m_summary);
}

int HouseholdList::rowOf(const Id &household) const
{
    const auto found = std::ranges::find(m_rows, household, &HouseholdLine::household);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

std::vector<Id> HouseholdList::listed() const
{
    std::vector<Id> ids;
    for (const HouseholdLine *row : m_rows)
        ids.push_back(row->household);
    return ids;
}

std::vector<Id> HouseholdList::marked() const
{
    std::vector<Id> ids;
    if (m_marked.isEmpty())
        return ids;
    for (const HouseholdLine *row : m_rows) {
        if (m_marked.contains(row->household))
            ids.push_back(row->household);
    }
    return ids;
}

// What is not seen shall not be printed or written with the rest.
void HouseholdList::dropHiddenMarks()
{
    const std::vector<Id> seen = marked();
    m_marked = QSet<Id>(seen.begin(), seen.end());
}

void HouseholdList::markAll()
{
    for (const Id &household : listed())
        m_marked.insert(household);
    tellMarks();
}

void HouseholdList::clearMarks()
{
    m_marked.clear();
    tellMarks();
}

void HouseholdList::tellMarks()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    tellSummary();
}

int HouseholdList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HouseholdList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : models::column(HouseholdColumn::Count);
}

QString HouseholdList::text(const HouseholdLine &line, HouseholdColumn column) const
{
    switch (column) {
    case HouseholdColumn::Head:
        return line.head();
    case HouseholdColumn::Identity:
        return maskedNumber(line.headNumber);
    case HouseholdColumn::Village:
        return m_villageNames.value(line.village, line.village);
    case HouseholdColumn::Group:
        return line.group;
    case HouseholdColumn::Kind:
        return m_codes->label(QLatin1String("householdKind"), line.kind, m_language);
    case HouseholdColumn::Cause:
        return m_codes->label(QLatin1String("cause"), line.mainCause, m_language);
    case HouseholdColumn::Persons:
        return QString::number(line.persons);
    case HouseholdColumn::NetIncome:
        return line.netPerHead ? decimalText(*line.netPerHead, 2, true) : QString();
    case HouseholdColumn::State:
        return reviewStateLabel(line.state);
    case HouseholdColumn::Mark:
    case HouseholdColumn::Sync:
    case HouseholdColumn::Count:
        break;
    }
    return {};
}

static QVariant sortKey(const HouseholdLine &line, HouseholdColumn column)
{
    if (column == HouseholdColumn::Head)
        return QString::fromUtf8(firstLine(line.pinyin()));
    if (column == HouseholdColumn::NetIncome && !line.netPerHead)
        return {};
    const SortValue value = sortValue(line, column);
    return value.second.isEmpty() ? QVariant(value.first) : QVariant(value.second.toString());
}

QList<int> HouseholdList::metInHead(const HouseholdLine &line) const
{
    return m_shownSearch.positions(line.head(), firstLine(line.pinyin()));
}

QString HouseholdList::metMember(const HouseholdLine &line) const
{
    if (m_shownSearch.isEmpty() || !metInHead(line).isEmpty())
        return {};
    return nameMetBy(m_shownSearch, line);
}

QVariant HouseholdList::fact(const HouseholdLine &line, HouseholdColumn column, HouseholdRole role) const
{
    switch (role) {
    case HouseholdRole::Id:
        return line.household.toBytes();
    case HouseholdRole::Sync:
        return static_cast<int>(line.mark);
    case HouseholdRole::State:
        return static_cast<int>(line.state);
    case HouseholdRole::Identity:
        return static_cast<int>(line.headIdentity);
    case HouseholdRole::Matched:
        return QVariant::fromValue(metInHead(line));
    case HouseholdRole::MatchedMember:
        return metMember(line);
    case HouseholdRole::Number:
        return line.householdNumber();
    case HouseholdRole::ErrorCount:
        return line.errors;
    case HouseholdRole::WarningCount:
        return line.warnings;
    case HouseholdRole::SortKey:
        return sortKey(line, column);
    }
    return {};
}

static bool isRightAligned(HouseholdColumn column)
{
    return column == HouseholdColumn::Persons || column == HouseholdColumn::NetIncome;
}

QVariant HouseholdList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HouseholdLine &line = *m_rows[static_cast<size_t>(index.row())];
    const auto column = static_cast<HouseholdColumn>(index.column());
    if (role == Qt::DisplayRole)
        return text(line, column);
    if (role == Qt::CheckStateRole && column == HouseholdColumn::Mark)
        return m_marked.contains(line.household) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::TextAlignmentRole)
        return int((isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role > Qt::UserRole && role <= models::role(HouseholdRole::SortKey))
        return fact(line, column, static_cast<HouseholdRole>(role));
    return {};
}

bool HouseholdList::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole ||
        index.column() != models::column(HouseholdColumn::Mark))
        return false;
    const Id &household = m_rows[static_cast<size_t>(index.row())]->household;
    if (value.toInt() == Qt::Checked)
        m_marked.insert(household);
    else
        m_marked.remove(household);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    tellSummary();
    return true;
}

Qt::ItemFlags HouseholdList::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags row = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == models::column(HouseholdColumn::Mark) ? row | Qt::ItemIsUserCheckable : row;
}

} // namespace models
