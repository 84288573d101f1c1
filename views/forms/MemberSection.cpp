// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/MemberSection.h"

#include "models/rules/IdentityNumber.h"
#include "views/forms/CaseSession.h"
#include "views/forms/FieldBox.h"
#include "views/forms/FieldGrid.h"
#include "views/forms/FieldSet.h"
#include "views/forms/MemberTable.h"
#include "views/forms/editors/MaskedEditor.h"
#include "views/lists/TableView.h"
#include "views/shell/Card.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace views {

using namespace models;

static constexpr int mostRows = 6; // shown at once; the rest scrolls

static FieldRef memberField(const Id &member, const char *field)
{
    return {typeOf<Member>().id, member, typeOf<Member>()[field].id};
}

MemberSection::MemberSection(CaseSession &session, const Theme &theme, QWidget *parent)
    : FormSection(session, theme, parent)
    , m_model(new MemberTable(session, this))
    , m_table(new TableView(theme, RowHeight::Form, this))
    , m_form(new Card(this))
    , m_previous(makeToolButton(theme, u"chevron-left"_qs, this))
    , m_next(makeToolButton(theme, u"chevron-right"_qs, this))
    , m_remove(makeButton(theme, ButtonKind::Link, {}, this))
    , m_add(makeButton(theme, ButtonKind::Secondary, u"plus"_qs, this))
{
    m_add->setObjectName(u"addMember"_qs);
    m_remove->setObjectName(u"memberLeft"_qs);
    m_previous->setObjectName(u"previousMember"_qs);
    m_next->setObjectName(u"nextMember"_qs);
    tools()->addWidget(m_add);
    addTable();
    addForm();
    column()->addStretch(1);
    connect(m_add, &QPushButton::clicked, this, &MemberSection::addMember);
    connect(m_remove, &QPushButton::clicked, this, &MemberSection::removeOrRestore);
    connect(m_previous, &QToolButton::clicked, this, [this] { stepMember(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { stepMember(1); });
    connect(&session, &CaseSession::membersChanged, this, &MemberSection::load);
    connect(&session, &CaseSession::changed, this, [this] {
        m_model->refresh();
        retitle();
    });
    retranslate();
}

void MemberSection::addTable()
{
    static constexpr std::array widths{
        ColumnWidth{MemberTable::Mark, 36, 36},
        ColumnWidth{MemberTable::Name, 84, 100, false, 0, 0, true},
        ColumnWidth{MemberTable::Relation, 92, 104, false, 0, 0, true},
        ColumnWidth{MemberTable::Sex, 54, 54, false, 0, 0, true},
        ColumnWidth{MemberTable::Age, 52, 52},
        ColumnWidth{MemberTable::Document, 126, 126, false, 0, 0, true},
        ColumnWidth{MemberTable::Health, 112, 100, false, 0, 0, true},
        ColumnWidth{MemberTable::Labour, 104, 90, false, 0, 0, true},
        ColumnWidth{MemberTable::School, 90, 90, true, 0, 0, true},
    };
    m_table->setObjectName(u"members"_qs);
    m_table->setModel(m_model);
    m_table->setLook([this](const QModelIndex &index) { return m_model->cell(index); });
    m_table->setColumnWidths(widths);
    QFrame *frame = makeFrame("card", this);
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_table);
    column()->addWidget(frame);
    connect(m_table, &TableView::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            showMember(session().edited().members.at(static_cast<size_t>(index.row())).id);
    });
    connect(m_table, &TableView::opened, this, [this] { fields().focusFirst(); });
    connect(&theme(), &Theme::changed, this, &MemberSection::sizeTable);
}

void MemberSection::sizeTable()
{
    const int rows = qBound(1, m_model->rowCount(), mostRows);
    m_table->setFixedHeight(theme().px(34) * (rows + 1) + 1);
}

void MemberSection::addForm()
{
    m_form->tools()->addWidget(m_previous);
    m_form->tools()->addWidget(m_next);
    m_form->tools()->addWidget(m_remove);
    addFields(m_form);
    column()->addWidget(m_form);
}

