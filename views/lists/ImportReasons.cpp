// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/ImportReasons.h"

#include "models/entities/Catalogue.h"

namespace views {

static QString nameOf(const models::EntityType &type, models::Language language)
{
    return language == models::Language::Chinese ? type.zh.toString() : QString::fromUtf8(type.en);
}

static QString placeOf(const models::ImportReason &reason, models::Language language)
{
    const models::EntityType *type = models::typeWithId(reason.type);
    if (!type)
        return reason.place;
    const models::Field *field = type->field(reason.field);
    const QString separator = language == models::Language::Chinese ? u"·"_qs : u", "_qs;
    return nameOf(*type, language) + (field ? separator + field->label(language) : QString());
}

void ImportReasons::setImport(const models::HouseholdImport &import, models::Language language)
{
    beginResetModel();
    m_rows.clear();
    for (const models::ImportedHousehold &household : import.households) {
        for (const models::ImportReason &reason : household.reasons)
            m_rows.push_back({reason.line, household.key, placeOf(reason, language), reason.message});
    }
    endResetModel();
}

int ImportReasons::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportReasons::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportReasons::text(const QModelIndex &index) const
{
    const Row &row = m_rows.at(static_cast<size_t>(index.row()));
    switch (index.column()) {
    case Line:
        return QString::number(row.line);
    case Household:
        return row.household;
    case Place:
        return row.place;
    default:
        return row.reason;
    }
}

Cell ImportReasons::cell(const QModelIndex &index) const
{
    Cell cell;
    cell.text = text(index);
    cell.kind = index.column() == Line ? CellKind::Number : CellKind::Text;
    return cell;
}

QVariant ImportReasons::data(const QModelIndex &index, int role) const
{
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(text(index)) : QVariant();
}

QVariant ImportReasons::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Line"), tr("Household in the file"), tr("Field"), tr("Why it is a draft")};
    return titles.value(section);
}

} // namespace views
