// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/CaseParts.h"

#include "views/shell/Badge.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace views {

QWidget *makeCaseHead(QWidget *title, Badge *badge, QPushButton *open, QWidget *parent)
{
    auto *head = new QWidget(parent);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(title);
    row->addWidget(badge);
    row->addStretch(1);
    row->addWidget(open);
    return head;
}

QFrame *makeFactLine(const Theme &theme, const QString &icon, std::initializer_list<QWidget *> facts, QWidget *parent)
{
    QFrame *line = makeFrame("sunken", parent);
    auto *sign = new IconLabel(theme, 16, line);
    sign->setIcon(icon, Token::Text2);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(14, 10, 14, 10);
    row->setSpacing(10);
    row->addWidget(sign);
    for (QWidget *fact : facts)
        row->addWidget(fact);
    row->addStretch(1);
    return line;
}

} // namespace views
