// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/ReviewRows.h"

#include "models/base/Decimal.h"
#include "models/base/Text.h"
#include "models/rules/CaseFigures.h"
#include "models/rules/CommentStatus.h"
#include "models/rules/Explanations.h"
#include "models/rules/NetIncome.h"
#include "views/forms/CaseRecords.h"
#include "views/forms/EditorText.h"
#include "views/lists/CaseBadge.h"

#include <QCoreApplication>

#include <algorithm>

namespace views {

using namespace models;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(views::ReviewRows)
};

class Reader
{
public:
    Reader(const ReviewCase &reviewed, const Problems &problems, const CodeBook &codes, Language language)
        : m_case(reviewed), m_problems(problems), m_codes(codes), m_language(language)
    {}
    std::vector<ReviewRow> read();

private:
    void head(const QString &label);
    void record(const EntityType &type, const Id &id);
    void lifecycle(const EntityType &type, const Id &id);
    void removedMembers();
    void document(const Member &member);
    void totals();
    void add(ReviewRow row);
    bool isExplainedAnew(const FieldRef &place) const;
    QString explanationText(const FieldRef &place) const;
    QString text(const HouseholdCase &householdCase, const EntityType &type, const Id &id, const Field &field) const;
    QString documentText(const HouseholdCase &householdCase, const Id &member) const;
    const HouseholdCase &before() const { return *m_case.before; }
    QString separator() const { return m_language == Language::Chinese ? u"·"_qs : u", "_qs; }

    const ReviewCase &m_case;
    const Problems &m_problems;
    const CodeBook &m_codes;
    Language m_language;
    QString m_person; // whose rows follow
    std::vector<ReviewRow> m_rows;
};

// Fields that say nothing to a reviewer: keys, and what the document row says in words.
bool isShown(const Field &field)
{
    const QLatin1String name(field.name);
    return field.references == nullptr && name != QLatin1String("id_recorded") && name != QLatin1String("id_checked") &&
           name != QLatin1String("year");
}

// Given by the program, so that there is no field in the form at which a comment could stand.
bool isNumbering(const EntityType &type, const Field &field)
{
    const QLatin1String name(field.name);
    return type.id == typeOf<Household>().id &&
           (name == QLatin1String("number") || name == QLatin1String("provisional_number"));
}

bool isShownEmpty(const Field &field)
{
    return !QLatin1String(field.name).startsWith(QLatin1String("stated_")) && qstrcmp(field.name, "status_since") != 0;
}

QString numbered(const Field &field, Language language)
{
    const QString number = QLatin1String(field.number);
    const QString label = field.label(language);
    return number.isEmpty() ? label : QString(number + u' ' + label);
}

QString shownValue(const Field &field, const Value &value, bool isMasked, const CodeBook &codes, Language language)
{
    const auto *text = std::get_if<QString>(&value);
    return isMasked && text ? maskedPhone(*text) : readText(field, value, codes, language);
}

QString Reader::text(const HouseholdCase &householdCase, const EntityType &type, const Id &id, const Field &field) const
{
    const void *found = recordIn(householdCase, type.id, id);
    const bool isMasked = type.scope == ScopeKind::Identity && field.personal;
    return found ? shownValue(field, field.access.get(found), isMasked, m_codes, m_language) : QString();
}

void Reader::head(const QString &label)
{
    ReviewRow row;
    row.isHead = true;
    row.label = label;
    m_rows.push_back(row);
}

static QString writtenAt(const HouseholdCase &householdCase, const FieldRef &place)
{
    const ProblemExplanation *explanation = explanationAt(householdCase, place.type, place.record, place.field);
    return explanation ? explanation->text : QString();
}

// Written, changed or taken back since.
bool Reader::isExplainedAnew(const FieldRef &place) const
{
    return m_case.before && writtenAt(before(), place) != writtenAt(m_case.now, place);
}

