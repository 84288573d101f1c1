// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/ReviewFoot.h"

#include "models/rules/CommentStatus.h"
#include "views/forms/ReviewRows.h"
#include "views/shell/KeyCap.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>

namespace views {

using namespace models;

ReviewFoot::ReviewFoot(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_reason(makeLabel("small", this))
    , m_conflict(makeButton(theme, ButtonKind::Secondary, u"conflict"_qs, this))
    , m_return(makeButton(theme, ButtonKind::Danger, u"return"_qs, this))
    , m_approve(makeButton(theme, ButtonKind::Primary, u"check"_qs, this))
{
    setProperty("frame", u"foot"_qs);
    setFixedHeight(theme.px(52));
    m_reason->setObjectName(u"approvalBarred"_qs);
    m_conflict->setObjectName(u"decideConflict"_qs);
    m_return->setObjectName(u"returnCase"_qs);
    m_approve->setObjectName(u"approveCase"_qs);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 0, 16, 0);
    row->setSpacing(8);
    const std::array keys{QStringList{u"↑"_qs, u"↓"_qs}, QStringList{u"F4"_qs}, QStringList{u"F8"_qs},
                          QStringList{u"Ctrl Enter"_qs}};
    for (size_t i = 0; i < m_hints.size(); ++i) {
        m_hints[i] = new KeyHint(keys[i], this);
        row->addWidget(m_hints[i]);
    }
    row->addStretch(1);
    row->addWidget(m_reason);
    row->addWidget(m_conflict);
    row->addWidget(m_return);
    row->addWidget(m_approve);
    connect(m_conflict, &QPushButton::clicked, this, &ReviewFoot::conflictWanted);
    connect(m_return, &QPushButton::clicked, this, &ReviewFoot::returnWanted);
    connect(m_approve, &QPushButton::clicked, this, &ReviewFoot::approveWanted);
    retranslate();
    showNone();
}

void ReviewFoot::show(const ReviewCase &reviewed, const Problems &problems, int typed)
{
    const QString reason = reasonAgainstApproval(reviewed, problems);
    const ReviewState state = reviewState(reviewed.now);
    const bool isWithCadre = state == ReviewState::Draft || state == ReviewState::Returned;
    m_reason->setText(reason);
    m_conflict->setVisible(conflictCount(reviewed) > 0);
    m_isApprovable = reason.isEmpty();
    m_approve->setToolTip(reason.isEmpty() ? u"Ctrl+Enter"_qs : reason);
    m_isReturnable = reviewed.mayDecide && !isWithCadre;
    showReturn(openComments(reviewed.now) + typed);
    enableButtons();
}

void ReviewFoot::showNone()
{
    m_reason->clear();
    m_conflict->hide();
    m_isApprovable = m_isReturnable = false;
    showReturn(0);
    enableButtons();
}

void ReviewFoot::setHeld(bool held)
{
    m_isHeld = held;
    enableButtons();
}

void ReviewFoot::enableButtons()
{
    m_approve->setEnabled(m_isApprovable && !m_isHeld);
    m_return->setEnabled(m_isReturnable && !m_isHeld);
    showHints();
}

void ReviewFoot::showReturn(int comments)
{
    m_return->setText(comments > 0 ? tr("Return (%n comment(s))", nullptr, comments) : tr("Return"));
}

void ReviewFoot::setHintsVisible(bool visible)
{
    m_areHintsWanted = visible;
    showHints();
}

// The key that approves is named where it does: otherwise the reason why not needs the room.
void ReviewFoot::showHints()
{
    for (KeyHint *hint : m_hints)
        hint->setVisible(m_areHintsWanted && (hint != m_hints.back() || m_isApprovable));
}

bool ReviewFoot::mayApprove() const
{
    return m_isApprovable;
}

QString ReviewFoot::reason() const
{
    return m_reason->text();
}

void ReviewFoot::retranslate()
{
    m_hints[0]->setText(tr("field"));
    m_hints[1]->setText(tr("comment"));
    m_hints[2]->setText(tr("next problem"));
    m_hints[3]->setText(tr("approve"));
    m_conflict->setText(tr("Choose"));
    m_approve->setText(tr("Approve"));
}

void ReviewFoot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace views
