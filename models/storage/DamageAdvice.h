// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done where a file of an account is damaged: the same for its data, its keys, its card and its device.
#pragma once

#include <QString>

namespace models {

QString damageAdvice(); // a sentence to follow the one that says what is damaged; translated

} // namespace models
