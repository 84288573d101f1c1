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
    return command.shortcut().toString(QKeySequence::PortableText).replace(u'+', u' ').replace(u"  "_qs, u" +"_qs);
}

} // namespace views
