// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/ReviewStatus.h"

#include "models/base/Cbor.h"
#include "models/base/Digest.h"
#include "models/schema/Registers.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

template <class Record>
static void addRecord(QByteArray &sum, const Record &record, const char *without = nullptr)
{
    const EntityType &type = typeOf<Record>();
    const Row row = rowOf(record, QString());
    CborWriter out;
    out.array(2 + registersOf(type).size() - (without ? 1 : 0));
    out.integer(type.id);
    out.bytes(record.id.toBytes());
    for (const FieldId reg : registersOf(type)) {
        if (!without || type[without].reg != reg)
            out.encoded(registerValue(type, row, reg));
    }
    addToSetDigest(sum, out.view());
}

QByteArray caseDigest(const HouseholdCase &householdCase)
{
    QByteArray sum(16, '\0');
    addRecord(sum, householdCase.household, "number");
    for (const Member &member : householdCase.members)
        addRecord(sum, member);
    for (const Income &income : householdCase.incomes)
        addRecord(sum, income);
    for (const ProblemExplanation &explanation : householdCase.explanations)
        addRecord(sum, explanation);
    return digest32(sum);
}

static bool isJudgement(QStringView action)
{
    return action == reviewAction::Returned || action == reviewAction::Approved;
}

bool mayTakeStep(Role role, QStringView action)
{
    if (action == reviewAction::Submitted || action == reviewAction::Withdrawn)
        return role == Role::Cadre;
    return isJudgement(action) && (role == Role::Coordinator || role == Role::Reviewer);
}

bool mayChooseValue(Role role)
{
    return mayTakeStep(role, reviewAction::Approved);
}

bool isWithdrawnTooLate(const HouseholdCase &householdCase)
{
    const std::vector<Review> &steps = householdCase.reviews;
    const auto other =
        std::find_if(steps.rbegin(), steps.rend(), [](const Review &step) { return !isJudgement(step.action); });
    return other != steps.rbegin() && other != steps.rend() && other->action == reviewAction::Withdrawn;
}

qint64 nextStepAt(const HouseholdCase &seen, qint64 nowMs)
{
    qint64 at = nowMs;
    for (const Review &step : seen.reviews)
        at = std::max(at, step.at.value_or(0) + 1);
    return at;
}

bool isInReview(ReviewState state)
{
    return state == ReviewState::Submitted || state == ReviewState::ChangedAfterSubmission;
}

ReviewState reviewState(const HouseholdCase &householdCase)
{
    if (householdCase.reviews.empty())
        return ReviewState::Draft;
    const Review &last = householdCase.reviews.back();
    const bool hasMoved = !last.judged.isEmpty() && last.judged != caseDigest(householdCase);
    if (last.action == reviewAction::Submitted)
        return hasMoved ? ReviewState::ChangedAfterSubmission : ReviewState::Submitted;
    if (last.action == reviewAction::Returned)
        return ReviewState::Returned;
    if (last.action == reviewAction::Approved)
        return last.judged == caseDigest(householdCase) ? ReviewState::Approved : ReviewState::ChangedAfterApproval;
    return ReviewState::Draft;
}

const Review *lastSubmission(const HouseholdCase &householdCase)
{
    const std::vector<Review> &steps = householdCase.reviews;
    const auto found = std::find_if(steps.rbegin(), steps.rend(),
                                    [](const Review &step) { return step.action == reviewAction::Submitted; });
    return found == steps.rend() ? nullptr : &*found;
}

struct StateName
{
    ReviewState state;
    const char *code;
    const char *label;
};

static constexpr std::array stateNames{
    StateName{ReviewState::Draft, "draft", QT_TRANSLATE_NOOP("ReviewState", "Draft")},
    StateName{ReviewState::Submitted, "submitted", QT_TRANSLATE_NOOP("ReviewState", "In review")},
    StateName{ReviewState::Returned, "returned", QT_TRANSLATE_NOOP("ReviewState", "Returned")},
    StateName{ReviewState::Approved, "approved", QT_TRANSLATE_NOOP("ReviewState", "Approved")},
    StateName{ReviewState::ChangedAfterApproval, "changed", QT_TRANSLATE_NOOP("ReviewState", "Approved, changed")},
    StateName{ReviewState::ChangedAfterSubmission, "changed-in-review",
              QT_TRANSLATE_NOOP("ReviewState", "In review, changed")},
};

static const StateName &nameOf(ReviewState state)
{
    for (const StateName &name : stateNames) {
        if (name.state == state)
            return name;
    }
    Q_UNREACHABLE();
}

QString reviewStateCode(ReviewState state)
{
    return QString::fromLatin1(nameOf(state).code);
}

QString reviewStateLabel(ReviewState state)
{
    return QCoreApplication::translate("ReviewState", nameOf(state).label);
}

} // namespace models
