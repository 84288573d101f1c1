// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ShownConflict.h"

#include "app/desktop/ShownEnding.h"
#include "models/base/Cbor.h"
#include "models/base/Digest.h"
#include "models/entities/Catalogue.h"
#include "models/rules/ReviewStatus.h"
#include "models/schema/Registers.h"
#include "models/storage/Authors.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/HeldCases.h"
#include "sync/client/WireGroupCodec.h"
#include "views/forms/EditorText.h"

#include <QCoreApplication>

using namespace models;
using views::ConflictCase;
using views::InboxNotice;
using views::SettledCase;

namespace app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::Inbox)
};

Result<QString> headName(Database &database, const Id &household)
{
    const Result<std::optional<LoadedCase>> loaded = loadCase(database, household);
    if (!loaded)
        return loaded.error();
    const Member *head = *loaded ? headOf((*loaded)->value) : nullptr;
    return head ? head->name : QString();
}

Result<ConflictReading> readConflict(Database &database, const OpenConflict &conflict)
{
    ConflictReading reading{conflict, {}, {}, {}};
    const Result<std::optional<StoredRecord>> record =
        RecordTable(database, *typeWithId(conflict.type)).find(conflict.record);
    if (!record)
        return record.error();
    if (*record)
        reading.row = (*record)->row;
    const Result<QString> head = headName(database, conflict.household);
    if (!head)
        return head.error();
    reading.head = *head;
    Result<std::optional<QByteArray>> before = valueBefore(database, syncing::WireGroupCodec(), conflict);
    if (!before)
        return before.error();
    reading.before = std::move(*before);
    return reading;
}

constexpr int mostSettled = 200;
constexpr int longText = 20; // characters; longer ones are sentences, as an address is

Outcome readSettled(Database &database, InboxReading &inbox)
{
    Result<std::vector<SettledConflict>> settled = settledConflicts(database, syncing::WireGroupCodec(), mostSettled);
    if (!settled)
        return settled.error();
    for (SettledConflict &one : *settled) {
        Result<QString> head = headName(database, one.conflict.household);
        if (!head)
            return head.error();
        inbox.settled.push_back({std::move(one), std::move(*head)});
    }
    return {};
}

// Not what only ties records together, or says when something was pressed.
bool isReadByPeople(const Field &field)
{
    const Kind kind = field.kind();
    const bool isTie =
        kind == Kind::Reference || kind == Kind::Bytes || QLatin1String(field.name).startsWith(u"target_");
    return !isTie && kind != Kind::Moment;
}

QStringList fieldTexts(const EntityType &type, FieldId reg, const Row &row, const InboxWords &words, bool named)
{
    QStringList texts;
    for (const size_t index : fieldsOf(type, reg)) {
        const Field &field = type.fields[index];
        if (named && !isReadByPeople(field))
            continue;
        const QString text = views::readText(field, row.cells[index], words.codes, words.language);
        const QString shown = text.isEmpty() ? Words::tr("empty") : text;
        texts.append(named ? field.label(words.language) + (words.language == Language::Chinese ? u"：" : u": ") + shown
                           : shown);
    }
    return texts;
}

// A register's value as people read it; of a group every field with its name.
QStringList valueLines(const EntityType &type, FieldId reg, const QByteArray &value, const InboxWords &words)
{
    if (reg == LifecycleRegister)
        return {CborReader(value).integer() == 1 ? Words::tr("removed") : Words::tr("kept")};
    Row row;
    row.cells.resize(type.fields.size());
    if (!setRegisterValue(type, row, reg, value))
        return {Words::tr("a value of a newer program")};
    const bool isGroup = fieldsOf(type, reg).size() > 1;
    return fieldTexts(type, reg, row, words, isGroup);
}

QString valueText(const EntityType &type, FieldId reg, const QByteArray &value, const InboxWords &words)
{
    return valueLines(type, reg, value, words).join(words.language == Language::Chinese ? u"；"_qs : u"; "_qs);
}

QString registerName(const EntityType &type, FieldId reg, Language language)
{
    if (reg == LifecycleRegister)
        return language == Language::Chinese ? type.zh.toString() : QString::fromLatin1(type.en);
    QStringList labels;
    const std::vector<size_t> fields = fieldsOf(type, reg);
    for (const size_t index : fields) {
        if (fields.size() > 1 && type.fields[index].kind() == Kind::Bytes) // only ties the others to what they are of
            continue;
        const QString number = QLatin1String(type.fields[index].number);
        const QString label = type.fields[index].label(language);
        labels.append(number.isEmpty() ? label : number + u' ' + label);
    }
    return labels.join(language == Language::Chinese ? u"、"_qs : u", "_qs);
}

