// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/CommandSearch.h"

#include "models/rules/SearchQuery.h"
#include "views/shell/Command.h"

namespace views {

// One syllable a character, one for each English word: so that initials of both are found alike.
QByteArray CommandSearch::readingOf(const QString &words)
{
    QByteArray &reading = m_readings[words];
    if (!reading.isEmpty())
        return reading;
    QStringList syllables;
    for (const QString &word : words.toLower().split(u' ', Qt::SkipEmptyParts)) {
        const bool isLatin = std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x80; });
        syllables += isLatin ? QStringList{word} : m_pinyin.wordSyllables(word);
    }
    syllables.removeAll(u"-"_qs); // quotes and brackets
    reading = syllables.join(u' ').toUtf8() + '\n';
    return reading;
}

QList<QAction *> CommandSearch::find(const QList<QAction *> &commands, const QString &typed)
{
    const models::SearchQuery query(typed);
    QList<QAction *> found;
    for (QAction *command : commands) {
        if (command->text().isEmpty() || !command->isVisible() || !command->isEnabled())
            continue;
        const QByteArray names = QByteArray(command->text().toUtf8() + '\n');
        const QByteArray readings =
            query.isEmpty() ? QByteArray()
                            : QByteArray(readingOf(command->text()) + readingOf(englishWords(*command)));
        const QByteArray keys = QByteArray('k' + keyText(*command).remove(u' ').toUpper().toUtf8() + '\n');
        if (query.isEmpty() || query.match({names, readings, keys}) != models::MatchKind::None)
            found.append(command);
    }
    return found;
}

} // namespace views
