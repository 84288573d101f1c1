// SPDX-License-Identifier: GPL-3.0-or-later
// One case as lists, searches and analyses see it: a single derived row instead of the dozen records that it is made
// from. Where identity and contact are not readable here, neither is anything of them in the line.
#pragma once

#include "models/base/Id.h"
#include "models/rules/CaseMarks.h"
#include "models/rules/HouseholdCase.h"
#include "models/rules/ReviewStatus.h"
#include "models/rules/SearchQuery.h"

namespace models {

class Pinyin;

struct CaseLine
{
    Id household{};
    qint64 revision = 0; // of the table when this line was written; lines written together share it
    bool gone = false;   // removed, or no longer readable here: the rest is empty
    QString village{};   // "360323106205"

    // Of the active members, the head first; see SearchText.
    QByteArray names{};
    QByteArray pinyin{};
    QByteArray numbers{};
    QString headNumber{}; // document of the head, as recorded
    IdentityMark headIdentity = IdentityMark::Missing;

    QString group{}; // villager group, as typed
    QString kind{};
    QString mainCause{};
    QStringList otherCauses{};
    qint64 persons = 0;
    std::optional<qint64> formYear{};
    std::optional<qint64> netPerHead{}; // E8 of the form year in fen
    QByteArray incomes{};               // E7 of each year in fen: "2020=1234500\n2019=…\n"

    ReviewState state = ReviewState::Draft;
    std::optional<qint64> stepAt{}; // the last step of the review, Unix milliseconds
    QString stepBy{};
    int openComments = 0;
    int errors = 0; // of the rules
    int warnings = 0; // that nobody has explained
    SyncMark mark = SyncMark::Done;

    QString head() const; // empty while nobody is entered
    SearchText searchText() const { return {names, pinyin, numbers}; }

    bool operator==(const CaseLine &) const = default;
};

// What the case's own records say. Problems, mark and revision are for whoever knows the other cases and the sync.
CaseLine caseLine(const HouseholdCase &householdCase, const QString &village, Pinyin &pinyin);

// The first year of CaseLine::incomes, which goes on behind it; nothing at the end.
struct YearIncome
{
    qint64 year = 0;
    qint64 fen = 0;
};
std::optional<YearIncome> takeIncome(QByteArrayView &incomes);

// E7 of a year out of CaseLine::incomes.
std::optional<qint64> netIncomeOf(QByteArrayView incomes, qint64 year);

QByteArrayView firstLine(QByteArrayView lines);

} // namespace models
