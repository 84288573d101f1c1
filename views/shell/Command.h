// SPDX-License-Identifier: GPL-3.0-or-later
// What the program can do, told once: an action with its words, its icon and its key. Windows and pages keep theirs
// among their actions; menus, keys and the search for commands all read them there. One without words is a key alone.
#pragma once

#include <QAction>
#include <QKeySequence>

namespace views {

// Belongs to `owner` and is one of its actions. Its keys work while the focus is in `owner` or below it.
QAction *addCommand(QWidget &owner, const QString &name, const QIcon &icon, const QList<QKeySequence> &keys);

// `english` is the source text in `context`; it is found by these words in every language. `argument` fills its %1, in
// English `englishArgument`.
void nameCommand(QAction &command, const char *context, const char *english, const QString &argument = {},
                 const QString &englishArgument = {});

// Source text and the context it is translated in; both stay for ever.
struct CommandWords
{
    const char *context;
    const char *english;
};

// The same with words, which nameCommands() tells in the language of the moment.
QAction *addCommand(QWidget &owner, const QString &name, const QIcon &icon, const QList<QKeySequence> &keys,
                    const CommandWords &words);
void nameCommands(const QWidget &owner);

// A key alone.
QAction *addKey(QWidget &owner, const QKeySequence &key);

// Words, words in English and names of keys, for the search.
QString englishWords(const QAction &command);
QString keyText(const QAction &command); // as its cap: "Ctrl K"; empty without a key

} // namespace views

Q_DECLARE_METATYPE(views::CommandWords)
