// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/FormKeeping.h"

#include <algorithm>
#include <utility>

namespace views {

static constexpr int draftDelayMs = 1000;

FormKeeping::FormKeeping(QObject *parent) : QObject(parent)
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftDelayMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &FormKeeping::draftDue);
}

void FormKeeping::noteEdit()
{
    m_isClosing = false;
    makeDraftDue();
}

// Not begun anew by each key: who types without a pause would never have a draft.
void FormKeeping::makeDraftDue()
{
    if (!m_draftTimer.isActive())
        m_draftTimer.start();
}

void FormKeeping::draftHandedOut()
{
    m_draftTimer.stop();
    m_draftFailed = false;
    ++m_draftsOut;
}

void FormKeeping::draftEnded(bool kept)
{
    m_draftsOut = std::max(0, m_draftsOut - 1);
    m_draftFailed = !kept;
    if (!kept)
        m_isClosing = false;
    releaseIfQuiet();
}

bool FormKeeping::isPutOff(Wish wish)
{
    if (m_isSaving)
        m_wish = std::max(m_wish, wish);
    return m_isSaving;
}

FormKeeping::Wish FormKeeping::saveEnded()
{
    m_isSaving = false;
    return std::exchange(m_wish, Wish::Nothing);
}

void FormKeeping::saveFailed()
{
    m_isSaving = false;
    m_isClosing = false;
    m_wish = Wish::Nothing;
    makeDraftDue(); // what was typed stays at least as a draft
}

bool FormKeeping::mayClose()
{
    m_isClosing = !isQuiet();
    return !m_isClosing;
}

void FormKeeping::releaseIfQuiet()
{
    if (isQuiet() && std::exchange(m_isClosing, false))
        Q_EMIT released();
}

} // namespace views
