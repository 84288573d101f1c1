// SPDX-License-Identifier: GPL-3.0-or-later
// The foot of the review page: its keys, why approving is barred, and the two decisions.
#pragma once

#include "views/forms/ReviewValues.h"

#include <QFrame>

#include <array>

class QLabel;
class QPushButton;

namespace views {

class KeyHint;
class Theme;

class ReviewFoot : public QFrame
{
    Q_OBJECT

public:
    ReviewFoot(const Theme &theme, QWidget *parent);

    // `typed`: comments that are not added yet and go back with the case.
    void show(const ReviewCase &reviewed, const models::Problems &problems, int typed);
    void showNone();         // there is no case
    void setHeld(bool held); // nothing is decided now, whatever the case is
    void setHintsVisible(bool visible);
    bool mayApprove() const;
    QString reason() const; // against it; empty: none

Q_SIGNALS:
    void returnWanted();
    void approveWanted();
    void conflictWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showReturn(int comments);
    void showHints();

    std::array<KeyHint *, 4> m_hints{};
    void enableButtons();

    bool m_areHintsWanted = true;
    bool m_isHeld = false;
    bool m_isApprovable = false;
    bool m_isReturnable = false;
    QLabel *m_reason;
    QPushButton *m_conflict; // there only while there is one
    QPushButton *m_return;
    QPushButton *m_approve;
};

} // namespace views
