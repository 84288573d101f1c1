// SPDX-License-Identifier: GPL-3.0-or-later
// The code lists: data with validity years, never constants in code. The lists shipped as a resource are the ground;
// records of `commons` change or extend them. Lists end, they never vanish, so an old form keeps its labels.
#pragma once

#include "models/base/Result.h"
#include "models/schema/Field.h"

#include <QHash>

#include <vector>

namespace models {

struct CodeItem
{
    QString code;
    QString zh;
    QString en;
    int validFrom = 0;   // first form year; 0: always
    int validTo = 9999;  // last form year
    QString grouping;    // of causes: "objective", "subjective" or empty
    QString sex;         // of relations: "1" or "2" if the word itself says it
    QStringList aliases; // labels that imports also know

    QString label(Language language) const { return language == Language::Chinese ? zh : en; }
    bool isValidIn(int year) const { return validFrom <= year && year <= validTo; }
    bool operator==(const CodeItem &) const = default;
};

class CodeBook
{
public:
    static const CodeBook &shipped(); // read once from the resource, never changes
    static Result<CodeBook> fromJson(const QByteArray &json);

    // Items in the order of the paper; those valid in a form year, or all (year 0).
    std::vector<CodeItem> items(QLatin1String list, int year = 0) const;
    const CodeItem *find(QLatin1String list, const QString &code) const;             // also of a year that is over
    const CodeItem *findByLabel(QLatin1String list, const QString &label) const;     // in either language or an alias
    QString label(QLatin1String list, const QString &code, Language language) const; // an unknown code as it is
    QStringList lists() const;

    // Adds an item or takes the place of the one with the same code.
    void put(const QString &list, const CodeItem &item);

    bool operator==(const CodeBook &) const = default;

private:
    QHash<QString, std::vector<CodeItem>> m_lists;
};

} // namespace models
