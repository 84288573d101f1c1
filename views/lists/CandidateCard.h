// SPDX-License-Identifier: GPL-3.0-or-later
// One value of a conflict, large, with its difference to the value before and who set it when and where.
#pragma once

#include "views/lists/SyncValues.h"
#include "views/shell/Badge.h"

#include <QAbstractButton>

class QLabel;

namespace views {

class Theme;

class CandidateCard : public QAbstractButton
{
    Q_OBJECT

public:
    // `number` counts from 1 and is the key that chooses the card. `mark`: a word at its head; empty for none.
    CandidateCard(const Theme &theme, int number, const ConflictCandidate &candidate, const BadgeLook &mark,
                  QWidget *parent);
    void showDecided(bool taken); // nothing can be chosen any more

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead(const BadgeLook &mark);
    QWidget *makeValue();
    void paintTaken(QPainter &painter) const;
    QWidget *makeFact(const QString &icon, const QString &text);

    const Theme &m_theme;
    ConflictCandidate m_candidate;
    int m_number;
    bool m_isDecided = false;
};

// The round mark of a choice, painted the same wherever one is needed.
void paintChoice(QPainter &painter, const QPoint &centre, const Theme &theme, bool chosen);

} // namespace views
