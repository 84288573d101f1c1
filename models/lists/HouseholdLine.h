// SPDX-License-Identifier: GPL-3.0-or-later
// A case's line as the list keeps it while the program runs: what is shown, searched and summed, its texts in one
// piece, because every keystroke goes through all of them.
#pragma once

#include "models/storage/CaseLine.h"

#include <memory>

namespace models {

class HouseholdLine;
using LinePointer = std::shared_ptr<const HouseholdLine>; // lines never change; a new one takes their place
using LineRows = std::vector<const HouseholdLine *>;      // whoever holds them holds their lines too

class HouseholdLine
{
public:
    HouseholdLine(const CaseLine &line, int number);
    LinePointer apart() const; // the same, its text in memory of its own

    // Of the household: from 0, and its own whatever takes the place of this line.
    int number() const { return m_number; }

    QByteArrayView names() const { return part(0, m_pinyinAt); } // see CaseLine
    QByteArrayView pinyin() const { return part(m_pinyinAt, m_numbersAt); }
    QByteArrayView numbers() const { return part(m_numbersAt, m_text.size()); }
    QString householdNumber() const; // the provisional one where there is none
    QString head() const { return QString::fromUtf8(firstLine(names())); }
    SearchText searchText() const { return {names(), pinyin(), numbers()}; }

private:
    QByteArrayView part(qsizetype from, qsizetype to) const { return QByteArrayView(m_text).sliced(from, to - from); }

    const int m_number;
    QByteArray m_text; // names, pinyin, numbers
    const qsizetype m_pinyinAt;
    const qsizetype m_numbersAt;

public:
    const ReviewState state;
    const SyncMark mark;
    const qint64 persons;
    const std::optional<qint64> formYear;
    const std::optional<qint64> netPerHead;
    const IdentityMark headIdentity;
    const int errors;
    const int warnings;
    const Id household;
    const QString headNumber;
    const QString village;
    const QString group;
    const QString kind;
    const QString mainCause;
    const QStringList otherCauses;
};

} // namespace models
