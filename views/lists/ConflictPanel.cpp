// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/ConflictPanel.h"

#include "views/lists/CandidateCard.h"
#include "views/lists/CaseParts.h"
#include "views/shell/Badge.h"
#include "views/shell/DateText.h"
#include "views/shell/ElidedLabel.h"
#include "views/shell/FieldRow.h"
#include "views/shell/KeyCap.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace views {

ConflictPanel::ConflictPanel(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(new ElidedLabel("section", this))
    , m_badge(new Badge(theme, this))
    , m_open(makeButton(theme, ButtonKind::Link, u"household"_qs, this))
    , m_explanation(makeWrappedLabel("muted", this))
    , m_beforeLabel(makeLabel("small", this))
    , m_beforeValue(new ElidedLabel("strong", this))
    , m_beforeWho(new ElidedLabel("small", this))
    , m_before(makeFactLine(theme, u"history"_qs, {m_beforeLabel, m_beforeValue, m_beforeWho}, this))
    , m_cardRow(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_own(new QWidget(this))
    , m_ownChoice(new QRadioButton(m_own))
    , m_ownValue(new QLineEdit(m_own))
    , m_reason(new FieldRow(theme, u"reason"_qs, this))
    , m_chooseHint(new KeyHint({u"1"_qs, u"2"_qs, u"3"_qs, u"4"_qs, u"5"_qs}, this))
    , m_confirmHint(new KeyHint({u"Ctrl Enter"_qs}, this))
    , m_later(makeButton(theme, ButtonKind::Secondary, {}, this))
    , m_handOn(makeButton(theme, ButtonKind::Secondary, u"user"_qs, this))
    , m_confirm(makeButton(theme, ButtonKind::Primary, u"check"_qs, this))
{
    m_title->setObjectName(u"conflictTitle"_qs);
    m_explanation->setObjectName(u"conflictExplanation"_qs);
    m_open->setObjectName(u"conflictOpenHousehold"_qs);
    m_before->setObjectName(u"valueBefore"_qs);
    m_cardRow->setSpacing(12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 12, 20, 14);
    column->setSpacing(8);
    column->addWidget(makeCaseHead(m_title, m_badge, m_open, this));
    column->addWidget(m_explanation);
    column->addSpacing(2);
    column->addWidget(m_before);
    column->addSpacing(4);
    column->addLayout(m_cardRow);
    column->addSpacing(4);
    column->addWidget(makeOwnValue());
    column->addWidget(m_reason);
    column->addStretch(1);
    column->addWidget(makeFoot());
    connectParts();
    retranslate();
}

QWidget *ConflictPanel::makeOwnValue()
{
    m_ownChoice->setObjectName(u"ownChoice"_qs);
    m_ownValue->setObjectName(u"ownValue"_qs);
    auto *row = new QHBoxLayout(m_own);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_ownChoice);
    row->addWidget(m_ownValue, 3);
    row->addStretch(1);
    return m_own;
}

QWidget *ConflictPanel::makeFoot()
{
    m_later->setObjectName(u"conflictLater"_qs);
    m_handOn->setObjectName(u"conflictHandOn"_qs);
    m_confirm->setObjectName(u"conflictConfirm"_qs);
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_chooseHint);
    row->addSpacing(6);
    row->addWidget(m_confirmHint);
    row->addStretch(1);
    row->addWidget(m_later);
    row->addWidget(m_handOn);
    row->addWidget(m_confirm);
    return foot;
}

void ConflictPanel::connectParts()
{
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT householdWanted(m_case.household); });
    connect(m_later, &QPushButton::clicked, this, &ConflictPanel::postponed);
    connect(m_handOn, &QPushButton::clicked, this, [this] { Q_EMIT handedOn(m_case.id); });
    connect(m_confirm, &QPushButton::clicked, this, &ConflictPanel::confirm);
    connect(m_ownValue, &QLineEdit::textEdited, this, [this] { mark(static_cast<int>(m_cards.size()) + 1); });
    connect(m_ownChoice, &QRadioButton::clicked, this, [this] { choose(static_cast<int>(m_cards.size()) + 1); });
}

