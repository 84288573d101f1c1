// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/HistoryTable.h"

#include "models/base/Text.h"
#include "views/forms/EditorText.h"
#include "views/shell/DateText.h"

namespace views {

using namespace models;

HistoryTable::HistoryTable(const EntityType &type, const Field &field, const CodeBook &codes, Language language,
                           QObject *parent)
    : QAbstractTableModel(parent), m_type(type), m_field(field), m_codes(codes), m_language(language)
{}

void HistoryTable::setChanges(std::vector<FieldChange> changes, const Id &reader)
{
    beginResetModel();
    m_changes = std::move(changes);
    m_reader = reader;
    endResetModel();
}

const FieldChange *HistoryTable::change(int row) const
{
    return row >= 0 && row < rowCount() ? &m_changes[static_cast<size_t>(row)] : nullptr;
}

int HistoryTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int HistoryTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryTable::who(const FieldChange &change) const
{
    if (change.account.isNull())
        return tr("the server");
    return change.account == m_reader ? tr("%1 (me)").arg(change.author) : change.author;
}

QString HistoryTable::valueText(const Value &value, bool masked) const
{
    if (isNull(value))
        return tr("(empty)");
    const auto *text = std::get_if<QString>(&value);
    if (masked && text && m_field.personal && m_type.scope == ScopeKind::Identity)
        return maskedPhone(*text);
    return readText(m_field, value, m_codes, m_language);
}

QString HistoryTable::beforeText(const FieldChange &change, bool masked) const
{
    if (change.isFirst)
        return tr("first entry");
    return change.before ? valueText(*change.before, masked) : tr("not known here");
}

BadgeLook markBadge(ChangeMark mark)
{
    switch (mark) {
    case ChangeMark::None:
        break;
    case ChangeMark::Disputed:
        return {Tone::Conflict, u"conflict"_qs, HistoryTable::tr("conflict")};
    case ChangeMark::Decided:
        return {Tone::Ok, u"check"_qs, HistoryTable::tr("decided")};
    case ChangeMark::Overtaken:
        return {Tone::Neutral, {}, HistoryTable::tr("came too late")};
    case ChangeMark::Waiting:
        return {Tone::Pending, u"pending"_qs, HistoryTable::tr("not sent yet")};
    case ChangeMark::Refused:
        return {Tone::Error, u"error"_qs, HistoryTable::tr("not accepted")};
    }
    return {};
}

QString HistoryTable::text(const FieldChange &change, int column) const
{
    switch (column) {
    case When:
        return dayText(dateOf(change.writtenMs)) + u' ' + clockText(change.writtenMs);
    case Who:
        return who(change);
    case ValueThen:
        return valueText(change.value, true);
    case ValueBefore:
        return beforeText(change, true);
    default:
        return markBadge(change.mark).text;
    }
}

Cell HistoryTable::cell(const QModelIndex &index) const
{
    const FieldChange &shown = *change(index.row());
    Cell cell;
    cell.text = text(shown, index.column());
    if (index.column() == ValueThen) {
        cell.strong = true;
        cell.ink = isNull(shown.value) ? Token::Text2 : Token::Text;
    } else if (index.column() == ValueBefore) {
        cell.ink = Token::Text2;
    } else if (index.column() == Mark) {
        const BadgeLook look = markBadge(shown.mark);
        cell.kind = CellKind::Badge;
        cell.tone = look.tone;
        cell.icon = look.icon;
    }
    return cell;
}

QVariant HistoryTable::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(*change(index.row()), index.column());
    return {};
}

QVariant HistoryTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Written on"), tr("By"), tr("Value"), tr("Before"), QString()}.value(section);
}

} // namespace views
