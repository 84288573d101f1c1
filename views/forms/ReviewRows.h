// SPDX-License-Identifier: GPL-3.0-or-later
// A case as a reviewer reads it: a row a field, now and before, with its problem and its comments. Pure.
#pragma once

#include "views/forms/FieldRef.h"
#include "views/forms/ReviewValues.h"

namespace views {

enum class ReviewFilter { All, Problems, Comments, Changes, ToSee }; // ToSee: any of the three, or a conflict

struct ReviewRow
{
    bool isHead = false;       // of a section or a person; `label` alone
    FieldRef place{};          // field 0: the record as a whole; type 0: nothing that can be named
    bool takesComment = false; // the form has a place where one can stand
    FieldRef commentedAt{};    // another place at which one on this row stands; type 0: its own
    QString label{};           // "A06 联系电话"
    QString person{};          // whose it is; empty: the household\'s
    QString now{};
    QString before{};
    bool hasBefore = false;
    bool isChanged = false;                     // the value, or what explains it
    bool isInConflict = false;                  // different values were written here, `now` is one of them
    std::optional<models::Severity> severity{}; // of the gravest problem; an explained one weighs as a note
    QString problem{};
    QString explanation{}; // with who gave it; empty: none
    int openComments = 0;
    bool hasTyped = false; // a comment is in the making here
};

std::vector<ReviewRow> reviewRows(const ReviewCase &reviewed, const models::Problems &problems,
                                  const models::CodeBook &codes, models::Language language);

// It was judged before, and this computer has not kept what it was then: what has changed since is not known here.
bool isJudgedElsewhere(const ReviewCase &reviewed);

// It moved between being handed in and being looked at first, and what it was in between is not known here.
bool isChangedUnseen(const ReviewCase &reviewed);

bool knowsAllChanges(const ReviewCase &reviewed);

// What is to be said of changes that are not marked. Translated; empty: all are marked.
QString noteOnChanges(const ReviewCase &reviewed);

bool passes(const ReviewRow &row, ReviewFilter filter);
std::vector<ReviewRow> filtered(const std::vector<ReviewRow> &rows, ReviewFilter filter); // heads only where needed
int countOf(const std::vector<ReviewRow> &rows, ReviewFilter filter);

// One a register: fields that are one for the server are decided as one.
int conflictCount(const ReviewCase &reviewed);

// With the person whose it is: "贾小宝：B02 姓名".
QString labelOf(const ReviewRow &row);

// What is to be said of a row: its conflict, its problem, its explanation. Translated; empty: nothing.
QString remarkOn(const ReviewRow &row);

// Why the case cannot be approved now; empty if it can. Translated.
QString reasonAgainstApproval(const ReviewCase &reviewed, const models::Problems &problems);

} // namespace views