void ConflictPanel::show(const ConflictCase &conflict)
{
    keepTyped();
    m_case = conflict;
    m_ownValue->setText(m_typed[conflict.id].ownValue);
    m_reason->edit().setText(m_typed[conflict.id].reason);
    m_own->setVisible(conflict.ownValueAllowed);
    m_ownValue->setMinimumWidth(m_theme.px(conflict.ownValueIsLong ? 320 : 140));
    m_ownValue->setMaximumWidth(m_theme.px(conflict.ownValueIsLong ? 640 : 140));
    m_reason->setVisible(conflict.mayChoose);
    m_handOn->setVisible(conflict.mayHandOn);
    m_confirm->setVisible(conflict.mayChoose);
    setBusy(false);
    retranslate();
    mark(conflict.shownNow + 1);
}

// For when one comes back from another conflict; what was confirmed is done with.
void ConflictPanel::keepTyped()
{
    m_typed[m_case.id] = m_busy ? Typed() : Typed{m_ownValue->text(), m_reason->edit().text()};
}

void ConflictPanel::rebuildCards()
{
    for (CandidateCard *old : m_cards)
        delete old;
    m_cards.clear();
    int number = 1;
    for (const ConflictCandidate &candidate : m_case.candidates) {
        const BadgeLook shownNow{Tone::Neutral, u"eye"_qs, tr("shown now")};
        auto *card =
            new CandidateCard(m_theme, number, candidate, number - 1 == m_case.shownNow ? shownNow : BadgeLook(), this);
        m_cardRow->addWidget(card, 1);
        m_cards.push_back(card);
        connect(card, &CandidateCard::clicked, this, [this, number] { mark(number); });
        ++number;
    }
    orderTabs();
}

// Cards are made anew for each conflict: without this, Tab would come to them last.
void ConflictPanel::orderTabs()
{
    QWidget *before = m_open;
    for (CandidateCard *card : m_cards) {
        setTabOrder(before, card);
        before = card;
    }
    for (QWidget *next :
         std::initializer_list<QWidget *>{m_ownChoice, m_ownValue, &m_reason->edit(), m_later, m_handOn, m_confirm}) {
        setTabOrder(before, next);
        before = next;
    }
}

void ConflictPanel::showBefore()
{
    m_before->setVisible(m_case.before.has_value());
    const QString value = m_case.before.value_or(QString());
    m_beforeValue->setText(value.isEmpty() ? tr("empty") : value);
    m_beforeWho->setText(
        m_case.beforeWhenMs == 0
            ? m_case.beforeAuthor
            : tr("%1, %2", "who, when").arg(m_case.beforeAuthor, dayText(dateOf(m_case.beforeWhenMs))));
}

QSize ConflictPanel::minimumSizeHint() const
{
    return {m_theme.px(400), QFrame::minimumSizeHint().height()};
}

// The keys work where there is no room to name them.
void ConflictPanel::fitWidth()
{
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    int cards = 0;
    for (const CandidateCard *card : m_cards)
        cards += card->minimumSizeHint().width() + m_cardRow->spacing();
    m_cardRow->setDirection(cards > room ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    int foot = 0;
    for (const QWidget *part :
         std::initializer_list<const QWidget *>{m_later, m_handOn, m_confirm, m_chooseHint, m_confirmHint})
        foot += part->sizeHint().width() + m_cardRow->spacing();
    m_chooseHint->setKeys(static_cast<int>(m_cards.size()) + (m_case.ownValueAllowed ? 1 : 0));
    m_chooseHint->setVisible(m_case.mayChoose && foot <= room);
    m_confirmHint->setVisible(m_case.mayChoose && foot <= room);
}

void ConflictPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitWidth();
}

