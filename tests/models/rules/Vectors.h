// SPDX-License-Identifier: GPL-3.0-or-later
// The worked numbers beside this file, as values a test can compare with.
#pragma once

#include "models/rules/IncomeDistribution.h"

#include <QJsonObject>

QJsonObject vectors(const char *section);

// "443/4000" and {"exact": "443/4000"} as the nearest double.
double exactValue(const QJsonValue &fraction);

// The incomes and, if there are any, weights of one example.
std::vector<models::Observation> observations(const QJsonObject &example);

// Whether two numbers agree to 1e-12, the tolerance of the vectors.
bool agree(double a, double b);
