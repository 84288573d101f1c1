// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/MemberTable.h"

#include "models/base/Text.h"
#include "models/rules/Explanations.h"
#include "models/rules/IdentityNumber.h"
#include "views/forms/CaseSession.h"
#include "views/forms/editors/Severities.h"
#include "views/lists/Cell.h"

#include <algorithm>

namespace views {

using namespace models;

MemberTable::MemberTable(CaseSession &session, QObject *parent) : QAbstractTableModel(parent), m_session(session) {}

int MemberTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_session.edited().members.size());
}

int MemberTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const Member &MemberTable::member(int row) const
{
    return m_session.edited().members.at(static_cast<size_t>(row));
}

int MemberTable::rowOf(const Id &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (member(row).id == id)
            return row;
    }
    return -1;
}

QString MemberTable::code(const char *list, const QString &value) const
{
    return value.isEmpty() ? QString() : m_session.codes().label(QLatin1String(list), value, m_session.language());
}

QString MemberTable::documentText(const Member &one) const
{
    const EntityType &type = typeOf<MemberIdentity>();
    const MemberIdentity *identity = identityOf(m_session.edited(), one.id);
    if (identity && m_session.mayShow({type.id, one.id, type["number"].id}))
        return maskedNumber(identity->number);
    return one.idRecorded == true ? tr("recorded") : QString();
}

QString MemberTable::text(const Member &one, int column) const
{
    switch (column) {
    case Name:
        return one.name.isEmpty() ? tr("(no name yet)") : one.name;
    case Relation:
        return one.relation.isEmpty() ? QString() : one.relation + u' ' + code("relation", one.relation);
    case Sex:
        return code("sex", one.sex);
    case Age: {
        const int age = ageOn(m_session.surveyDay(), one.birthDate);
        return age < 0 ? QString() : QString::number(age);
    }
    case Document:
        return documentText(one);
    case Health: {
        QStringList labels;
        for (const QString &value : one.health)
            labels.append(code("health", value));
        return labels.join(m_session.language() == Language::Chinese ? u"、"_qs : u", "_qs);
    }
    case Labour:
        return code("labourSkill", one.labourSkill);
    case School:
        return one.schoolStatus.isEmpty() ? code("education", one.education) : code("schoolStatus", one.schoolStatus);
    default:
        return {};
    }
}

Cell MemberTable::markOf(const Member &one) const
{
    Cell mark;
    mark.kind = CellKind::Icon;
    std::optional<Severity> gravest;
    const auto isOpen = [&](const Problem &problem) {
        return problem.record == one.id && !isExplained(m_session.edited(), problem);
    };
    for (const Problem &problem : m_session.shown()) {
        if (isOpen(problem) && (!gravest || problem.severity > *gravest))
            gravest = problem.severity;
    }
    if (gravest)
        mark.icon = iconOf(toneOf(*gravest));
    else if (!isActive(one))
        mark.icon = u"history"_qs;
    else if (std::ranges::none_of(m_session.problems(), isOpen))
        mark.icon = u"check"_qs;
    mark.ink = gravest ? inkOf(toneOf(*gravest)) : Token::Placeholder;
    return mark;
}

static const char *fieldOfColumn(int column)
{
    static constexpr std::array<const char *, MemberTable::ColumnCount> names{
        nullptr, "name", "relation", "sex", "birth_date", nullptr, "health", "labour_skill", "education"};
    return names.at(static_cast<size_t>(column));
}

Cell MemberTable::cell(const QModelIndex &index) const
{
    const Member &one = member(index.row());
    if (index.column() == Mark)
        return markOf(one);
    Cell cell;
    cell.text = text(one, index.column());
    if (index.column() == Name)
        cell.kind = CellKind::Name;
    else if (index.column() == Age)
        cell.kind = CellKind::Number;
    else if (index.column() == Document && cell.text.contains(u'*'))
        cell.kind = CellKind::Masked;
    if (!isActive(one) || one.name.isEmpty())
        cell.ink = Token::Text2;
    const char *field = fieldOfColumn(index.column());
    const Problem *problem =
        field ? m_session.shownAt({typeOf<Member>().id, one.id, typeOf<Member>()[field].id}) : nullptr;
    if (problem)
        cell.ink = inkOf(toneOf(problem->severity));
    return cell;
}

QVariant MemberTable::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(member(index.row()), index.column());
    return {};
}

QVariant MemberTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Age ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{QString(),       tr("Name"),   tr("Relation"), tr("Sex"),      tr("Age"),
                             tr("ID number"), tr("Health"), tr("Labour"),   tr("Schooling")};
    return titles.value(section);
}

void MemberTable::reset()
{
    beginResetModel();
    endResetModel();
}

void MemberTable::refresh()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace views
