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

LinePointer HouseholdLine::apart() const
{
    auto copy = std::make_shared<HouseholdLine>(*this);
    copy->m_text.detach();
    return copy;
}

} // namespace models
