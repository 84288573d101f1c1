// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/CasePreview.h"

#include "app/desktop/OpenAccount.h"
#include "models/rules/CaseFigures.h"
#include "models/rules/CommentStatus.h"
#include "models/rules/Explanations.h"
#include "models/rules/HouseholdRules.h"
#include "models/rules/ReviewStatus.h"
#include "views/shell/Theme.h"

#include <QCoreApplication>

using namespace models;

namespace app {

static QString causesText(const Household &household, const CodeBook &codes, Language language)
{
    QStringList labels;
    for (const QString &cause : QStringList(household.mainCause) + household.otherCauses) {
        if (!cause.isEmpty())
            labels.append(codes.label(QLatin1String("cause"), cause, language));
    }
    return labels.join(language == Language::Chinese ? u"；"_qs : u"; "_qs);
}

static QString yuanText(std::optional<qint64> fen)
{
    return fen ? QLocale().toString(static_cast<double>(*fen) / 100, 'f', 2) : QString();
}

// About which something is to be done: the gravest first, one sentence each.
static std::vector<views::PreviewProblem> previewProblems(const HouseholdCase &value, const Problems &problems)
{
    std::vector<views::PreviewProblem> shown;
    for (const Severity severity : {Severity::Error, Severity::Warning}) {
        for (const Problem &problem : problems) {
            if (problem.severity == severity && !isExplained(value, problem))
                shown.push_back({severity, problem.message, problem.rule});
        }
    }
    return shown;
}

static views::PreviewProblem tooLate(const Review &judgement)
{
    const char *words = judgement.action == reviewAction::Approved
                            ? QT_TRANSLATE_NOOP("CasePreview", "The withdrawal came too late: %1 had approved it.")
                            : QT_TRANSLATE_NOOP("CasePreview", "The withdrawal came too late: %1 had returned it.");
    return {Severity::Warning, QCoreApplication::translate("CasePreview", words).arg(judgement.byName), {}};
}

static views::PreviewProblem commentsWaiting(int count)
{
    return {Severity::Warning,
            QCoreApplication::translate("CasePreview", "%n comment(s) are not answered yet.", nullptr, count),
            {}};
}

views::HouseholdPreview casePreview(const LoadedCase &loaded, const OpenAccount &account, const views::Theme &theme)
{
    const Language language = theme.appearance().chinese ? Language::Chinese : Language::English;
    const HouseholdCase &value = loaded.value;
    const Household &household = value.household;
    const Member *head = headOf(value);
    const RuleContext context{account.codes(), account.today(), account.isDemonstration(), language, {}};
    views::HouseholdPreview preview;
    preview.household = household.id;
    preview.head = head ? head->name : QString();
    preview.state = reviewState(value);
    const bool isOneOfSeveral = account.villages().size() > 1;
    preview.group =
        (isOneOfSeveral ? account.village(loaded.village).village.name : QString()) + household.villagerGroup;
    preview.kind = account.codes().label(QLatin1String("householdKind"), household.kind, language);
    preview.persons = static_cast<int>(headcount(value));
    preview.number = household.number.isEmpty() ? household.provisionalNumber : household.number;
    preview.isProvisional = household.number.isEmpty();
    preview.causes = causesText(household, account.codes(), language);
    preview.netIncome = yuanText(netPerHead(value, household.formYear.value_or(account.formYear())));
    preview.problems = previewProblems(value, problemsOf(value, context));
    if (const int waiting = openComments(value); waiting > 0)
        preview.problems.insert(preview.problems.begin(), commentsWaiting(waiting));
    if (mayTakeStep(account.role(), reviewAction::Withdrawn) && isWithdrawnTooLate(value))
        preview.problems.insert(preview.problems.begin(), tooLate(value.reviews.back()));
    return preview;
}

} // namespace app