void MemberSection::addFields(QWidget *card)
{
    static constexpr std::array onPaper{
        "name",
        "relation",
        "id_kind",
        "number",
        "sex",
        "birth_date",
        "ethnic_group",
        "education",
        "school_status",
        "health",
        "labour_skill",
        "work_place",
        "work_months",
        "resident_medical_insurance",
        "serious_illness_insurance",
        "minimum_living_allowance",
        "status",
        "status_since",
    };
    auto *grid = new FieldGrid(theme(), card);
    for (const char *name : onPaper) {
        const bool isNumber = qstrcmp(name, "number") == 0;
        FieldBox *box = fields().makeBox(isNumber ? typeOf<MemberIdentity>() : typeOf<Member>(), name);
        connect(box, &FieldHolder::conflictWanted, this, &FormSection::conflictWanted);
        grid->add(box);
        if (isNumber)
            m_number = box;
    }
    const auto boxOf = [this](const char *name) {
        return qobject_cast<FieldBox *>(fields().holderOf(memberField({}, name)));
    };
    m_birth = boxOf("birth_date");
    m_status = boxOf("status");
    m_statusSince = boxOf("status_since");
    m_form->body()->addWidget(grid);
    connect(&m_number->editor(), &FieldEditor::edited, this, &MemberSection::readNumber);
}

bool MemberSection::holds(TypeId type) const
{
    return type == typeOf<Member>().id || type == typeOf<MemberIdentity>().id;
}

bool MemberSection::isEmpty() const
{
    return session().edited().members.empty();
}

void MemberSection::load()
{
    const Id wanted = m_current;
    m_model->reset();
    sizeTable();
    const auto &members = session().edited().members;
    const bool isThere = m_model->rowOf(wanted) >= 0;
    showMember(isThere ? wanted : members.empty() ? Id() : members.front().id);
    selectRow();
}

void MemberSection::selectRow()
{
    const int row = m_model->rowOf(m_current);
    if (row >= 0 && m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_model->index(row, MemberTable::Name));
}

void MemberSection::showMember(const Id &member)
{
    if (member != m_current && !m_current.isNull()) {
        if (fields().focused())
            fields().focusFirst(); // what is left is still a field of the one who was shown
        session().visitRecord(m_current);
    }
    m_current = member;
    m_form->setVisible(!member.isNull());
    fields().bind(typeOf<Member>().id, member);
    fields().bind(typeOf<MemberIdentity>().id, member);
    fields().load();
    lockFields();
    showNotes();
    retitle();
}

void MemberSection::lockFields()
{
    for (FieldHolder *holder : fields().holders()) {
        const bool isNumber = holder == m_number;
        const EntityType &type = isNumber ? typeOf<MemberIdentity>() : typeOf<Member>();
        holder->editor().setLocked(!session().mayEdit(type, holder->editor().field()));
    }
    const Value status = session().value(memberField(m_current, "status"));
    const bool hasLeft = status == Value(memberStatus::Left.toString());
    m_status->setVisible(hasLeft || isNull(status)); // nobody has said it: then it is chosen here
    m_statusSince->setVisible(hasLeft);
    if (hasLeft)
        m_status->editor().setLocked(true);
}

void MemberSection::readNumber()
{
    takeReading();
    showReading();
}

// A number that passes its check says when somebody was born and of what sex; what it says is filled in.
void MemberSection::takeReading()
{
    const Value typed = session().value(m_number->place());
    const auto *number = std::get_if<QString>(&typed);
    const IdentityReading reading = readIdentityNumber(number ? number->left(18) : QString());
    session().edit(memberField(m_current, "id_recorded"), number ? Value(qint64(1)) : Value());
    session().edit(memberField(m_current, "id_checked"), number ? Value(qint64(reading.isValid() ? 1 : 0)) : Value());
    if (reading.isValid()) {
        session().edit(memberField(m_current, "birth_date"), reading.birth.toString(Qt::ISODate));
        session().edit(memberField(m_current, "sex"), reading.sex);
    }
    session().edit(m_number->place(), typed); // the field that is being typed in
    fields().load();
}

// A number can be well-formed and yet be another person's.
bool MemberSection::isDoubted(const FieldRef &place) const
{
    return std::ranges::any_of(session().problems(), [&](const Problem &problem) {
        return problem.severity != Severity::Info && placeOf(problem) == place;
    });
}

