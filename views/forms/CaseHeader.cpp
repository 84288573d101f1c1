// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/CaseHeader.h"

#include "models/rules/ReviewStatus.h"
#include "views/forms/CaseSession.h"
#include "views/lists/CaseBadge.h"
#include "views/shell/Command.h"
#include "views/shell/Page.h"
#include "views/shell/Theme.h"

namespace views {

using namespace models;

CaseHeader::CaseHeader(CaseSession &session, Page &page, const Theme &theme, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_page(page)
    , m_theme(theme)
    , m_print(add({"print", "print", "Ctrl+P", QT_TR_NOOP("Print the form"), ButtonKind::Secondary},
                  &CaseHeader::printWanted))
    , m_save(add({"save", "save", "Ctrl+S", QT_TR_NOOP("Save the household"), ButtonKind::Secondary},
                 &CaseHeader::saveWanted))
    , m_takeBack(
          add({"takeBack", "return", "", QT_TR_NOOP("Take the household back out of review"), ButtonKind::Secondary},
              &CaseHeader::takeBackWanted))
    , m_submit(add({"submit", "", "Ctrl+Return", QT_TR_NOOP("Submit the household for review"), ButtonKind::Primary},
                   &CaseHeader::submitWanted))
{
    page.header().setBackVisible(true);
}

CaseHeader::Act CaseHeader::add(const ActSpec &spec, void (CaseHeader::*wanted)())
{
    const QString icon = QLatin1String(spec.icon);
    const Act act{m_page.header().addButton(spec.kind, icon),
                  addCommand(m_page, QLatin1String(spec.name) + u"Command"_qs,
                             m_theme.icon(icon.isEmpty() ? u"check"_qs : icon),
                             {QKeySequence(QLatin1String(spec.key), QKeySequence::PortableText)},
                             {"views::CaseHeader", spec.command})};
    act.button->setObjectName(QLatin1String(spec.name));
    connect(act.button, &QPushButton::clicked, this, wanted);
    connect(act.command, &QAction::triggered, this, wanted);
    return act;
}

// Without its button the keys would go to the navigation.
void CaseHeader::show(const Act &act, bool visible)
{
    if (!visible && act.button->hasFocus())
        m_page.focusStart();
    act.setVisible(visible);
}

void CaseHeader::Act::setVisible(bool visible) const
{
    button->setVisible(visible);
    command->setVisible(visible);
}

bool CaseHeader::mayHandIn() const
{
    const ReviewState state = reviewState(m_session.edited());
    const bool isJudgedOrWaits = state == ReviewState::Submitted || state == ReviewState::Approved;
    return m_session.mayHandIn() && (m_session.editing().isDirty() || !isJudgedOrWaits);
}

bool CaseHeader::mayTakeBack() const
{
    return m_session.mayHandIn() && isInReview(reviewState(m_session.edited()));
}

QString CaseHeader::place() const
{
    const Household &house = m_session.edited().household;
    const QString place = m_session.opened().village.name + house.villagerGroup;
    const QString number = !house.number.isEmpty()              ? tr("no. %1").arg(house.number)
                           : !house.provisionalNumber.isEmpty() ? tr("provisional no. %1").arg(house.provisionalNumber)
                                                                : tr("no number yet");
    const QString separator = m_session.language() == Language::Chinese ? u"·"_qs : u", "_qs;
    return place.isEmpty() ? number : QString(place + separator + number);
}

void CaseHeader::show()
{
    const HouseholdCase &householdCase = m_session.edited();
    const Member *head = headOf(householdCase);
    const bool hasName = head && !head->name.isEmpty();
    m_page.header().setTitle(hasName ? head->name : tr("New household"));
    m_page.header().setBadge(caseBadge(reviewState(m_session.editing().seen()))); // not yet what is only typed
    m_page.header().setFact(place());
    show(m_save, m_session.mayWrite());
    show(m_takeBack, mayTakeBack());
    show(m_submit, m_session.mayHandIn());
    if (m_submit.button->hasFocus() && !mayHandIn())
        m_page.focusStart();
    m_submit.button->setEnabled(mayHandIn());
}

void CaseHeader::retranslate()
{
    m_print.button->setText(tr("Print"));
    m_save.button->setText(tr("Save"));
    m_takeBack.button->setText(tr("Take back"));
    m_submit.button->setText(tr("Submit for review"));
    m_print.button->setToolTip(u"Ctrl+P"_qs);
    m_save.button->setToolTip(u"Ctrl+S"_qs);
    m_takeBack.button->setToolTip(tr("Out of review, to work on it"));
    m_submit.button->setToolTip(u"Ctrl+Enter"_qs);
    show();
}

} // namespace views
