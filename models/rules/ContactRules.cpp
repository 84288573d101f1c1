// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Text.h"
#include "models/rules/CaseRules.h"

#include <QCoreApplication>

#include <algorithm>

namespace models::caseRules {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::HouseholdRules)
};

bool areDigits(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

void judgeContact(Judgement &judgement)
{
    if (!judgement.subject.contact)
        return;
    const HouseholdContact &contact = *judgement.subject.contact;
    const QString phone = normalisedNumber(contact.phone);
    const QString account = normalisedNumber(contact.bankAccount);
    if (!phone.isEmpty() && (phone.size() != 11 || !areDigits(phone)))
        judgement.error("E-15", contact, "phone", Words::tr("A telephone number has 11 digits."));
    if (!account.isEmpty() && (account.size() < 12 || account.size() > 19 || !areDigits(account)))
        judgement.error("A08", contact, "bank_account", Words::tr("An account number has 12 to 19 digits."));
    if (contact.bank.isEmpty() != account.isEmpty())
        judgement.error("A07", contact, account.isEmpty() ? "bank_account" : "bank",
                        Words::tr("Bank and account number belong together."));
}

} // namespace models::caseRules
