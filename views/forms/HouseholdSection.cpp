// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/HouseholdSection.h"

#include "views/forms/CaseSession.h"
#include "views/forms/FieldBox.h"
#include "views/forms/FieldGrid.h"
#include "views/forms/FieldSet.h"
#include "views/forms/editors/MaskedEditor.h"
#include "views/shell/Card.h"

#include <QVBoxLayout>

#include <array>

namespace views {

using namespace models;

namespace {

struct Placed
{
    bool isContact;
    const char *field;
    int span = 1;
};

constexpr std::array onPaper{
    Placed{false, "villager_group"},    Placed{false, "address", 2},   Placed{true, "phone"},
    Placed{false, "standard"},          Placed{false, "kind"},         Placed{false, "main_cause"},
    Placed{false, "other_causes"},      Placed{false, "cause_remark"}, Placed{false, "listed_month"},
    Placed{false, "planned_exit_year"}, Placed{false, "exit_status"},  Placed{false, "exit_year"},
    Placed{false, "soldier_family"},    Placed{true, "bank"},          Placed{true, "bank_account"},
    Placed{false, "filled_by"},         Placed{false, "filled_on"},    Placed{false, "form_year"},
};

} // namespace

HouseholdSection::HouseholdSection(CaseSession &session, const Theme &theme, QWidget *parent)
    : FormSection(session, theme, parent)
{
    addFields();
    column()->addStretch(1);
    retranslate();
}

void HouseholdSection::addFields()
{
    auto *card = new Card(this);
    auto *grid = new FieldGrid(theme(), card);
    for (const Placed &placed : onPaper) {
        const EntityType &type = placed.isContact ? typeOf<HouseholdContact>() : typeOf<Household>();
        FieldBox *box = fields().makeBox(type, placed.field);
        connect(box, &FieldHolder::conflictWanted, this, &FormSection::conflictWanted);
        grid->add(box, placed.span);
    }
    card->body()->addWidget(grid);
    column()->addWidget(card);
}

bool HouseholdSection::holds(TypeId type) const
{
    return type == typeOf<Household>().id || type == typeOf<HouseholdContact>().id;
}

bool HouseholdSection::isEmpty() const
{
    const Household &house = session().edited().household;
    return house.kind.isEmpty() && house.standard.isEmpty() && house.mainCause.isEmpty();
}

void HouseholdSection::lockWhatIsNotOurs()
{
    for (FieldHolder *holder : fields().holders()) {
        const bool isContact = holder->place().type == typeOf<HouseholdContact>().id;
        const EntityType &type = isContact ? typeOf<HouseholdContact>() : typeOf<Household>();
        holder->editor().setLocked(!session().mayEdit(type, holder->editor().field()));
        holder->setVisible(session().mayShow(holder->place()));
    }
}

void HouseholdSection::load()
{
    fields().bind(typeOf<Household>().id, session().householdId());
    fields().bind(typeOf<HouseholdContact>().id, session().householdId());
    fields().load();
    lockWhatIsNotOurs();
    const Member *head = headOf(session().edited());
    setFact(head ? tr("Head: %1").arg(head->name) : QString());
}

void HouseholdSection::retranslate()
{
    FormSection::retranslate();
    load();
}

} // namespace views
