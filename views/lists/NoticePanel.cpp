// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/NoticePanel.h"

#include "views/shell/Badge.h"
#include "views/shell/ElidedLabel.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace views {

NoticePanel::NoticePanel(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_title(new ElidedLabel("section", this))
    , m_badge(new Badge(theme, this))
    , m_explanation(makeWrappedLabel("body", this))
    , m_question(makeWrappedLabel("body", this))
    , m_settle(makeButton(theme, ButtonKind::Secondary, u"check"_qs, this))
    , m_again(makeButton(theme, ButtonKind::Secondary, u"sync"_qs, this))
    , m_open(makeButton(theme, ButtonKind::Primary, u"household"_qs, this))
{
    m_question->setObjectName(u"noticeQuestion"_qs);
    m_settle->setObjectName(u"noticeSettle"_qs);
    m_again->setObjectName(u"noticeAgain"_qs);
    m_open->setObjectName(u"noticeOpen"_qs);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_badge);
    head->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch(1);
    foot->addWidget(m_settle);
    foot->addWidget(m_again);
    foot->addWidget(m_open);
    auto *content = new QWidget;
    m_lines = new QVBoxLayout(content);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(8);
    m_lines->setAlignment(Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 14);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_explanation);
    column->addWidget(makeScrollArea(content, this), 1); // what can be done about them stays in sight
    column->addWidget(m_question);
    column->addLayout(foot);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT householdWanted(m_notice.household); });
    connect(m_settle, &QPushButton::clicked, this, &NoticePanel::settle);
    connect(m_again, &QPushButton::clicked, this, [this] { Q_EMIT againWanted(m_notice.id); });
    retranslate();
}

// What cannot be had back is asked first; the second press does it.
void NoticePanel::settle()
{
    if (m_notice.question.isEmpty() || m_isAsked) {
        Q_EMIT settled(m_notice.id);
        return;
    }
    m_isAsked = true;
    retranslate();
}

void NoticePanel::show(const InboxNotice &notice)
{
    m_isAsked = m_isAsked && m_notice.id == notice.id;
    m_notice = notice;
    while (QLayoutItem *old = m_lines->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const QString &line : notice.lines) {
        QFrame *box = makeFrame("sunken", this);
        QLabel *text = makeWrappedLabel("body", box);
        text->setTextFormat(Qt::PlainText);
        text->setText(line);
        auto *inside = new QVBoxLayout(box);
        inside->setContentsMargins(14, 10, 14, 10);
        inside->addWidget(text);
        m_lines->addWidget(box);
    }
    retranslate();
}

void NoticePanel::takeFocus()
{
    (m_open->isHidden() ? m_settle : m_open)->setFocus(Qt::OtherFocusReason);
}

static BadgeLook badgeOf(InboxKind kind)
{
    switch (kind) {
    case InboxKind::Returned:
        return {Tone::Warning, u"return"_qs, NoticePanel::tr("Returned")};
    case InboxKind::Ended:
        return {Tone::Warning, u"lock"_qs, NoticePanel::tr("Ended")};
    case InboxKind::KeptAside:
        return {Tone::Warning, u"lock"_qs, NoticePanel::tr("Kept aside")};
    default:
        return {Tone::Error, u"error"_qs, NoticePanel::tr("Refused")};
    }
}

void NoticePanel::retranslate()
{
    m_title->setText(m_notice.title);
    m_explanation->setText(m_notice.explanation);
    m_badge->setLook(badgeOf(m_notice.kind));
    m_open->setText(tr("Open the form"));
    m_open->setVisible(!m_notice.household.isNull());
    m_question->setText(m_notice.question);
    m_question->setVisible(m_isAsked);
    m_settle->setText(m_isAsked ? tr("Yes, give them up") : m_notice.settle);
    m_settle->setVisible(!m_notice.settle.isEmpty());
    m_again->setText(m_notice.again);
    m_again->setVisible(!m_notice.again.isEmpty());
}

void NoticePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace views
