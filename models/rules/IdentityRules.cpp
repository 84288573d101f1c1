// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/CaseRules.h"
#include "models/rules/IdentityNumber.h"

#include <QCoreApplication>

namespace models::caseRules {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::HouseholdRules)
};

constexpr QStringView ResidentCard = u"01";
constexpr QStringView DisabilityCardKind = u"09";

void report(Judgement &judgement, const MemberIdentity &identity, const std::vector<IdentityFault> &faults)
{
    for (const IdentityFault fault : faults) {
        const QByteArray rule = ruleOf(fault).toLatin1();
        if (isWarning(fault))
            judgement.warn(rule.constData(), identity, "number", messageFor(fault));
        else
            judgement.error(rule.constData(), identity, "number", messageFor(fault));
    }
}

void judgeAgainstMember(Judgement &judgement, const MemberIdentity &identity, const IdentityReading &reading,
                        const Member &member)
{
    if (reading.birth.isValid() && member.birthDate.isValid() && reading.birth != member.birthDate)
        judgement.error("V-ID-3", member, "birth_date",
                        Words::tr("The birth date is not the one in the document number."));
    if (judgement.context.numbersElsewhere.contains(reading.number))
        judgement.warn("V-ID-7", identity, "number",
                       Words::tr("This document is recorded in another household. Find out where the person lives."));
}

void judgeNumber(Judgement &judgement, const MemberIdentity &identity, const Member &member)
{
    const IdentityContext context{judgement.day, member.sex, judgement.context.demonstration};
    if (member.idKind == DisabilityCardKind) {
        const DisabilityCard card = readDisabilityCard(identity.number);
        report(judgement, identity, disabilityCardFaults(card, context));
        judgeAgainstMember(judgement, identity, card.identity, member);
    } else if (member.idKind == ResidentCard || member.idKind.isEmpty()) {
        const IdentityReading reading = readIdentityNumber(identity.number);
        report(judgement, identity, identityFaults(reading, context));
        judgeAgainstMember(judgement, identity, reading, member);
    }
}

} // namespace

void judgeIdentities(Judgement &judgement)
{
    QSet<QString> seen;
    for (const Member *member : judgement.members) {
        const MemberIdentity *identity = identityOf(judgement.subject, member->id);
        if (identity == nullptr || identity->number.isEmpty()) {
            if (!member->idRecorded.value_or(false))
                judgement.error("B05", *member, "id_recorded", Words::tr("The document number is missing."));
            continue;
        }
        judgeNumber(judgement, *identity, *member);
        const QString number = personOfNumber(identity->number);
        if (seen.contains(number))
            judgement.error("V-ID-7", *identity, "number", Words::tr("Two members have the same document number."));
        seen.insert(number);
    }
}

} // namespace models::caseRules
