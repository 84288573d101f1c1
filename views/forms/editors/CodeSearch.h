// SPDX-License-Identifier: GPL-3.0-or-later
// Which item of a code list typed letters mean: Chinese labels by their pinyin, whole ("quezijin"), by initials ("qzj")
// or mixed, English ones by their words. A label that begins with the letters goes before one that has them inside.
#pragma once

#include "models/schema/CodeBook.h"

#include <optional>

namespace views {

class CodeSearch
{
public:
    explicit CodeSearch(const std::vector<models::CodeItem> &items); // reads all of them: some 50 ms

    std::optional<QString> find(const QString &letters) const; // its code

private:
    struct Reading
    {
        QString code;
        QString whole;    // "quezijin"
        QString initials; // "qzj"
        QString zh;
        QString en;
        QByteArray syllables; // "que zi jin\n"
    };

    static bool begins(const Reading &reading, const QString &letters);
    static bool holds(const Reading &reading, const QString &letters);

    std::vector<Reading> m_readings;
};

} // namespace views
