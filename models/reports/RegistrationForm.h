// SPDX-License-Identifier: GPL-3.0-or-later
// The household registration form (贫困户登记表, HM-01) as it is printed. Document numbers, phone and account are
// masked; where the numbers are not known here, the form says only whether they are recorded.
#pragma once

#include "models/entities/Village.h"
#include "models/reports/PrintedForm.h"
#include "models/rules/HouseholdCase.h"

#include <QDateTime>

namespace models {

class CodeBook;

struct PrintContext
{
    Village village{};
    int year = 0; // of the form and of the income on it
    QString printedBy{};
    QDateTime printedAt{}; // local time
    Language language = Language::Chinese;
    bool demonstration = false; // invented people: every page says so
};

PrintedForm registrationForm(const HouseholdCase &householdCase, const CodeBook &codes, const PrintContext &context);

// "江西省萍乡市芦溪县麻田镇龙王潭村（360323106205）"
QString placeText(const Village &village, Language language);

} // namespace models
