// SPDX-License-Identifier: GPL-3.0-or-later
// Two invented accounts of one computer.
#pragma once

#include "views/shell/AccountCard.h"

#include <vector>

namespace tests {

inline std::vector<views::LocalAccount> twoAccounts()
{
    return {{.id = u"lifang"_qs,
             .name = u"lifang"_qs,
             .person = u"李芳"_qs,
             .role = u"驻村干部"_qs,
             .place = u"龙王潭村"_qs,
             .leaseEnds = QDate(2020, 12, 20),
             .leaseDays = 23,
             .waiting = 12},
            {.id = u"wang"_qs, .name = u"wang"_qs, .person = u"王志强"_qs, .role = u"驻村干部"_qs, .place = u"上河村"_qs}};
}

} // namespace tests
