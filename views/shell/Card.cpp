// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/Card.h"

#include "views/shell/Widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace views {

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_title(makeLabel("section", this))
    , m_fact(makeLabel("small", this))
    , m_tools(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    setProperty("frame", u"card"_qs);
    m_tools->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_fact);
    head->addStretch(1);
    head->addLayout(m_tools);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addLayout(head);
    column->addLayout(m_body, 1);
    m_title->hide();
    m_fact->hide();
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void Card::setFact(const QString &fact)
{
    m_fact->setText(fact);
    m_fact->setVisible(!fact.isEmpty());
}

} // namespace views
