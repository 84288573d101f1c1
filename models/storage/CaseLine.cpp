// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/CaseLine.h"

#include "models/base/Text.h"
#include "models/rules/CaseFigures.h"
#include "models/rules/CommentStatus.h"
#include "models/rules/Pinyin.h"

#include <algorithm>
#include <charconv>

namespace models {

QByteArrayView firstLine(QByteArrayView lines)
{
    const qsizetype length = lines.indexOf('\n');
    return length < 0 ? lines : lines.first(length);
}

QString CaseLine::head() const
{
    return QString::fromUtf8(firstLine(names));
}

std::optional<YearIncome> takeIncome(QByteArrayView &incomes)
{
    if (incomes.isEmpty())
        return std::nullopt;
    const QByteArrayView line = firstLine(incomes);
    incomes = incomes.sliced(std::min(line.size() + 1, incomes.size()));
    YearIncome income;
    const char *end = line.data() + line.size();
    const char *behindYear = std::from_chars(line.data(), end, income.year).ptr;
    std::from_chars(std::min(behindYear + 1, end), end, income.fen); // behind the sign of equality
    return income;
}

std::optional<qint64> netIncomeOf(QByteArrayView incomes, qint64 year)
{
    while (const auto income = takeIncome(incomes)) {
        if (income->year == year)
            return income->fen;
    }
    return std::nullopt;
}

// The head; while nobody is called that, whoever stands first.
static const Member *firstPerson(const HouseholdCase &householdCase)
{
    if (const Member *head = headOf(householdCase))
        return head;
    const auto active = std::find_if(householdCase.members.begin(), householdCase.members.end(), isActive);
    return active == householdCase.members.end() ? nullptr : &*active;
}

static void addNumber(QByteArray &numbers, char kind, const QString &number)
{
    const QByteArray text = normalisedNumber(number).toUpper().toUtf8();
    if (!text.isEmpty())
        numbers += kind + text + '\n';
}

static void addPerson(CaseLine &line, const HouseholdCase &householdCase, const Member &member, Pinyin &pinyin)
{
    line.names += member.name.toUtf8() + '\n';
    line.pinyin += pinyin.searchText(member.name).toUtf8() + '\n';
    if (const MemberIdentity *identity = identityOf(householdCase, member.id))
        addNumber(line.numbers, 'i', identity->number);
}

static void addHead(CaseLine &line, const HouseholdCase &householdCase, const Member &head)
{
    if (const MemberIdentity *identity = identityOf(householdCase, head.id))
        line.headNumber = identity->number;
    const bool recorded = head.idRecorded.value_or(false);
    line.headIdentity = !recorded                        ? IdentityMark::Missing
                        : head.idChecked.value_or(false) ? IdentityMark::Checked
                                                         : IdentityMark::Recorded;
}

static void addPersons(CaseLine &line, const HouseholdCase &householdCase, Pinyin &pinyin)
{
    const Member *head = firstPerson(householdCase);
    if (!head)
        return;
    addHead(line, householdCase, *head);
    addPerson(line, householdCase, *head, pinyin);
    for (const Member &member : householdCase.members) {
        if (isActive(member) && member.id != head->id)
            addPerson(line, householdCase, member, pinyin);
    }
}

static void addIncomes(CaseLine &line, const HouseholdCase &householdCase)
{
    std::optional<qint64> last;
    for (const Income &income : householdCase.incomes) { // by year, and the first of a year counts
        if (!income.year || income.year == last)
            continue;
        last = income.year;
        if (const auto net = causeCaseOf(householdCase, *income.year).netIncome)
            line.incomes += QByteArray::number(*income.year) + '=' + QByteArray::number(*net) + '\n';
    }
    if (line.formYear)
        line.netPerHead = netPerHead(householdCase, *line.formYear);
}

static void addReview(CaseLine &line, const HouseholdCase &householdCase)
{
    line.state = reviewState(householdCase);
    if (!householdCase.reviews.empty()) {
        line.stepAt = householdCase.reviews.back().at;
        line.stepBy = householdCase.reviews.back().byName;
    }
    line.openComments = openComments(householdCase);
}

CaseLine caseLine(const HouseholdCase &householdCase, const QString &village, Pinyin &pinyin)
{
    const Household &household = householdCase.household;
    CaseLine line;
    line.household = household.id;
    line.village = village;
    line.group = household.villagerGroup;
    line.kind = household.kind;
    line.mainCause = household.mainCause;
    line.otherCauses = household.otherCauses;
    line.persons = headcount(householdCase);
    line.formYear = household.formYear;
    addPersons(line, householdCase, pinyin);
    if (householdCase.contact)
        addNumber(line.numbers, 'p', householdCase.contact->phone);
    addNumber(line.numbers, 'n', household.number);
    addNumber(line.numbers, 'n', household.provisionalNumber);
    addIncomes(line, householdCase);
    addReview(line, householdCase);
    return line;
}

} // namespace models
