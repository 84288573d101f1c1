// SPDX-License-Identifier: GPL-3.0-or-later
#include "SimulatedUser.h"

#include "CaseContent.h"
#include "models/rules/ReviewStatus.h"
#include "models/storage/HeldCases.h"
#include "models/storage/Outbox.h"
#include "models/storage/SentAgain.h"
#include "models/storage/Rows.h"

using namespace models;

namespace simulation {

SimulatedUser::SimulatedUser(World &world, SimulatedDevice &device, Oracle &oracle, Role role, QStringList villages)
    : m_world(world)
    , m_device(device)
    , m_oracle(oracle)
    , m_role(role)
    , m_villages(std::move(villages))
    , m_dice(world.dice.split())
{
    device.setOnReboot([this] { m_forms.clear(); });
    actSometime();
}

void SimulatedUser::actSometime()
{
    m_world.agenda.in(
        m_dice.below(static_cast<int>(m_world.weather.pauseMs) * 2),
        [this] {
            if (m_world.calm)
                return;
            m_device.step([this] { act(); });
            actSometime();
        },
        Agenda::Kind::Idle);
}

void SimulatedUser::act()
{
    struct Deed
    {
        int weight;
        void (SimulatedUser::*what)();
    };
    static constexpr Deed deeds[] = {
        {6, &SimulatedUser::openForm},         {9, &SimulatedUser::saveForm},
        {1, &SimulatedUser::typeIntoDraft},    {2, &SimulatedUser::removeSomething},
        {2, &SimulatedUser::restoreSomething}, {2, &SimulatedUser::review},
        {1, &SimulatedUser::comment},          {4, &SimulatedUser::decideConflict},
        {1, &SimulatedUser::dealWithRefusal},  {1, &SimulatedUser::goOfflineAndBack},
    };
    const auto made = ids("SELECT id FROM household").size();
    if (m_dice.below(m_world.weather.households) >= static_cast<int>(made) && m_dice.chance(700)) {
        registerHousehold();
        return;
    }
    int left = m_dice.below(29);
    for (const Deed &deed : deeds) {
        left -= deed.weight;
        if (left < 0) {
            (this->*deed.what)();
            return;
        }
    }
}

std::vector<Id> SimulatedUser::ids(QByteArrayView sql)
{
    Statement statement = m_device.database().cached(sql);
    const Result<std::vector<Id>> found = allRows(statement, [](Statement &row) { return row.id(0); });
    return found ? *found : std::vector<Id>();
}

std::optional<LoadedCase> SimulatedUser::someCase()
{
    const std::vector<Id> households = ids("SELECT id FROM household WHERE removed=0 ORDER BY id");
    if (households.empty())
        return std::nullopt;
    const Result<std::optional<LoadedCase>> loaded = loadCase(m_device.database(), m_dice.pick(households));
    return loaded ? *loaded : std::nullopt;
}

Value SimulatedUser::typed(const Field &field)
{
    const QString mark = u"%1.%2"_qs.arg(m_device.machine()).arg(++m_count);
    switch (field.kind()) {
    case Kind::Text:
    case Kind::LongText:
    case Kind::Code:
    case Kind::CodeSet:
        return mark;
    case Kind::Date:
        return QDate(1950, 1, 1).addDays(m_count * 7 + m_device.machine()).toString(Qt::ISODate);
    case Kind::Boolean:
        return qint64(m_dice.below(2));
    case Kind::Reference:
    case Kind::Bytes:
        return {};
    default:
        return qint64(m_count * 8 + m_device.machine());
    }
}

// One field of it, now and then emptied; what it belongs to stays. Most are among the first few, so that people meet.
template <class Record>
void SimulatedUser::alterRecord(Record &record)
{
    const EntityType &type = typeOf<Record>();
    Row row = rowOf(record, QString());
    const auto fields = static_cast<int>(type.fields.size());
    const auto index = static_cast<size_t>(m_dice.below(m_dice.chance(700) ? qMin(fields, 6) : fields));
    const Field &field = type.fields[index];
    const bool isAllowed = field.editors != 0 || m_dice.chance(20);
    if (field.kind() == Kind::Reference || field.kind() == Kind::Bytes || !isAllowed)
        return;
    row.cells[index] = m_dice.chance(100) ? Value() : typed(field);
    record = recordOf<Record>(row);
}

void SimulatedUser::alter(HouseholdCase &value)
{
    for (int times = m_dice.between(1, 4); times > 0; --times) {
        const int what = m_dice.below(10);
        if (what < 4)
            alterRecord(value.household);
        else if (what < 6 && !value.members.empty())
            alterRecord(m_dice.pick(value.members));
        else if (what < 7 && !value.incomes.empty())
            alterRecord(m_dice.pick(value.incomes));
        else if (what < 8 && !value.identities.empty())
            alterRecord(m_dice.pick(value.identities));
        else if (what < 9 && value.contact)
            alterRecord(*value.contact);
        else if (what < 9 && m_role == Role::Cadre)
            value.contact = HouseholdContact{.id = value.household.id,
                                             .phone = u"p%1.%2"_qs.arg(m_device.machine()).arg(++m_count)};
        else if (m_dice.chance(300) && !incomeOf(value, 2020))
            value.incomes.push_back(income(value.household.id, 2020));
        else if (m_dice.chance(300))
            value.members.push_back(newMember(value.household.id));
    }
}

Member SimulatedUser::newMember(const Id &household)
{
    Member member;
    member.id = m_dice.id();
    member.household = household;
    member.name = u"n%1.%2"_qs.arg(m_device.machine()).arg(++m_count);
    member.status = u"1"_qs;
    return member;
}

// Its key is made of its content: two computers that enter a year write the same record.
Income SimulatedUser::income(const Id &household, int year)
{
    Income income;
    income.id = incomeId(household, year);
    income.household = household;
    income.year = year;
    income.wages = ++m_count * 8 + m_device.machine();
    return income;
}

void SimulatedUser::registerHousehold()
{
    HouseholdCase value;
    value.household.id = m_dice.id();
    value.household.address = u"a%1.%2"_qs.arg(m_device.machine()).arg(++m_count);
    for (int members = m_dice.below(3); members > 0; --members) {
        value.members.push_back(newMember(value.household.id));
        if (m_role == Role::Cadre && m_dice.chance(500))
            value.identities.push_back({.id = value.members.back().id,
                                        .household = value.household.id,
                                        .number = u"99%1"_qs.arg(m_dice.below(5))});
    }
    if (m_dice.chance(500))
        value.incomes.push_back(income(value.household.id, 2020));
    m_device.save(changeBetween(unsavedCase(m_dice.pick(m_villages)), value));
}

void SimulatedUser::openForm()
{
    const std::optional<LoadedCase> loaded = someCase();
    if (!loaded || m_forms.size() > 2)
        return;
    Form form{*loaded, loaded->value, u"household/"_qs + loaded->value.household.id.toHex()};
    alter(form.after);
    m_world.trace.step(m_device.name(), u"opens "_qs + form.draft);
    m_forms.push_back(std::move(form));
}

void SimulatedUser::saveForm()
{
    if (m_forms.empty())
        openForm();
    if (m_forms.empty())
        return;
    Form form = m_forms.front();
    m_forms.erase(m_forms.begin());
    if (m_role != Role::Cadre && m_dice.chance(900))
        return; // reads only
    Change change = changeBetween(form.before, form.after);
    change.settlesDraft(form.draft);
    m_device.save(change);
}

void SimulatedUser::typeIntoDraft()
{
    if (!m_forms.empty())
        m_device.saveDraft(m_dice.pick(m_forms).draft, QByteArray::number(++m_count));
}

void SimulatedUser::removeSomething()
{
    const std::optional<LoadedCase> loaded = someCase();
    if (!loaded || m_role != Role::Cadre)
        return;
    HouseholdCase after = loaded->value;
    if (!after.members.empty() && m_dice.chance(500)) {
        after.members.erase(after.members.begin() + m_dice.below(static_cast<int>(after.members.size())));
        m_device.save(changeBetween(*loaded, after));
        return;
    }
    const auto household = m_device.store().load<Household>(after.household.id);
    if (household && *household)
        m_device.save(Change().remove(**household));
}

void SimulatedUser::restoreSomething()
{
    const std::vector<Id> removed = ids("SELECT id FROM household WHERE removed=1 ORDER BY id");
    if (removed.empty() || m_role != Role::Cadre)
        return;
    const auto household = m_device.store().load<Household>(m_dice.pick(removed));
    if (household && *household)
        m_device.save(Change().restore(**household));
}

void SimulatedUser::review()
{
    const std::optional<LoadedCase> loaded = someCase();
    if (!loaded)
        return;
    static constexpr QStringView actions[] = {reviewAction::Submitted, reviewAction::Returned, reviewAction::Approved,
                                              reviewAction::Approved};
    QStringView action = actions[m_dice.below(4)];
    if (!mayTakeStep(m_role, action))
        action = m_role == Role::Cadre ? reviewAction::Submitted : reviewAction::Returned;
    HouseholdCase after = loaded->value;
    Review step;
    step.id = m_dice.id();
    step.household = after.household.id;
    step.action = action.toString();
    step.judged = caseDigest(after);
    step.at = m_device.clock().nowMs();
    after.reviews.push_back(step);
    if (m_device.save(changeBetween(*loaded, after)))
        m_oracle.approved(step.id, caseContent(loaded->value));
}

void SimulatedUser::comment()
{
    const std::optional<LoadedCase> loaded = someCase();
    if (!loaded)
        return;
    HouseholdCase after = loaded->value;
    FieldComment comment;
    comment.id = m_dice.id();
    comment.household = after.household.id;
    comment.text = u"c%1.%2"_qs.arg(m_device.machine()).arg(++m_count);
    comment.at = m_device.clock().nowMs();
    after.comments.push_back(comment);
    m_device.save(changeBetween(*loaded, after));
}

void SimulatedUser::decideConflict()
{
    Database &database = m_device.database();
    Statement open = database.cached("SELECT record,type,reg FROM sync_conflict WHERE answered_by IS NULL "
                                     "ORDER BY type,record,reg");
    const auto conflicts = allRows(open, [](Statement &row) {
        return Resolution{
            static_cast<TypeId>(row.integer(1)), row.id(0), static_cast<FieldId>(row.integer(2)), {}, {}, {}};
    });
    if (!conflicts || conflicts->empty())
        return;
    Resolution decision = m_dice.pick(*conflicts);
    Statement candidates =
        database.cached("SELECT op,value FROM sync_candidate WHERE type=? AND record=? AND reg=? ORDER BY op");
    candidates.bindAll(decision.type, decision.record, decision.reg);
    const auto values = allRows(candidates, [](Statement &row) { return std::pair(row.id(0), row.blob(1)); });
    if (!values || values->empty())
        return;
    decision.value = m_dice.pick(*values).second;
    for (const auto &[op, value] : *values)
        decision.supersedes.push_back(op);
    decision.reason = u"asked"_qs;
    m_device.save(Change().resolve(decision));
}

void SimulatedUser::dealWithRefusal()
{
    const syncing::WireGroupCodec codec;
    Outbox outbox(m_device.database(), codec);
    const Result<std::vector<HeldGroup>> held = outbox.held();
    if (!held || held->empty())
        return;
    const HeldGroup &group = m_dice.pick(*held);
    if (group.state == GroupState::Rejected && m_dice.chance(500))
        return sendAgain(group.group.op);
    if (group.state != GroupState::Rejected || !outbox.settle(group.group.op))
        return;
    m_oracle.givenUp(group.group.op);
    m_world.trace.step(m_device.name(), u"gives up "_qs + group.group.op.toHex());
}

// All of the household that a part of this group is of.
void SimulatedUser::sendAgain(const OpId &refused)
{
    const syncing::WireGroupCodec codec;
    const Result<std::vector<HeldCase>> cases = heldCases(m_device.database(), codec);
    if (!cases)
        return;
    const auto isOf = [&](const HeldCase &one) {
        return std::ranges::any_of(one.groups, [&](const HeldGroup &group) { return group.group.op == refused; });
    };
    const auto one = std::ranges::find_if(*cases, isOf);
    if (one == cases->end())
        return;
    m_world.trace.step(m_device.name(), u"sends again "_qs + refused.toHex());
    const Result<Change> again = everythingAgain(m_device.database(), codec, one->household);
    if (!again || again->isEmpty() || !m_device.save(*again))
        return;
    for (const HeldGroup &group : one->groups) {
        const auto now = Outbox(m_device.database(), codec).find(group.group.op);
        if (now && *now && (*now)->state == GroupState::Settled)
            m_oracle.givenUp(group.group.op);
    }
}

void SimulatedUser::goOfflineAndBack()
{
    if (m_dice.chance(300)) {
        m_device.client().syncNow();
        return;
    }
    m_world.trace.step(m_device.name(), u"goes offline"_qs);
    m_device.client().stop();
    m_world.agenda.in(m_dice.below(static_cast<int>(m_world.weather.pauseMs) * 12),
                      [this] { m_device.step([this] { m_device.client().start(); }); });
}

} // namespace simulation
