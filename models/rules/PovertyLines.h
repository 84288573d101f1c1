// SPDX-License-Identifier: GPL-3.0-or-later
// Poverty and monitoring lines by year and region: data, never a constant. A region's own line stands before the
// national one.
#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace models {

struct PovertyLine
{
    QString kind{};   // "poverty" or "monitoring"
    QString region{}; // leading digits of the division code; empty: the whole country
    int year = 0;
    qint64 fen = 0;     // a person a year, current prices
    QString document{}; // where it stands, as printed under a result

    bool operator==(const PovertyLine &) const = default;
};

class PovertyLines
{
public:
    static const PovertyLines &shipped(); // read once from the resource
    static Result<PovertyLines> fromJson(const QByteArray &json);

    explicit PovertyLines(std::vector<PovertyLine> lines = {}) : m_lines(std::move(lines)) {}

    // The line of that very year for the smallest region that holds the division; null if none is known. A year
    // without a line has none: the line of another year is never taken for it.
    const PovertyLine *find(QStringView kind, int year, QStringView division) const;
    const std::vector<PovertyLine> &all() const { return m_lines; }

    // Adds a line or takes the place of the one of the same kind, region and year.
    void put(const PovertyLine &line);

    bool operator==(const PovertyLines &) const = default;

private:
    std::vector<PovertyLine> m_lines;
};

} // namespace models
