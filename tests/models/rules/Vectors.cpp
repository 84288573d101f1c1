// SPDX-License-Identifier: GPL-3.0-or-later
#include "Vectors.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace models;

QJsonObject vectors(const char *section)
{
    QFile file(QStringLiteral(HEMAI_VECTORS));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String(section)).toObject();
}

double exactValue(const QJsonValue &fraction)
{
    const QString text = fraction.isObject() ? fraction.toObject().value(u"exact").toString() : fraction.toString();
    const QStringList parts = text.split(u'/');
    return parts.size() == 2 ? parts[0].toDouble() / parts[1].toDouble() : text.toDouble();
}

std::vector<Observation> observations(const QJsonObject &example)
{
    const QJsonArray incomes = example.value(u"incomes").toArray();
    const QJsonArray weights = example.value(u"weights").toArray();
    std::vector<Observation> all;
    for (qsizetype i = 0; i < incomes.size(); ++i) {
        const auto income = exactNumberFromText(QString::number(incomes[i].toDouble(), 'g', 17));
        const double weight = i < weights.size() ? weights[i].toDouble() : 1.0;
        all.push_back({income.value(), static_cast<long double>(weight)});
    }
    return all;
}

bool agree(double a, double b)
{
    return std::fabs(a - b) <= 1e-12;
}
