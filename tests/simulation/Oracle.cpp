// SPDX-License-Identifier: GPL-3.0-or-later
#include "Oracle.h"

namespace simulation {

void Oracle::diskPutBack(int machine, size_t count)
{
    for (size_t i = count; i < m_ops.size(); ++i)
        m_ops[i].diskLost = m_ops[i].diskLost || m_ops[i].machine == machine;
}

void Oracle::givenUp(const models::OpId &op)
{
    for (SavedOp &saved : m_ops)
        saved.givenUp = saved.givenUp || saved.op == op;
}

const QByteArray *Oracle::approvedContent(const models::Id &review) const
{
    const auto found = m_approved.find(review);
    return found == m_approved.end() ? nullptr : &found->second;
}

} // namespace simulation
