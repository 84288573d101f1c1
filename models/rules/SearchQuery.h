// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed into the search field, and whether a case meets it: any part of a member's name in characters; its
// pinyin, initials or a mixture of both ("lijianguo", "ljg", "lijg", "jianguo"); the end or the beginning of a document
// number, a phone number, a household number. Pure; fast enough for 100,000 cases a keystroke.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace models {

// How a search met; in this order the first counts.
enum class MatchKind { None, Name, Initials, Pinyin, Identity, Phone, Number };

// What can be searched of a case, in UTF-8, one entry a line.
struct SearchText
{
    QByteArrayView names;  // "李建国\n刘桂英\n"
    QByteArrayView pinyin; // "li jian guo\nliu gui ying\n", see Pinyin::searchText()
    QByteArrayView numbers; // with a letter for their kind: "i990323…\n" document, "p199…\n" phone, "n…\n" household
};

class SearchQuery
{
public:
    explicit SearchQuery(const QString &typed = {});

    bool isEmpty() const { return m_kind == Kind::Nothing; }
    MatchKind match(const SearchText &text) const;

    // The characters of a name that the search met, as positions in the QString; empty if it did not.
    QList<int> positions(const QString &name, QByteArrayView pinyin) const;

    bool operator==(const SearchQuery &) const = default;

private:
    enum class Kind { Nothing, Characters, Letters, Digits };

    MatchKind matchLetters(QByteArrayView pinyin) const;
    MatchKind matchNumbers(QByteArrayView numbers) const;

    Kind m_kind = Kind::Nothing;
    QByteArray m_wanted; // UTF-8
};

} // namespace models
