// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/lists/SampleHouseholds.h"

namespace tests {

using models::HouseholdColumn;
using models::HouseholdRole;
using models::ReviewState;
using models::SyncMark;

models::Id sampleId(int row)
{
    models::Id id;
    for (int i = 0; i < 4; ++i)
        id.bytes[static_cast<size_t>(i)] = static_cast<quint8>((row + 1) >> (8 * i));
    return id;
}

void SampleHouseholds::replace(std::vector<SampleHousehold> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int SampleHouseholds::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SampleHouseholds::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : models::column(HouseholdColumn::Count);
}

QString SampleHouseholds::textAt(const SampleHousehold &row, HouseholdColumn column) const
{
    switch (column) {
    case HouseholdColumn::Head:
        return row.head;
    case HouseholdColumn::Identity:
        return row.identity;
    case HouseholdColumn::Village:
        return row.village;
    case HouseholdColumn::Group:
        return row.group;
    case HouseholdColumn::Kind:
        return row.kind;
    case HouseholdColumn::Cause:
        return row.cause;
    case HouseholdColumn::Persons:
        return QString::number(row.persons);
    case HouseholdColumn::NetIncome:
        return row.netIncome;
    default:
        return {};
    }
}

QVariant SampleHouseholds::data(const QModelIndex &index, int role) const
{
    const SampleHousehold &row = m_rows.at(static_cast<size_t>(index.row()));
    if (role == Qt::DisplayRole)
        return textAt(row, static_cast<HouseholdColumn>(index.column()));
    if (role == Qt::CheckStateRole && index.column() == 0)
        return row.marked ? Qt::Checked : Qt::Unchecked;
    if (role == models::role(HouseholdRole::Id))
        return sampleId(index.row()).toBytes();
    if (role == models::role(HouseholdRole::State))
        return static_cast<int>(row.state);
    if (role == models::role(HouseholdRole::Sync))
        return static_cast<int>(row.mark);
    if (role == models::role(HouseholdRole::Identity))
        return static_cast<int>(row.identity.isEmpty() ? models::IdentityMark::Missing : models::IdentityMark::Checked);
    if (role == models::role(HouseholdRole::Matched))
        return QVariant::fromValue(row.member.isEmpty() ? m_matched : QList<int>());
    if (role == models::role(HouseholdRole::MatchedMember) && !m_matched.isEmpty())
        return row.member;
    return {};
}

bool SampleHouseholds::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != 0)
        return false;
    m_rows.at(static_cast<size_t>(index.row())).marked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {role});
    return true;
}

Qt::ItemFlags SampleHouseholds::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == 0 ? usual | Qt::ItemIsUserCheckable : usual;
}

std::vector<SampleHousehold> elevenHouseholds()
{
    const QString plain = u"一般贫困户"_qs;
    const QString allowance = u"低保贫困户"_qs;
    return {
        {u"李建国"_qs, u"990323********0017"_qs, u"三组"_qs, plain, u"因病"_qs, 4, u"7,268.50"_qs, ReviewState::Draft,
         SyncMark::Pending},
        {u"李金贵"_qs, u"990323********0034"_qs, u"一组"_qs, allowance, u"因残"_qs, 3, u"2,910.00"_qs,
         ReviewState::Submitted},
        {u"李建刚"_qs, u"990323********0058"_qs, u"五组"_qs, plain, u"缺技术"_qs, 5, u"4,105.20"_qs,
         ReviewState::Returned},
        {u"刘吉光"_qs, u"990323********0071"_qs, u"二组"_qs, u"五保贫困户"_qs, u"缺劳力"_qs, 1, u"5,820.00"_qs,
         ReviewState::Approved},
        {u"刘金根"_qs, u"990323********0096"_qs, u"四组"_qs, plain, u"因学"_qs, 6, u"2,744.83"_qs,
         ReviewState::Approved, SyncMark::Conflict},
        {u"罗建高"_qs, u"990323********011X"_qs, u"三组"_qs, plain, u"因病"_qs, 4, u"3,590.25"_qs,
         ReviewState::Approved},
        {u"廖菊桂"_qs, u"990323********0125"_qs, u"六组"_qs, allowance, u"因病"_qs, 2, u"2,655.00"_qs,
         ReviewState::Draft, SyncMark::Pending},
        {u"赖金国"_qs, u"990323********0141"_qs, u"一组"_qs, plain, u"缺资金"_qs, 5, u"4,480.60"_qs,
         ReviewState::Approved},
        {u"李家谷"_qs, u"990323********0168"_qs, u"二组"_qs, u"一般脱贫户"_qs, u"因灾"_qs, 3, u"7,932.00"_qs,
         ReviewState::Approved},
        {u"黎继光"_qs, u"990323********0184"_qs, u"五组"_qs, plain, u"自身发展动力不足"_qs, 4, u"3,015.75"_qs,
         ReviewState::Submitted, SyncMark::Refused},
        {u"周福民"_qs, u"990323********0205"_qs, u"四组"_qs, u"低保脱贫户"_qs, u"因残"_qs, 2, u"6,240.00"_qs,
         ReviewState::ChangedAfterApproval, SyncMark::Done, false, u"林俊果"_qs},
    };
}

std::vector<SampleHousehold> manyHouseholds(int count)
{
    const std::vector<SampleHousehold> eleven = elevenHouseholds();
    std::vector<SampleHousehold> rows;
    rows.reserve(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i)
        rows.push_back(eleven[static_cast<size_t>(i) % eleven.size()]);
    for (size_t i = 1; i < rows.size(); i += 3)
        rows[i].village = u"油塘冲村"_qs;
    return rows;
}

} // namespace tests
