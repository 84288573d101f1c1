// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/DecisionPace.h"

#include <utility>

namespace views {

static constexpr int lookMs = 1000;
static constexpr int heldMs = 400;

DecisionPace::DecisionPace(QObject *parent) : QObject(parent)
{
    m_look.setSingleShot(true);
    m_look.setInterval(lookMs);
    connect(&m_look, &QTimer::timeout, this, &DecisionPace::changed);
}

void DecisionPace::decided()
{
    m_isDecided = true;
    m_pressed.start();
    Q_EMIT changed();
}

void DecisionPace::nextCame()
{
    if (std::exchange(m_isDecided, false))
        m_look.start();
    Q_EMIT changed();
}

void DecisionPace::openAgain()
{
    m_isDecided = false;
    m_pressed.invalidate();
    Q_EMIT changed();
}

void DecisionPace::setFetching(bool isFetching)
{
    m_isFetching = isFetching;
    Q_EMIT changed();
}

bool DecisionPace::takesKey()
{
    const bool isHeld = m_pressed.isValid() && !m_pressed.hasExpired(heldMs);
    if (isHeld)
        m_pressed.start();
    return !isHeld;
}

} // namespace views
