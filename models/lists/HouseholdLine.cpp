// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/HouseholdLine.h"

namespace models {

HouseholdLine::HouseholdLine(const CaseLine &line, int number)
    : m_number(number)
    , m_text(QByteArray(line.names + line.pinyin + line.numbers))
    , m_pinyinAt(line.names.size())
    , m_numbersAt(m_pinyinAt + line.pinyin.size())
    , state(line.state)
    , mark(line.mark)
    , persons(line.persons)
    , formYear(line.formYear)
    , netPerHead(line.netPerHead)
    , headIdentity(line.headIdentity)
    , errors(line.errors)
    , warnings(line.warnings)
    , household(line.household)
    , headNumber(line.headNumber)
    , village(line.village)
    , group(line.group)
    , kind(line.kind)
    , mainCause(line.mainCause)
    , otherCauses(line.otherCauses)
{}

// CaseLine has the official number before the provisional one.
QString HouseholdLine::householdNumber() const
{
    for (QByteArrayView rest = numbers(); !rest.isEmpty();) {
        const QByteArrayView first = firstLine(rest);
        if (first.startsWith('n'))
            return QString::fromUtf8(first.sliced(1));
        rest = rest.sliced(qMin(first.size() + 1, rest.size()));
    }
    return {};
}

LinePointer HouseholdLine::apart() const
{
    auto copy = std::make_shared<HouseholdLine>(*this);
    copy->m_text.detach();
    return copy;
}

} // namespace models