QString whoText(const QString &head)
{
    return head.isEmpty() ? Words::tr("A household without a head") : head;
}

QString titleOf(const QString &head, const QString &what, Language language)
{
    return whoText(head) + (language == Language::Chinese ? u"·"_qs : u", "_qs) + what;
}

// The one field of a register whose value may be typed freely; nullptr if there is none.
const Field *typedField(const OpenConflict &conflict)
{
    const EntityType &type = *typeWithId(conflict.type);
    if (conflict.reg == LifecycleRegister || fieldsOf(type, conflict.reg).size() != 1)
        return nullptr;
    const Field &field = type.fields[fieldsOf(type, conflict.reg).front()];
    const bool isCode = field.kind() == Kind::Code || field.kind() == Kind::CodeSet || field.kind() == Kind::Boolean;
    return isCode || field.kind() == Kind::Reference || field.kind() == Kind::Bytes ? nullptr : &field;
}

views::InboxKind kindOf(const HeldGroup &held)
{
    return held.state == GroupState::Quarantined ? views::InboxKind::KeptAside : views::InboxKind::Refused;
}

QString whyRefused(int reason)
{
    switch (reason) {
    case 3:
        return Words::tr("This account may not change these fields.");
    case 6:
        return Words::tr("It came in after the access had ended; the administrator looks at it.");

    case 7:
        return Words::tr("It refers to something that has not reached the server yet; it is taken up by itself.");
    default:
        return Words::tr("The server could not take these values.");
    }
}

} // namespace

Result<InboxReading> readInbox(Database &database)
{
    InboxReading inbox;
    const Result<std::vector<OpenConflict>> conflicts = openConflicts(database);
    if (!conflicts)
        return conflicts.error();
    for (const OpenConflict &conflict : *conflicts) {
        Result<ConflictReading> reading = readConflict(database, conflict);
        if (!reading)
            return reading.error();
        inbox.conflicts.push_back(std::move(*reading));
    }
    if (const Outcome settled = readSettled(database, inbox); !settled)
        return settled.error();
    const Result<std::vector<HeldCase>> held = heldCases(database, syncing::WireGroupCodec());
    if (!held)
        return held.error();
    for (const HeldCase &one : *held) {
        const Result<QString> head = headName(database, one.household); // the lists may not know it yet
        if (!head)
            return head.error();
        for (const HeldGroup &group : one.groups)
            inbox.held.push_back({group, one.household, *head});
    }
    Result<std::vector<EndedVillage>> ended = EndedVillages(database).all();
    if (!ended)
        return ended.error();
    inbox.ended = std::move(*ended);
    Result<QHash<Id, QString>> authors = authorNames(database);
    if (!authors)
        return authors.error();
    inbox.authors = std::move(*authors);
    return inbox;
}

static QByteArray registerKey(const OpenConflict &conflict)
{
    return QByteArray(QByteArray::number(conflict.type) + '/' + QByteArray::number(conflict.reg) + '/' +
                      conflict.record.toBytes());
}

Id entryId(const OpenConflict &conflict)
{
    return *Id::fromBytes(digest16(registerKey(conflict)));
}

Id entryOf(const views::FieldRef &place)
{
    return entryId({.type = place.type, .record = place.record, .reg = views::registerAt(place)});
}

Id entryId(const SettledConflict &settled)
{
    return *Id::fromBytes(digest16(QByteArray(registerKey(settled.conflict) + settled.conflict.winner.toBytes())));
}

Id entryId(const HeldReading &reading)
{
    return *Id::fromBytes(digest16(QByteArray(reading.held.group.op.toBytes() + reading.household.toBytes())));
}

static QString authorOf(const Id &account, const InboxReading &all, const InboxWords &words)
{
    return account == words.account ? words.userName : all.authors.value(account, Words::tr("another person"));
}

static bool isReadByPeople(const EntityType &type, FieldId reg)
{
    const auto isRead = [&](size_t index) { return isReadByPeople(type.fields[index]); };
    return reg == LifecycleRegister || std::ranges::any_of(fieldsOf(type, reg), isRead);
}

