// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/PasswordEye.h"

#include "views/shell/Theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

namespace views {

void addPasswordEye(const Theme &theme, QLineEdit &edit)
{
    edit.setEchoMode(QLineEdit::Password);
    edit.setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    QAction *eye = edit.addAction(theme.icon(u"eye"_qs), QLineEdit::TrailingPosition);
    eye->setCheckable(true);
    QObject::connect(eye, &QAction::toggled, &edit,
                     [&edit](bool shown) { edit.setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
}

} // namespace views
