// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/DamageAdvice.h"

#include <QCoreApplication>

namespace models {

QString damageAdvice()
{
    return QCoreApplication::translate("DamageAdvice",
                                       "Sign in with this account online once more (Sign in with another account): the "
                                       "data is fetched anew, and what is here is set aside, not deleted.");
}

} // namespace models
