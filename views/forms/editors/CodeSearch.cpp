// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/editors/CodeSearch.h"

#include "models/rules/Pinyin.h"
#include "models/rules/SearchQuery.h"

#include <algorithm>

namespace views {

using namespace models;

CodeSearch::CodeSearch(const std::vector<CodeItem> &items)
{
    Pinyin pinyin;
    for (const CodeItem &item : items) {
        Reading reading{item.code, {}, {}, item.zh, item.en, {}};
        QStringList syllables = pinyin.wordSyllables(item.zh);
        syllables.removeAll(u"-"_qs); // commas and brackets
        for (const QString &syllable : syllables)
            reading.initials += syllable.at(0);
        reading.whole = syllables.join(QString());
        reading.syllables = syllables.join(u' ').toUtf8() + '\n';
        m_readings.push_back(std::move(reading));
    }
}

bool CodeSearch::begins(const Reading &reading, const QString &letters)
{
    return reading.whole.startsWith(letters) || reading.initials.startsWith(letters) ||
           reading.zh.startsWith(letters) || reading.en.startsWith(letters, Qt::CaseInsensitive);
}

bool CodeSearch::holds(const Reading &reading, const QString &letters)
{
    const QByteArray label = reading.zh.toUtf8() + '\n';
    return SearchQuery(letters).match({label, reading.syllables, {}}) != MatchKind::None ||
           reading.en.contains(letters, Qt::CaseInsensitive);
}

std::optional<QString> CodeSearch::find(const QString &letters) const
{
    for (const auto meets : {begins, holds}) {
        const auto found = std::ranges::find_if(m_readings, [&](const Reading &one) { return meets(one, letters); });
        if (found != m_readings.end())
            return found->code;
    }
    return std::nullopt;
}

} // namespace views