// What a group gives values to. Of numbers of documents, accounts and telephones only the name is for this page.
template <class Take>
static void eachRegister(const SavedGroup &group, Take take)
{
    const auto add = [&](TypeId id, FieldId reg, const QByteArray &value) {
        const EntityType *type = typeWithId(id);
        if (type && isReadByPeople(*type, reg))
            take(*type, reg, value);
    };
    for (const RecordEdit &edit : group.records) {
        const EntityType *type = typeWithId(edit.type);
        for (const CellEdit &cell : edit.cells) {
            const bool saysNothing = edit.isNew && type && cell.value == emptyRegisterValue(*type, cell.reg);
            if (!saysNothing)
                add(edit.type, cell.reg, cell.value);
        }
    }
    for (const Resolution &resolution : group.resolutions)
        add(resolution.type, resolution.reg, resolution.value);
}

// "Address", or "Address and 3 more".
static QString namesOf(const SavedGroup &group, const InboxWords &words)
{
    QStringList names;
    eachRegister(group, [&](const EntityType &type, FieldId reg, const QByteArray &) {
        const QString name = registerName(type, reg, words.language);
        if (!names.contains(name))
            names.append(name);
    });
    if (names.isEmpty())
        return Words::tr("a change");
    return names.size() == 1
               ? names.front()
               : Words::tr("%1 and %n more", nullptr, static_cast<int>(names.size()) - 1).arg(names.front());
}

std::vector<views::InboxEntry> inboxEntries(const InboxReading &reading, const InboxWords &words)
{
    std::vector<views::InboxEntry> entries;
    for (const ConflictReading &one : reading.conflicts) {
        const OpenConflict &conflict = one.conflict;
        const qint64 when = conflict.candidates.empty() ? 0 : msFromHlc(conflict.candidates.front().hlc);
        entries.push_back({entryId(conflict), views::InboxKind::Conflict, one.head,
                           registerName(*typeWithId(conflict.type), conflict.reg, words.language),
                           Words::tr("two computers set different values"), when, false});
    }
    for (const SettledReading &one : reading.settled) {
        const SettledCase shown = settledCase(one, reading, words);
        const OpenConflict &conflict = one.settled.conflict;
        entries.push_back({shown.id, views::InboxKind::Conflict, one.head,
                           registerName(*typeWithId(conflict.type), conflict.reg, words.language),
                           Words::tr("%1 took: %2", "name, value").arg(shown.author, shown.value), shown.whenMs, true});
    }
    for (const HeldReading &one : reading.held)
        entries.push_back({entryId(one), kindOf(one.held), whoText(one.head), namesOf(one.held.group, words),
                           whyRefused(one.held.reason), msFromHlc(one.held.group.hlc), false});
    for (const EndedVillage &village : reading.ended)
        entries.push_back(endedEntry(village));
    if (words.revokedMs > 0)
        entries.push_back(revokedEntry(words.revokedMs));
    return entries;
}

static views::ConflictCandidate shownCandidate(const OpenConflict &conflict, const Candidate &candidate,
                                               const InboxReading &all, const InboxWords &words)
{
    views::ConflictCandidate one;
    one.value = valueLines(*typeWithId(conflict.type), conflict.reg, candidate.value, words).join(u'\n');
    one.isMine = candidate.account == words.account;
    one.author = authorOf(candidate.account, all, words);
    one.whenMs = msFromHlc(candidate.hlc);
    return one;
}

// What the user may do about it, as the server will see it (GroupCheck.h). Of numbers of documents, accounts and
// telephones nothing is passed on: coordinators never receive them, and so whoever reads them decides.
static void setPowers(ConflictCase &shown, const OpenConflict &conflict, Role role)
{
    const EntityType &type = *typeWithId(conflict.type);
    const bool writes = contains(editorsOf(type, conflict.reg), role);
    const Field *field = typedField(conflict);
    shown.mayChoose = writes || mayChooseValue(role);
    shown.mayHandOn = writes && !mayChooseValue(role) && type.scope != ScopeKind::Identity;
    shown.ownValueAllowed = writes && field;
    shown.ownValueIsLong = field && field->kind() == Kind::Text && field->maxLength > longText;
}

