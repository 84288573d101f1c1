// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/CaseHeader.h"

#include "models/rules/ReviewStatus.h"
#include "views/forms/CaseSession.h"
#include "views/lists/CaseBadge.h"
#include "views/shell/PageHeader.h"

namespace views {

using namespace models;

CaseHeader::CaseHeader(CaseSession &session, PageHeader &header, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_header(header)
    , m_print(header.addButton(ButtonKind::Secondary, u"print"_qs))
    , m_save(header.addButton(ButtonKind::Secondary, u"save"_qs))
    , m_takeBack(header.addButton(ButtonKind::Secondary, u"return"_qs))
    , m_submit(header.addButton(ButtonKind::Primary, QString()))
{
    header.setBackVisible(true);
    m_print->setObjectName(u"print"_qs);
    m_save->setObjectName(u"save"_qs);
    m_takeBack->setObjectName(u"takeBack"_qs);
    m_submit->setObjectName(u"submit"_qs);
    connect(m_print, &QPushButton::clicked, this, &CaseHeader::printWanted);
    connect(m_save, &QPushButton::clicked, this, &CaseHeader::saveWanted);
    connect(m_takeBack, &QPushButton::clicked, this, &CaseHeader::takeBackWanted);
    connect(m_submit, &QPushButton::clicked, this, &CaseHeader::submitWanted);
}

bool CaseHeader::mayHandIn() const
{
    return m_session.mayHandIn() &&
           (m_session.editing().isDirty() || reviewState(m_session.edited()) != ReviewState::Submitted);
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
    m_header.setTitle(hasName ? head->name : tr("New household"));
    m_header.setBadge(caseBadge(reviewState(householdCase)));
    m_header.setFact(place());
    m_save->setVisible(m_session.mayWrite());
    m_takeBack->setVisible(mayTakeBack());
    m_submit->setVisible(m_session.mayHandIn());
    m_submit->setEnabled(mayHandIn());
}

void CaseHeader::retranslate()
{
    m_print->setText(tr("Print"));
    m_save->setText(tr("Save"));
    m_takeBack->setText(tr("Take back"));
    m_submit->setText(tr("Submit for review"));
    m_print->setToolTip(u"Ctrl+P"_qs);
    m_save->setToolTip(u"Ctrl+S"_qs);
    m_takeBack->setToolTip(tr("Out of review, to work on it"));
    m_submit->setToolTip(u"Ctrl+Enter"_qs);
    show();
}

} // namespace views