void ConflictPanel::choose(int number)
{
    mark(number);
    if (m_ownChoice->isChecked())
        m_ownValue->setFocus();
    else if (isAncestorOf(QApplication::focusWidget()) && number >= 1 && number <= static_cast<int>(m_cards.size()))
        m_cards[static_cast<size_t>(number - 1)]->setFocus(Qt::ShortcutFocusReason);
}

void ConflictPanel::mark(int number)
{
    const auto count = static_cast<int>(m_cards.size());
    const bool isOwn = number == count + 1;
    if (number < 0 || number > count + 1 || (isOwn && !m_case.ownValueAllowed))
        return;
    for (int i = 0; i < count; ++i) {
        CandidateCard *card = m_cards[static_cast<size_t>(i)];
        card->setAutoExclusive(false);
        card->setChecked(i + 1 == number);
    }
    m_ownChoice->setAutoExclusive(false);
    m_ownChoice->setChecked(isOwn);
    showChoice();
}

int ConflictPanel::chosen() const
{
    for (size_t i = 0; i < m_cards.size(); ++i) {
        if (m_cards[i]->isChecked())
            return static_cast<int>(i);
    }
    return m_ownChoice->isChecked() ? static_cast<int>(m_cards.size()) : -1;
}

void ConflictPanel::showChoice()
{
    const int choice = chosen();
    const bool isOwn = choice == static_cast<int>(m_cards.size());
    m_confirm->setText(choice < 0 ? tr("Choose a value")
                       : isOwn    ? tr("Use own value")
                                  : tr("Use value %1").arg(choice + 1));
    m_confirm->setEnabled(!m_busy && m_case.mayChoose && choice >= 0 &&
                          (!isOwn || !m_ownValue->text().trimmed().isEmpty()));
}

void ConflictPanel::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget *part : std::initializer_list<QWidget *>{m_later, m_handOn, m_own, m_reason})
        part->setEnabled(!busy);
    showChoice();
}

void ConflictPanel::takeFocus()
{
    if (!m_cards.empty())
        m_cards[static_cast<size_t>(std::max(0, m_case.shownNow))]->setFocus(Qt::OtherFocusReason);
}

void ConflictPanel::confirm()
{
    const int choice = chosen();
    if (!m_confirm->isEnabled())
        return;
    const bool isOwn = choice == static_cast<int>(m_cards.size());
    setBusy(true);
    Q_EMIT decided({m_case.id, isOwn ? -1 : choice, isOwn ? m_ownValue->text().trimmed() : QString(),
                    m_reason->edit().text().trimmed()});
}

void ConflictPanel::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const int digit = event->key() - Qt::Key_0;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier)) {
        confirm();
    } else if (digit >= 1 && digit <= 9 && !(event->modifiers() & ~Qt::KeypadModifier)) {
        choose(digit);
    } else {
        QFrame::keyPressEvent(event);
    }
}

void ConflictPanel::retranslate()
{
    m_title->setText(m_case.title);
    m_badge->setLook({Tone::Conflict, u"conflict"_qs, tr("Conflict")});
    m_open->setText(tr("Open this household"));
    m_explanation->setText(
        m_case.mayChoose
            ? tr("Different values were written here, each before the other had been seen. All are kept: choose one, "
                 "the rest stays in the history.")
            : tr("Different values were written here, each before the other had been seen. All are kept until "
                 "somebody of the village or a coordinator chooses one."));
    m_beforeLabel->setText(tr("Before"));
    const int choice = chosen();
    rebuildCards();
    showBefore();
    m_ownChoice->setText(tr("%1  Neither, use:").arg(m_cards.size() + 1));
    m_ownValue->setPlaceholderText(m_case.ownValueHint);
    m_ownValue->setAccessibleName(tr("Own value"));
    m_reason->setLabel(tr("Reason (goes into the history)"), tr("for example: measured on site with the owner"));
    m_chooseHint->setText(tr("choose"));
    m_confirmHint->setText(tr("confirm"));
    m_later->setText(tr("Later"));
    m_handOn->setText(tr("Pass to the coordinator"));
    mark(choice + 1);
    fitWidth();
}

void ConflictPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace views
