// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/CaseCheck.h"

#include "models/entities/Catalogue.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/VillageQueries.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <set>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::CaseCheck)
};

// Which document numbers stand in more than one household.
class NumberBook
{
public:
    void add(const HouseholdCase &subject)
    {
        for (const MemberIdentity &identity : subject.identities)
            m_households[identity.number.left(18)].insert(subject.household.id);
    }

    QSet<QString> elsewhere(const HouseholdCase &subject) const
    {
        QSet<QString> numbers;
        for (const MemberIdentity &identity : subject.identities) {
            const auto known = m_households.find(identity.number.left(18));
            if (known != m_households.end() && known->second.size() > 1)
                numbers.insert(known->first);
        }
        return numbers;
    }

private:
    std::map<QString, std::set<Id>> m_households;
};

// Calls `visit` with one case after the other; only one of them is in memory.
template <class Visit>
Outcome eachCase(Database &database, const std::vector<Id> &households, Visit visit)
{
    for (const Id &household : households) {
        const Result<std::optional<LoadedCase>> loaded = loadCase(database, household);
        if (!loaded)
            return loaded.error();
        if (*loaded)
            visit((*loaded)->value);
    }
    return {};
}

void note(CaseCheck &check, const HouseholdCase &subject, const Problems &problems)
{
    const Household &household = subject.household;
    const QString number = household.number.isEmpty() ? household.provisionalNumber : household.number;
    std::set<QString> rules;
    for (const Problem &problem : problems) {
        RuleCount &count = check.rules[problem.rule];
        count.severity = std::max(count.severity, problem.severity);
        ++count.problems;
        count.households += rules.insert(problem.rule).second ? 1 : 0;
        check.problems.push_back({household.id, number, problem});
    }
    ++check.households;
    check.withErrors += anyError(problems) ? 1 : 0;
    check.withWarnings += !problems.empty() && !anyError(problems) ? 1 : 0;
}

QString severityCode(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return u"info"_qs;
    case Severity::Warning:
        return u"warning"_qs;
    case Severity::Error:
        break;
    }
    return u"error"_qs;
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return Words::tr("hint");
    case Severity::Warning:
        return Words::tr("warning");
    case Severity::Error:
        break;
    }
    return Words::tr("error");
}

QString placeOf(const Problem &problem)
{
    const EntityType *type = typeWithId(problem.type);
    const Field *field = type ? type->field(problem.field) : nullptr;
    if (!type)
        return {};
    return QLatin1String(type->name) + (field ? u'.' + QLatin1String(field->name) : QString());
}

QJsonObject problemJson(const CheckedProblem &checked)
{
    return {{u"household"_qs, checked.household.toHex()},
            {u"number"_qs, checked.number},
            {u"rule"_qs, checked.problem.rule},
            {u"severity"_qs, severityCode(checked.problem.severity)},
            {u"record"_qs, checked.problem.record.toHex()},
            {u"field"_qs, placeOf(checked.problem)},
            {u"message"_qs, checked.problem.message}};
}

} // namespace

Result<CaseCheck> checkVillage(Database &database, const QString &village, RuleContext context)
{
    const Result<std::vector<Id>> households = householdsHere(database, village);
    if (!households)
        return households.error();
    NumberBook numbers;
    const auto collect = [&](const HouseholdCase &subject) { numbers.add(subject); };
    if (const Outcome collected = eachCase(database, *households, collect); !collected)
        return collected.error();
    CaseCheck check;
    const auto judge = [&](const HouseholdCase &subject) {
        context.numbersElsewhere = numbers.elsewhere(subject);
        note(check, subject, problemsOf(subject, context));
    };
    if (const Outcome judged = eachCase(database, *households, judge); !judged)
        return judged.error();
    return check;
}

QJsonObject toJson(const CaseCheck &check)
{
    QJsonObject rules;
    for (const auto &[rule, count] : check.rules)
        rules.insert(rule, QJsonObject{{u"severity"_qs, severityCode(count.severity)},
                                       {u"problems"_qs, count.problems},
                                       {u"households"_qs, count.households}});
    QJsonArray problems;
    for (const CheckedProblem &checked : check.problems)
        problems.append(problemJson(checked));
    return {{u"households"_qs, check.households},
            {u"with_errors"_qs, check.withErrors},
            {u"with_warnings_only"_qs, check.withWarnings},
            {u"rules"_qs, rules},
            {u"problems"_qs, problems}};
}

QString toText(const CaseCheck &check)
{
    QStringList lines{Words::tr("Households         %1").arg(check.households),
                      Words::tr("With errors        %1").arg(check.withErrors),
                      Words::tr("With warnings only %1").arg(check.withWarnings)};
    for (const auto &[rule, count] : check.rules)
        lines += Words::tr("  %1 %2 %3 in %4 households")
                     .arg(rule, -10)
                     .arg(severityWord(count.severity), -8)
                     .arg(count.problems, 6)
                     .arg(count.households);
    return lines.join(u'\n') + u'\n';
}

QString problemsText(const CaseCheck &check)
{
    QString text;
    for (const CheckedProblem &checked : check.problems)
        text += QStringList{checked.household.toHex(), checked.number,           severityCode(checked.problem.severity),
                            checked.problem.rule,      placeOf(checked.problem), checked.problem.message}
                    .join(u'\t') +
                u'\n';
    return text;
}

} // namespace models