// What was written before the value or the doubt became another is told as that: it answers nothing here.
QString Reader::explanationText(const FieldRef &place) const
{
    const ProblemExplanation *explanation = explanationAt(m_case.now, place.type, place.record, place.field);
    if (!explanation)
        return isExplainedAnew(place) ? Words::tr("The explanation was taken back.") : QString();
    const auto anyHere = [&](bool (*is)(const HouseholdCase &, const Problem &)) {
        return std::ranges::any_of(
            m_problems, [&](const Problem &problem) { return placeOf(problem) == place && is(m_case.now, problem); });
    };
    const bool isAsked = anyHere(wantsExplanation);
    const QString words = isAsked ? Words::tr("Not explained. %1 had written of what stood here before: %2")
                          : !anyHere(isExplained)  ? Words::tr("%1 had written of what stood here before: %2")
                          : isExplainedAnew(place) ? Words::tr("Explained by %1 since then: %2")
                                                   : Words::tr("Explained by %1: %2");
    return words.arg(explanation->byName, explanation->text);
}

// With its problem and comments.
void Reader::add(ReviewRow row)
{
    row.person = m_person;
    row.isChanged = row.hasBefore && (row.now != row.before || isExplainedAnew(row.place));
    row.isInConflict = m_case.conflicts.contains(row.place);
    for (const Problem &problem : m_problems) {
        const Severity severity = isExplained(m_case.now, problem) ? Severity::Info : problem.severity;
        if (placeOf(problem) == row.place && (!row.severity || severity > *row.severity)) {
            row.severity = severity;
            row.problem = problem.message;
        }
    }
    if (row.severity || isExplainedAnew(row.place))
        row.explanation = explanationText(row.place);
    row.hasTyped = m_case.typed.contains(row.place);
    for (const FieldComment &comment : m_case.now.comments)
        row.openComments += !isSettled(comment) && placeOf(comment) == row.place ? 1 : 0;
    m_rows.push_back(row);
}

// One person removed the record while another edited it: it stands meanwhile.
void Reader::lifecycle(const EntityType &type, const Id &id)
{
    ReviewRow row;
    row.place = {type.id, id, LifecycleRegister};
    row.label = Words::tr("Kept or removed");
    row.now = Words::tr("kept");
    if (m_case.conflicts.contains(row.place))
        add(row);
}

// Those who were there in what it is compared with.
void Reader::removedMembers()
{
    if (!m_case.before)
        return;
    for (const Member &member : before().members) {
        if (recordIn(m_case.now, typeOf<Member>().id, member.id))
            continue;
        m_person = member.name;
        head(Words::tr("B Members") + separator() + member.name);
        ReviewRow row;
        row.place = {typeOf<Member>().id, member.id, LifecycleRegister};
        row.label = Words::tr("Kept or removed");
        row.now = Words::tr("removed");
        row.before = Words::tr("kept");
        row.hasBefore = true;
        add(row);
    }
}

void Reader::record(const EntityType &type, const Id &id)
{
    lifecycle(type, id);
    for (const Field &field : type.fields) {
        if (!isShown(field))
            continue;
        ReviewRow row;
        row.takesComment = !isNumbering(type, field);
        if (row.takesComment)
            row.place = {type.id, id, field.id};
        row.label = numbered(field, m_language);
        row.now = text(m_case.now, type, id, field);
        row.hasBefore = m_case.before.has_value();
        if (row.hasBefore)
            row.before = text(before(), type, id, field);
        if (isShownEmpty(field) || !row.now.isEmpty() || !row.before.isEmpty() || m_case.conflicts.contains(row.place))
            add(row);
    }
}

QString Reader::documentText(const HouseholdCase &householdCase, const Id &member) const
{
    const auto *found = static_cast<const Member *>(recordIn(householdCase, typeOf<Member>().id, member));
    if (!found)
        return {};
    const MemberIdentity *identity = identityOf(householdCase, member);
    const IdentityMark mark = found->idChecked == true    ? IdentityMark::Checked
                              : found->idRecorded == true ? IdentityMark::Recorded
                                                          : IdentityMark::Missing;
    return identity ? maskedNumber(identity->number) : identityWord(mark);
}