void MemberSection::showReading()
{
    const Value typed = session().value(m_number->place());
    const auto *number = session().mayShow(m_number->place()) ? std::get_if<QString>(&typed) : nullptr;
    if (!number) {
        const bool isRecorded = session().value(memberField(m_current, "id_recorded")) == Value(qint64(1));
        if (isRecorded && !session().opened().readsIdentity)
            qobject_cast<MaskedEditor *>(&m_number->editor())->setSubstitute(tr("recorded"));
        m_number->setSideFact(QString());
        m_birth->setSideFact(QString());
        return;
    }
    const IdentityReading reading = readIdentityNumber(number->left(18));
    const qsizetype missing = 18 - number->size();
    if (reading.isValid())
        m_number->setSideFact(isDoubted(m_number->place()) ? QString() : tr("checked ✓"), Tone::Ok);
    else if (missing > 0)
        m_number->setSideFact(tr("%n digit(s) missing", nullptr, static_cast<int>(missing)));
    else
        m_number->setSideFact(tr("check failed"), Tone::Error);
    m_birth->setSideFact(reading.isValid() ? tr("from the number") : QString());
    if (reading.isValid())
        m_birth->editor().setLocked(true);
}

void MemberSection::showNotes()
{
    showReading();
    fields().showNotes();
    m_model->refresh();
}

bool MemberSection::goTo(const FieldRef &place)
{
    const auto &members = session().edited().members;
    const bool ofAll = place.record.isNull() && !members.empty();
    const FieldRef at{place.type, ofAll ? members.front().id : place.record, place.field};
    if (!holds(at.type) || m_model->rowOf(at.record) < 0)
        return false;
    showMember(at.record);
    selectRow();
    return fields().focus(at) || fields().focusFirst();
}

void MemberSection::focusStart()
{
    if (m_current.isNull())
        m_add->setFocus(Qt::TabFocusReason);
    else
        FormSection::focusStart();
}

void MemberSection::leave()
{
    session().visitRecord({}); // what is said of all together
    for (const Member &member : session().edited().members)
        session().visitRecord(member.id);
}

void MemberSection::addMember()
{
    if (!m_add->isEnabled())
        return;
    const Id added = session().addMember();
    showMember(added);
    selectRow();
    fields().focusFirst();
}

void MemberSection::stepMember(int by)
{
    const int row = m_model->rowOf(m_current) + by;
    if (row < 0 || row >= m_model->rowCount())
        return;
    m_table->setCurrentIndex(m_model->index(row, MemberTable::Name));
    fields().focusFirst();
}

// One member's fields end at the next member, the section ends after the last.
void MemberSection::passEnd(int step)
{
    const int row = m_model->rowOf(m_current) + step;
    if (row >= 0 && row < m_model->rowCount())
        stepMember(step);
    else
        FormSection::passEnd(step);
}

void MemberSection::removeOrRestore()
{
    const bool hasLeft = session().value(memberField(m_current, "status")) == Value(memberStatus::Left.toString());
    if (hasLeft)
        session().restoreMember(m_current);
    else if (session().editing().isStored(m_current))
        session().removeMember(m_current);
    else
        drop();
}

// The button is somebody else's then: a second press must not take them out as well.
void MemberSection::drop()
{
    m_table->setFocus(Qt::OtherFocusReason);
    session().removeMember(m_current);
}

void MemberSection::retitle()
{
    const HouseholdCase &householdCase = session().edited();
    const int persons = static_cast<int>(headcount(householdCase));
    setFact(tr("%n person(s)", nullptr, persons));
    m_add->setEnabled(session().mayEdit(typeOf<Member>(), typeOf<Member>()["name"]));
    const int row = m_model->rowOf(m_current);
    if (row < 0)
        return;
    const Member &member = householdCase.members.at(static_cast<size_t>(row));
    m_form->setTitle(member.name.isEmpty() ? tr("New member") : member.name);
    m_form->setFact(tr("person %1 of %2").arg(row + 1).arg(householdCase.members.size()));
    const bool isStored = session().editing().isStored(m_current);
    m_remove->setText(!isStored ? tr("Drop") : isActive(member) ? tr("Record leaving") : tr("Back in the household"));
    m_remove->setEnabled(session().mayEdit(typeOf<Member>(), typeOf<Member>()["status"]));
    m_previous->setEnabled(row > 0);
    m_next->setEnabled(row + 1 < m_model->rowCount());
}

void MemberSection::retranslate()
{
    FormSection::retranslate();
    m_table->setAccessibleName(tr("Members"));
    m_add->setText(tr("Add a member"));
    m_add->setToolTip(tr("Insert"));
    nameToolButton(*m_previous, tr("Previous member (Ctrl+Up)"));
    nameToolButton(*m_next, tr("Next member (Ctrl+Down)"));
    load();
}

} // namespace views
