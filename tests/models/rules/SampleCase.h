// SPDX-License-Identifier: GPL-3.0-or-later
// A complete case without a problem: an invented couple with a daughter at school. Tests break one thing in it.
#pragma once

#include "models/rules/HouseholdCase.h"

models::HouseholdCase sampleCase();

// An id that reads as its number, so that failures can be read.
models::Id idNumber(int number);