void Reader::document(const Member &member)
{
    const EntityType &type = typeOf<MemberIdentity>();
    ReviewRow row;
    row.place = {type.id, member.id, type["number"].id};
    row.takesComment = true;
    row.label = numbered(type["number"], m_language);
    row.now = documentText(m_case.now, member.id);
    row.hasBefore = m_case.before.has_value();
    if (row.hasBefore)
        row.before = documentText(before(), member.id);
    add(row);
}

QString yuan(std::optional<qint64> fen, Language language)
{
    if (!fen)
        return {};
    return decimalText(*fen, 2, true).replace(u'-', u'\u2212') +
           (language == Language::Chinese ? u" 元"_qs : u" yuan"_qs);
}

std::optional<qint64> netOf(const HouseholdCase &householdCase, int year)
{
    const Income *income = incomeOf(householdCase, year);
    return income ? knownTotals(*income).net : std::nullopt;
}

void Reader::totals()
{
    ReviewRow net, head; // what is said of the income as a whole is said of the last line, which is what it is for
    head.place = {typeOf<Income>().id, incomeId(m_case.now.household.id, m_case.year), 0};
    head.takesComment = true;
    net.hasBefore = head.hasBefore = m_case.before.has_value();
    net.commentedAt = head.place;
    net.label = Words::tr("E7 Net income");
    net.now = yuan(netOf(m_case.now, m_case.year), m_language);
    head.label = Words::tr("E8 Net income per head");
    head.now = yuan(netPerHead(m_case.now, m_case.year), m_language);
    if (net.hasBefore) {
        net.before = yuan(netOf(before(), m_case.year), m_language);
        head.before = yuan(netPerHead(before(), m_case.year), m_language);
    }
    add(net);
    add(head);
}

std::vector<ReviewRow> Reader::read()
{
    const Id household = m_case.now.household.id;
    head(Words::tr("A Household"));
    record(typeOf<Household>(), household);
    if (m_case.now.contact)
        record(typeOf<HouseholdContact>(), household);
    for (const Member &member : m_case.now.members) {
        m_person = member.name;
        head(Words::tr("B Members") + separator() + member.name);
        document(member);
        record(typeOf<Member>(), member.id);
    }
    removedMembers();
    m_person.clear();
    head(Words::tr("E Income"));
    record(typeOf<Income>(), incomeId(household, m_case.year));
    totals();
    return std::move(m_rows);
}

} // namespace

std::vector<ReviewRow> reviewRows(const ReviewCase &reviewed, const Problems &problems, const CodeBook &codes,
                                  Language language)
{
    return Reader(reviewed, problems, codes, language).read();
}

bool isJudgedElsewhere(const ReviewCase &reviewed)
{
    const auto isJudgement = [](const Review &review) {
        return review.action == reviewAction::Approved || review.action == reviewAction::Returned;
    };
    const bool isKept = reviewed.before && reviewed.compared == Compared::Judgement;
    return !isKept && std::ranges::any_of(reviewed.now.reviews, isJudgement);
}

bool isChangedUnseen(const ReviewCase &reviewed)
{
    const Review *submission = lastSubmission(reviewed.now);
    const bool isKept = reviewed.before && reviewed.compared == Compared::Judgement;
    if (isKept || !submission || submission->judged.isEmpty() || !isInReview(reviewState(reviewed.now)))
        return false;
    return caseDigest(reviewed.before.value_or(reviewed.now)) != submission->judged;
}

bool knowsAllChanges(const ReviewCase &reviewed)
{
    return !isJudgedElsewhere(reviewed) && !isChangedUnseen(reviewed);
}

