// SPDX-License-Identifier: GPL-3.0-or-later
#include "Trace.h"

#include <cstdio>

namespace simulation {

void Trace::step(const QString &who, const QString &what)
{
    const QByteArray line =
        QByteArray::number(m_clock.nowMs() - 1'600'000'000'000) + ' ' + who.toUtf8() + ": " + what.toUtf8();
    for (const char octet : line) // FNV-1a
        m_digest = (m_digest ^ static_cast<quint8>(octet)) * 0x100000001b3;
    ++m_steps;
    if (m_print)
        std::printf("%s\n", line.constData());
}

void Trace::fail(const QString &what)
{
    step(u"FAILED"_qs, what);
    if (m_failure.isEmpty())
        m_failure = what;
}

} // namespace simulation
