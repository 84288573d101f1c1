// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/SearchQuery.h"

#include "models/base/Text.h"

#include <algorithm>
#include <vector>

namespace models {

namespace {

QString withoutBlanks(const QString &typed)
{
    QString text;
    for (const QChar c : typed.normalized(QString::NormalizationForm_KC)) {
        if (!c.isSpace() && c != u'\'')
            text.append(c);
    }
    return text;
}

bool isLatin(QChar c)
{
    return c.unicode() < 0x80 && c.isLetter();
}

// The position after the syllable that begins here, and whether the name goes on there.
const char *endOfSyllable(const char *at, const char *end)
{
    return std::find_if(at, end, [](char c) { return c == ' ' || c == '\n'; });
}

const char *nextSyllable(const char *endOfThis, const char *end)
{
    return endOfThis != end && *endOfThis == ' ' ? endOfThis + 1 : nullptr;
}

// Matches the letters against the syllables from `at` on, taking as many letters of each as fit, but at least one.
// `taken` counts the syllables; 0: no match. `atMost` letters a syllable: 1 asks for initials.
int syllablesMatched(QByteArrayView letters, const char *at, const char *end, ptrdiff_t atMost)
{
    if (!at)
        return 0;
    const char *endOfThis = endOfSyllable(at, end);
    if (at != endOfThis && *at == '-') { // nothing to type here
        const int rest = syllablesMatched(letters, nextSyllable(endOfThis, end), end, atMost);
        return rest == 0 ? 0 : rest + 1;
    }
    for (const char *way = at; way < endOfThis;) { // each way to read the character
        const char *endOfWay = std::find(way, endOfThis, '/');
        const auto [differs, same] = std::mismatch(letters.begin(), letters.end(), way, endOfWay);
        const ptrdiff_t longest = std::min<ptrdiff_t>(differs - letters.begin(), atMost);
        for (ptrdiff_t taken = longest; taken > 0; --taken) {
            if (taken == letters.size())
                return 1;
            if (const int rest = syllablesMatched(letters.sliced(taken), nextSyllable(endOfThis, end), end, atMost))
                return rest + 1;
        }
        way = endOfWay + 1;
    }
    return 0;
}

// In one of the ways to read the syllable: most names are told from what was typed by this alone.
bool beginsWith(char letter, const char *at, const char *end)
{
    if (*at == letter)
        return true;
    for (; at != end && *at != ' ' && *at != '\n'; ++at) {
        if (*at == '/' && at + 1 != end && at[1] == letter)
            return true;
    }
    return false;
}

constexpr ptrdiff_t Initials = 1;
constexpr ptrdiff_t Whole = 99;

// Calls `take` with the beginning of each syllable until it answers true.
template <class Take>
bool anySyllable(QByteArrayView pinyin, Take take)
{
    const char *end = pinyin.end();
    for (const char *at = pinyin.begin(); at != end; ++at) {
        const bool begins = at == pinyin.begin() || at[-1] == ' ' || at[-1] == '\n';
        if (begins && take(at, end))
            return true;
    }
    return false;
}

// Where each character of a text begins; characters beyond the basic plane are two units.
std::vector<int> beginnings(const QString &text)
{
    std::vector<int> all;
    for (int i = 0; i < text.size(); ++i) {
        if (!text[i].isLowSurrogate())
            all.push_back(i);
    }
    return all;
}

// Which end of a number people type: the last digits of a document, the first or last of a phone.
bool meets(char kind, QByteArrayView number, QByteArrayView wanted)
{
    switch (kind) {
    case 'i':
        return number.endsWith(wanted) || (wanted.size() >= 6 && number.startsWith(wanted));
    case 'p':
        return number.endsWith(wanted) || (wanted.size() >= 3 && number.startsWith(wanted));
    default:
        return number.contains(wanted);
    }
}

MatchKind kindOf(char letter)
{
    return letter == 'i' ? MatchKind::Identity : letter == 'p' ? MatchKind::Phone : MatchKind::Number;
}

} // namespace

SearchQuery::SearchQuery(const QString &typed)
{
    const QString text = withoutBlanks(typed);
    if (text.isEmpty())
        return;
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); })) {
        m_kind = Kind::Digits;
        m_wanted = normalisedNumber(text).toUpper().toUtf8();
    } else if (std::all_of(text.begin(), text.end(), isLatin)) {
        m_kind = Kind::Letters;
        m_wanted = text.toLower().replace(u'v', u'u').toUtf8(); // lv and lu are both typed for lü
    } else {
        m_kind = Kind::Characters;
        m_wanted = text.toUtf8();
    }
    if (m_wanted.isEmpty())
        m_kind = Kind::Nothing;
}

MatchKind SearchQuery::match(const SearchText &text) const
{
    switch (m_kind) {
    case Kind::Nothing:
        return MatchKind::None;
    case Kind::Characters:
        return text.names.contains(m_wanted) ? MatchKind::Name : MatchKind::None;
    case Kind::Letters:
        return matchLetters(text.pinyin);
    case Kind::Digits:
        return matchNumbers(text.numbers);
    }
    Q_UNREACHABLE();
}

MatchKind SearchQuery::matchLetters(QByteArrayView pinyin) const
{
    const char first = m_wanted.front();
    MatchKind found = MatchKind::None;
    anySyllable(pinyin, [&](const char *at, const char *end) {
        if (!beginsWith(first, at, end))
            return false;
        if (syllablesMatched(m_wanted, at, end, Initials) > 0)
            found = MatchKind::Initials;
        else if (found == MatchKind::None && syllablesMatched(m_wanted, at, end, Whole) > 0)
            found = MatchKind::Pinyin;
        return found == MatchKind::Initials;
    });
    return found;
}

MatchKind SearchQuery::matchNumbers(QByteArrayView numbers) const
{
    if (!numbers.contains(m_wanted))
        return MatchKind::None;
    MatchKind found = MatchKind::None;
    while (!numbers.isEmpty()) {
        const qsizetype length = numbers.indexOf('\n');
        const QByteArrayView line = length < 0 ? numbers : numbers.first(length);
        if (line.size() > 1 && meets(line.front(), line.sliced(1), m_wanted)) {
            const MatchKind kind = kindOf(line.front());
            found = found == MatchKind::None ? kind : std::min(found, kind);
        }
        numbers = length < 0 ? QByteArrayView() : numbers.sliced(length + 1);
    }
    return found;
}

static QList<int> charactersFrom(const QString &name, qsizetype first, qsizetype count)
{
    const std::vector<int> begins = beginnings(name);
    QList<int> positions;
    for (qsizetype i = first; i < first + count && i < static_cast<qsizetype>(begins.size()); ++i)
        positions.append(begins[static_cast<size_t>(i)]);
    return positions;
}

QList<int> SearchQuery::positions(const QString &name, QByteArrayView pinyin) const
{
    if (m_kind == Kind::Characters) {
        const QString wanted = QString::fromUtf8(m_wanted);
        const qsizetype at = name.indexOf(wanted);
        QList<int> positions;
        for (qsizetype i = 0; at >= 0 && i < wanted.size(); ++i)
            positions.append(static_cast<int>(at + i));
        return positions;
    }
    if (m_kind != Kind::Letters)
        return {};
    QList<int> found;
    for (const ptrdiff_t atMost : {Initials, Whole}) {
        qsizetype index = -1;
        const bool met = anySyllable(pinyin, [&](const char *at, const char *end) {
            ++index;
            const int count = syllablesMatched(m_wanted, at, end, atMost);
            found = charactersFrom(name, index, count);
            return count > 0;
        });
        if (met)
            return found;
    }
    return {};
}

} // namespace models
