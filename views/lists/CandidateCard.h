// SPDX-License-Identifier: GPL-3.0-or-later
// One value of a conflict, large, with its difference to the value before and who set it when and where.
#pragma once

#include "views/lists/SyncValues.h"

#include <QAbstractButton>

class QLabel;

namespace views {

class Badge;
class Theme;

class CandidateCard : public QAbstractButton
{
    Q_OBJECT

public:
    // `number` counts from 1 and is the key that chooses the card.
    CandidateCard(const Theme &theme, int number, const ConflictCandidate &candidate, bool shownNow, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead(bool shownNow);
    QWidget *makeValue();
    QWidget *makeFact(const QString &icon, const QString &text);

    const Theme &m_theme;
    ConflictCandidate m_candidate;
    int m_number;
};

// The round mark of a choice, painted the same wherever one is needed.
void paintChoice(QPainter &painter, const QPoint &centre, const Theme &theme, bool chosen);

} // namespace views
