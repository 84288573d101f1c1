// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/SectionStack.h"

#include "views/forms/CaseSession.h"
#include "views/forms/FieldSet.h"
#include "views/forms/HouseholdSection.h"
#include "views/forms/IncomeSection.h"
#include "views/forms/MemberSection.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>

namespace views {

using namespace models;

SectionStack::SectionStack(CaseSession &session, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_session(session)
    , m_rail(new SectionRail(theme, this))
    , m_stack(new QStackedWidget(this))
    , m_members(new MemberSection(session, theme, this))
    , m_income(new IncomeSection(session, theme, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    add(new HouseholdSection(session, theme, this));
    add(m_members);
    add(m_income);
    m_rail->setCurrent(0);
    connect(m_rail, &SectionRail::chosen, this, &SectionStack::show);
    connect(qApp, &QApplication::focusChanged, this, &SectionStack::followKeys);
}

// Editors lose the focus while they go, and tell so: the session they tell must still be there, and nobody else asks.
SectionStack::~SectionStack()
{
    disconnect(qApp, nullptr, this, nullptr);
    m_session.blockSignals(true);
    delete m_stack;
}

void SectionStack::add(FormSection *section)
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    section->setProperty("ground", u"none"_qs);
    scroll->setWidget(section);
    m_stack->addWidget(scroll);
    m_sections.push_back(section);
    connect(section, &FormSection::leftForwards, this, [this] { step(1); });
    connect(section, &FormSection::leftBackwards, this, [this] {
        step(-1);
        current().focusEnd();
    });
    connect(section, &FormSection::conflictWanted, this, &SectionStack::conflictWanted);
    connect(&m_session, &CaseSession::reloaded, section, &FormSection::load);
}

FormSection &SectionStack::current() const
{
    return *m_sections[static_cast<size_t>(m_stack->currentIndex())];
}

QWidget *SectionStack::currentPane() const
{
    return m_stack->currentWidget();
}

int SectionStack::indexOf(TypeId type) const
{
    for (size_t i = 0; i < m_sections.size(); ++i) {
        if (m_sections[i]->holds(type))
            return static_cast<int>(i);
    }
    return 0;
}

void SectionStack::show(int index)
{
    const bool isOther = index != m_stack->currentIndex();
    if (isOther)
        current().leave();
    m_stack->setCurrentIndex(index);
    m_rail->setCurrent(index);
    if (isVisible() && isOther)
        current().focusStart();
}

void SectionStack::step(int by)
{
    const int index = m_stack->currentIndex() + by;
    if (index >= 0 && index < m_stack->count())
        show(index);
}

void SectionStack::showField(const FieldRef &place)
{
    show(indexOf(place.type));
    if (!current().goTo(place))
        current().focusStart();
    QTimer::singleShot(0, this, &SectionStack::showFocus);
}

void SectionStack::showExplanation(const FieldRef &place)
{
    showField(place);
    current().goToExplanation(place);
}

// Whoever clicks sees where: under a pressed button nothing moves.
void SectionStack::followKeys(QWidget *, QWidget *now)
{
    if (now && isAncestorOf(now) && QApplication::mouseButtons() == Qt::NoButton)
        QTimer::singleShot(0, this, &SectionStack::showFocus);
}

// After the layout has made room for what came to light. With what is said under the field, as far as there is room.
void SectionStack::showFocus()
{
    QWidget *focus = QApplication::focusWidget();
    auto *pane = qobject_cast<QScrollArea *>(m_stack->currentWidget());
    if (!focus || !pane->isAncestorOf(focus))
        return;
    if (FieldHolder *holder = current().fields().focused())
        pane->ensureWidgetVisible(holder, 0, 16);
    pane->ensureWidgetVisible(focus, 0, 40);
}

FieldRef SectionStack::focusedPlace() const
{
    const FieldHolder *holder = current().fields().focused();
    return holder ? holder->place() : FieldRef{};
}

} // namespace views