ConflictCase conflictCase(const ConflictReading &reading, Role role, const InboxReading &all, const InboxWords &words)
{
    const OpenConflict &conflict = reading.conflict;
    const EntityType &type = *typeWithId(conflict.type);
    ConflictCase shown;
    shown.id = entryId(conflict);
    shown.household = conflict.household;
    shown.title = titleOf(reading.head, registerName(type, conflict.reg, words.language), words.language);
    if (reading.before)
        shown.before = valueText(type, conflict.reg, *reading.before, words);
    for (const Candidate &candidate : conflict.candidates) {
        const views::ConflictCandidate one = shownCandidate(conflict, candidate, all, words);
        if (candidate.op == conflict.winner)
            shown.shownNow = static_cast<int>(shown.candidates.size());
        shown.candidates.push_back(one);
    }
    setPowers(shown, conflict, role);
    if (const Field *field = typedField(conflict))
        shown.ownValueHint = field->unit(words.language);
    return shown;
}

SettledCase settledCase(const SettledReading &reading, const InboxReading &all, const InboxWords &words)
{
    const SettledConflict &settled = reading.settled;
    const OpenConflict &conflict = settled.conflict;
    const EntityType &type = *typeWithId(conflict.type);
    SettledCase shown;
    shown.id = entryId(settled);
    shown.household = conflict.household;
    shown.title = titleOf(reading.head, registerName(type, conflict.reg, words.language), words.language);
    shown.value = valueText(type, conflict.reg, settled.value, words);
    shown.isMine = settled.account == words.account;
    shown.author = authorOf(settled.account, all, words);
    shown.whenMs = settled.atMs();
    shown.reason = settled.reason;
    shown.isOnItsWay = settled.isOnItsWay;
    for (const Candidate &candidate : conflict.candidates) {
        if (candidate.value == settled.value && shown.chosen < 0)
            shown.chosen = static_cast<int>(shown.candidates.size());
        shown.candidates.push_back(shownCandidate(conflict, candidate, all, words));
    }
    return shown;
}

// What became of them, and what to do. The server may still take what it keeps aside.
static QString whatNext(const HeldGroup &held)
{
    if (held.state == GroupState::Quarantined)
        return Words::tr("%1 The server keeps these values aside. There is nothing to correct.");
    return held.group.records.empty()
               ? Words::tr("%1 The values in dispute are all kept, and the conflict is open again.")
               : Words::tr(
                     "%1 Your values are kept here. Send them again if the reason is gone, correct them in the form "
                     "and save, or give them up.");
}

static QString settleText(const HeldGroup &held)
{
    if (held.state == GroupState::Quarantined)
        return {};
    return held.group.records.empty() ? Words::tr("Settled") : Words::tr("Give up these values");
}

InboxNotice refusedNotice(const HeldReading &reading, const InboxWords &words)
{
    const SavedGroup &group = reading.held.group;
    InboxNotice notice;
    notice.id = entryId(reading);
    notice.household = reading.household;
    notice.kind = kindOf(reading.held);
    notice.title = titleOf(reading.head, namesOf(group, words), words.language);
    notice.explanation = whatNext(reading.held).arg(whyRefused(reading.held.reason));
    notice.settle = settleText(reading.held);
    if (reading.held.state == GroupState::Rejected && !group.records.empty())
        notice.again = Words::tr("Send again");
    if (!group.records.empty())
        notice.question = Words::tr("Give these values up for good? What the server never had of this household "
                                    "disappears from this computer.");
    eachRegister(group, [&](const EntityType &type, FieldId reg, const QByteArray &value) {
        const QString shown =
            type.scope == ScopeKind::Identity ? Words::tr("not shown here") : valueText(type, reg, value, words);
        notice.lines.push_back(titleOf(registerName(type, reg, words.language), shown, words.language));
    });
    return notice;
}

Result<Resolution> resolutionOf(const ConflictReading &reading, const views::ConflictDecision &decision)
{
    const OpenConflict &conflict = reading.conflict;
    if (decision.candidate >= 0)
        return decidedFor(conflict, conflict.candidates.at(static_cast<size_t>(decision.candidate)).value,
                          decision.reason);
    const EntityType &type = *typeWithId(conflict.type);
    const Field *field = typedField(conflict);
    const std::optional<Value> typed = field ? views::typedValue(*field, decision.ownValue) : std::nullopt;
    if (!typed)
        return Error{
            ErrorKind::Invalid,
            Words::tr("%1 Nothing was decided.").arg(field ? views::whatIsWrong(*field, decision.ownValue) : QString()),
            u"own value"_qs};
    Row row = reading.row;
    row.cells.resize(type.fields.size());
    row.cells[fieldsOf(type, conflict.reg).front()] = *typed;
    return decidedFor(conflict, registerValue(type, row, conflict.reg), decision.reason);
}

} // namespace app
