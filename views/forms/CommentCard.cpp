// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/CommentCard.h"

#include "models/rules/CommentStatus.h"
#include "views/shell/Badge.h"
#include "views/shell/DateText.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QGridLayout>

namespace views {

CommentCard::CommentCard(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_place(makeWrappedLabel("smallStrong", this))
    , m_state(new Badge(theme, this))
    , m_by(makeLabel("small", this))
    , m_text(makeWrappedLabel("smallText", this))
    , m_settle(makeButton(theme, ButtonKind::Link, {}, this))
{
    setProperty("frame", u"problem"_qs);
    setCursor(Qt::PointingHandCursor);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(11, 9, 9, 9);
    grid->setVerticalSpacing(3);
    grid->addWidget(m_place, 0, 0);
    grid->addWidget(m_state, 0, 1, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(m_by, 1, 0, 1, 2);
    grid->addWidget(m_text, 2, 0, 1, 2);
    grid->addWidget(m_settle, 3, 0, 1, 2, Qt::AlignRight);
    grid->setColumnStretch(0, 1);
    m_settle->setObjectName(u"settleComment"_qs);
    m_settle->setProperty("size", u"small"_qs);
    connect(m_settle, &QPushButton::clicked, this, [this] { Q_EMIT settleWanted(m_comment); });
}

void CommentCard::setComment(const ShownComment &shown)
{
    const models::FieldComment &comment = shown.comment;
    m_ref = placeOf(comment);
    m_comment = comment.id;
    m_place->setText(shown.place);
    if (models::isSettled(comment))
        m_state->setLook({Tone::Ok, u"check"_qs, tr("Settled")});
    else if (shown.isNew)
        m_state->setLook({Tone::Info, u"comment"_qs, tr("New")});
    else
        m_state->setLook({Tone::Warning, u"warning"_qs, tr("Open")});
    const QString name = shown.isMine ? tr("%1 (me)").arg(comment.byName) : comment.byName;
    m_by->setText(name + u"  " + stampText(comment.at.value_or(0)));
    m_text->setText(comment.text);
    m_settle->setText(shown.isMine ? tr("Withdraw") : tr("Settled"));
    m_settle->setAccessibleName(m_settle->text() + u' ' + shown.place);
    m_settle->setVisible(shown.maySettle && !models::isSettled(comment));
    setAccessibleName(shown.place + u": " + comment.text);
}

void CommentCard::mousePressEvent(QMouseEvent *)
{
    Q_EMIT jumpWanted(m_ref);
}

} // namespace views
