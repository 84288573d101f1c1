// SPDX-License-Identifier: GPL-3.0-or-later
// What the users of a simulated world were told is saved, kept apart from everything that the program keeps. At the end
// each of these values must be found again.
#pragma once

#include "models/storage/Change.h"

#include <map>
#include <set>

namespace simulation {

struct SavedCell
{
    models::TypeId type = 0;
    models::Id record;
    models::FieldId reg = 0;
    QByteArray value;
    std::optional<QByteArray> shown; // what the user saw there before; none: new, or decided in a conflict
};

// All that one save wrote into one scope.
struct SavedOp
{
    models::OpId op;
    QString scope;
    int machine = 0;
    std::vector<SavedCell> cells;
    bool diskLost = false;  // the disk it was saved on was put back to an older state
    bool forgotten = false; // its author has handed in and removed the scope since
    bool givenUp = false;   // refused, and its author let it go
};

class Oracle
{
public:
    void saved(SavedOp op) { m_ops.push_back(std::move(op)); }
    size_t count() const { return m_ops.size(); }
    std::vector<SavedOp> &ops() { return m_ops; }
    const std::vector<SavedOp> &ops() const { return m_ops; }

    // The disk of a machine was put back to what it was when `count` saves were known.
    void diskPutBack(int machine, size_t count);

    void givenUp(const models::OpId &op);

    // What a reviewer approved, as text; by the id of the review.
    void approved(const models::Id &review, const QByteArray &content) { m_approved[review] = content; }
    const QByteArray *approvedContent(const models::Id &review) const;

private:
    std::vector<SavedOp> m_ops;
    std::map<models::Id, QByteArray> m_approved;
};

} // namespace simulation
