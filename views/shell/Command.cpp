// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/Command.h"

#include <QCoreApplication>
#include <QWidget>

namespace views {

static constexpr const char *englishProperty = "english";

QAction *addCommand(QWidget &owner, const QString &name, const QIcon &icon, const QList<QKeySequence> &keys)
{
    auto *command = new QAction(icon, QString(), &owner);
    command->setObjectName(name);
    command->setShortcuts(keys);
    command->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    owner.addAction(command);
    return command;
}

QAction *addCommand(QWidget &owner, const QString &name, const QIcon &icon, const QList<QKeySequence> &keys,
                    const CommandWords &words)
{
    QAction *command = addCommand(owner, name, icon, keys);
    command->setData(QVariant::fromValue(words));
    return command;
}

void nameCommands(const QWidget &owner)
{
    for (QAction *command : owner.actions()) {
        if (command->data().canConvert<CommandWords>()) {
            const auto words = command->data().value<CommandWords>();
            nameCommand(*command, words.context, words.english);
        }
    }
}

QAction *addKey(QWidget &owner, const QKeySequence &key)
{
    return addCommand(owner, {}, {}, {key});
}

void nameCommand(QAction &command, const char *context, const char *english, const QString &argument,
                 const QString &englishArgument)
{
    const QString words = QCoreApplication::translate(context, english);
    const QString source = QString::fromUtf8(english);
    command.setText(argument.isEmpty() ? words : words.arg(argument));
    command.setProperty(englishProperty, argument.isEmpty() ? source : source.arg(englishArgument));
}

QString englishWords(const QAction &command)
{
    return command.property(englishProperty).toString();
}

QString keyText(const QAction &command)
{
    QString keys = command.shortcut().toString(QKeySequence::PortableText);
    keys.replace(u'+', u' ').replace(u"  "_qs, u" +"_qs).replace(u"Return"_qs, u"Enter"_qs); // as the key is labelled
    return keys;
}

} // namespace views