QString noteOnChanges(const ReviewCase &reviewed)
{
    if (isJudgedElsewhere(reviewed) && reviewed.before)
        return Words::tr("How it was when it was judged is not on this computer. Marked is what has changed since you "
                         "first looked at this submission. F3 shows the history of a value.");
    if (isJudgedElsewhere(reviewed))
        return Words::tr("How it was when it was judged is not on this computer, so what has changed since is not "
                         "marked. F3 shows the history of a value.");
    if (isChangedUnseen(reviewed))
        return Words::tr("It was changed after it was handed in and before you first looked at it; this is not marked. "
                         "F3 shows the history of a value.");
    return {};
}

bool passes(const ReviewRow &row, ReviewFilter filter)
{
    switch (filter) {
    case ReviewFilter::Problems:
        return row.severity.has_value();
    case ReviewFilter::Comments:
        return row.openComments > 0 || row.hasTyped;
    case ReviewFilter::Changes:
        return row.isChanged;
    case ReviewFilter::ToSee:
        return row.severity || row.openComments > 0 || row.hasTyped || row.isChanged || row.isInConflict;
    default:
        return true;
    }
}

std::vector<ReviewRow> filtered(const std::vector<ReviewRow> &rows, ReviewFilter filter)
{
    std::vector<ReviewRow> kept;
    for (const ReviewRow &row : rows) {
        if (row.isHead && !kept.empty() && kept.back().isHead)
            kept.back() = row; // the section before had nothing
        else if (row.isHead || passes(row, filter))
            kept.push_back(row);
    }
    if (!kept.empty() && kept.back().isHead)
        kept.pop_back();
    return kept;
}

int countOf(const std::vector<ReviewRow> &rows, ReviewFilter filter)
{
    return static_cast<int>(std::count_if(
        rows.begin(), rows.end(), [filter](const ReviewRow &row) { return !row.isHead && passes(row, filter); }));
}

int conflictCount(const ReviewCase &reviewed)
{
    std::set<FieldRef> registers;
    for (const FieldRef &place : reviewed.conflicts)
        registers.insert({place.type, place.record, registerAt(place)});
    return static_cast<int>(registers.size());
}

QString labelOf(const ReviewRow &row)
{
    return row.person.isEmpty() ? row.label : Words::tr("%1: %2", "person and field").arg(row.person, row.label);
}

QString remarkOn(const ReviewRow &row)
{
    QStringList said;
    if (row.isInConflict)
        said.append(Words::tr("Different values were written here, and one of them is shown. All are kept; Enter "
                              "leads to the choice."));
    for (const QString &text : {row.problem, row.explanation}) {
        if (!text.isEmpty())
            said.append(text);
    }
    return said.join(u'\n');
}

QString reasonAgainstApproval(const ReviewCase &reviewed, const Problems &problems)
{
    const ReviewState state = reviewState(reviewed.now);
    if (!reviewed.mayDecide)
        return Words::tr("Your role reads this case and does not decide on it");
    if (state == ReviewState::Approved)
        return Words::tr("Approved already");
    if (reviewed.isOwn)
        return Words::tr("You handed it in yourself; somebody else approves it");
    if (state == ReviewState::Draft || state == ReviewState::Returned)
        return Words::tr("Not handed in; the cadre is working on it");
    if (const int conflicts = conflictCount(reviewed); conflicts > 0)
        return Words::tr("%n value(s) in conflict, to be decided before approving", nullptr, conflicts);
    const auto errors = std::count_if(problems.begin(), problems.end(),
                                      [](const Problem &problem) { return problem.severity == Severity::Error; });
    if (errors > 0)
        return Words::tr("%n error(s) left, cannot be approved", nullptr, static_cast<int>(errors));
    if (const int open = openComments(reviewed.now); open > 0)
        return Words::tr("%n open comment(s), cannot be approved", nullptr, open);
    return {};
}

} // namespace views
