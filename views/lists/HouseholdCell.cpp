// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/HouseholdCell.h"

#include "views/lists/CaseBadge.h"

#include <QCoreApplication>

namespace views {

using models::HouseholdColumn;
using models::HouseholdRole;

static int number(const QModelIndex &index, HouseholdRole which)
{
    return index.data(models::role(which)).toInt();
}

static QString text(const QModelIndex &index)
{
    return index.data(Qt::DisplayRole).toString();
}

static Cell identityCell(const QModelIndex &index, bool shown)
{
    const auto mark = static_cast<models::IdentityMark>(number(index, HouseholdRole::Identity));
    const bool isElsewhere = text(index).isEmpty() && mark != models::IdentityMark::Missing; // where it may not be seen
    if (shown && !isElsewhere)
        return {.kind = CellKind::Masked, .text = text(index)};
    return {.text = identityWord(mark), .ink = Token::Text2};
}

static Cell syncCell(const QModelIndex &index)
{
    const MarkLook look = syncMarkLook(static_cast<models::SyncMark>(number(index, HouseholdRole::Sync)));
    return {.kind = CellKind::Icon, .toolTip = look.word, .icon = look.icon, .ink = look.ink};
}

BadgeLook listBadge(models::ReviewState state)
{
    BadgeLook look = caseBadge(state);
    if (state == models::ReviewState::ChangedAfterApproval)
        look.text = QCoreApplication::translate("views::HouseholdCell", "Changed", "after approval");
    return look;
}

static Cell stateCell(const QModelIndex &index)
{
    const auto state = static_cast<models::ReviewState>(number(index, HouseholdRole::State));
    const BadgeLook look = listBadge(state);
    const QString whole = models::reviewStateLabel(state);
    return {.kind = CellKind::Badge,
            .text = look.text,
            .toolTip = whole == look.text ? QString() : whole,
            .icon = look.icon,
            .tone = look.tone};
}

static Cell headCell(const QModelIndex &index)
{
    Cell cell{.kind = CellKind::Name,
              .text = text(index),
              .matched = index.data(models::role(HouseholdRole::Matched)).value<QList<int>>()};
    const QString member = index.data(models::role(HouseholdRole::MatchedMember)).toString();
    if (!member.isEmpty())
        cell.below = cell.toolTip = QCoreApplication::translate("views::HouseholdCell", "member %1").arg(member);
    return cell;
}

Cell householdCell(const QModelIndex &index, bool identityShown)
{
    switch (static_cast<HouseholdColumn>(index.column())) {
    case HouseholdColumn::Mark:
        return {.kind = CellKind::Check, .checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked};
    case HouseholdColumn::Sync:
        return syncCell(index);
    case HouseholdColumn::Head:
        return headCell(index);
    case HouseholdColumn::Identity:
        return identityCell(index, identityShown);
    case HouseholdColumn::Persons:
    case HouseholdColumn::NetIncome:
        return {.kind = CellKind::Number, .text = text(index)};
    case HouseholdColumn::State:
        return stateCell(index);
    default:
        return {.text = text(index)};
    }
}

} // namespace views
