// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/FormSection.h"

#include "views/forms/CaseSession.h"
#include "views/forms/FieldSet.h"
#include "views/shell/ElidedLabel.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace views {

FormSection::FormSection(CaseSession &session, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_theme(theme)
    , m_fields(new FieldSet(session, theme, this))
    , m_column(new QVBoxLayout(this))
    , m_tools(new QHBoxLayout)
    , m_heading(makeLabel("section", this))
    , m_fact(new ElidedLabel("muted", this))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(9);
    head->addWidget(m_heading);
    head->addWidget(m_fact);
    head->addStretch(1);
    head->addLayout(m_tools);
    m_tools->setSpacing(8);
    m_column->setContentsMargins(20, 12, 20, 12);
    m_column->setSpacing(10);
    m_column->addLayout(head);
    head->addStrut(theme.px(32));
    connect(m_fields, &FieldSet::leftForwards, this, [this] { passEnd(1); });
    connect(m_fields, &FieldSet::leftBackwards, this, [this] { passEnd(-1); });
}

void FormSection::passEnd(int step)
{
    if (step > 0)
        Q_EMIT leftForwards();
    else
        Q_EMIT leftBackwards();
}

void FormSection::setFact(const QString &text)
{
    m_fact->setText(text);
}

void FormSection::retranslate()
{
    m_heading->setText(letter() + u' ' + title());
}

void FormSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FormSection::showNotes()
{
    m_fields->showNotes();
}

bool FormSection::goTo(const FieldRef &place)
{
    return m_fields->focus(place);
}

void FormSection::goToExplanation(const FieldRef &place)
{
    if (FieldHolder *holder = m_fields->holderOf(place))
        holder->focusExplanation();
}

void FormSection::focusStart()
{
    for (FieldHolder *holder : m_fields->holders()) {
        if (m_session.shownAt(holder->place()) && !holder->editor().isLocked())
            return holder->editor().setFocus(Qt::TabFocusReason);
    }
    m_fields->focusFirstEmpty();
}

void FormSection::focusEnd()
{
    m_fields->focusLast();
}

void FormSection::leave()
{
    std::vector<FieldRef> places;
    for (const FieldHolder *holder : m_fields->holders())
        places.push_back(holder->place());
    m_session.visit(places);
}

} // namespace views
