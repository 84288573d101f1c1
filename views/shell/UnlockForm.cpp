// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/UnlockForm.h"

#include "views/shell/BusyIcon.h"
#include "views/shell/DateText.h"
#include "views/shell/FieldRow.h"
#include "views/shell/PasswordEye.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace views {

UnlockForm::UnlockForm(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(makeLabel("title", this))
    , m_count(makeLabel("muted", this))
    , m_cards(new QVBoxLayout)
    , m_password(new FieldRow(theme, u"password"_qs, this))
    , m_unlock(makeButton(theme, ButtonKind::Primary, u"lock"_qs, this))
    , m_busy(new BusyIcon(theme, Token::Accent, this))
    , m_other(makeButton(theme, ButtonKind::Link, {}, this))
    , m_forgotten(makeButton(theme, ButtonKind::Link, {}, this))
    , m_pending(makeFrame("pending", this))
    , m_pendingText(makeWrappedLabel("body", this))
{
    m_unlock->setObjectName(u"unlock"_qs);
    m_forgotten->setObjectName(u"forgotten"_qs);
    m_other->setObjectName(u"otherAccount"_qs);
    m_pendingText->setObjectName(u"lease"_qs);
    m_cards->setSpacing(8);
    addPasswordEye(theme, m_password->edit());
    m_password->edit().installEventFilter(this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_count);
    column->addSpacing(8);
    column->addLayout(m_cards);
    column->addSpacing(14);
    column->addWidget(m_password);
    column->addSpacing(8);
    column->addWidget(m_unlock);
    column->addSpacing(8);
    column->addWidget(makeLinks());
    column->addSpacing(8);
    column->addWidget(makePending());

    connect(m_unlock, &QPushButton::clicked, this, &UnlockForm::unlock);
    connect(&m_password->edit(), &QLineEdit::returnPressed, this, &UnlockForm::unlock);
    connect(m_other, &QPushButton::clicked, this, &UnlockForm::otherAccountWanted);
    connect(m_forgotten, &QPushButton::clicked, this, &UnlockForm::passwordForgotten);
    setFocusProxy(m_password);
    retranslate();
}

QWidget *UnlockForm::makeLinks()
{
    auto *links = new QWidget(this);
    auto *row = new QHBoxLayout(links);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_other);
    row->addStretch(1);
    row->addWidget(m_busy);
    row->addStretch(1);
    row->addWidget(m_forgotten);
    return links;
}

QWidget *UnlockForm::makePending()
{
    auto *icon = new IconLabel(m_theme, 20, m_pending);
    icon->setIcon(u"offline"_qs, Token::Pending);
    m_pendingText->setTextFormat(Qt::RichText);
    auto *row = new QHBoxLayout(m_pending);
    row->setContentsMargins(12, 9, 12, 9);
    row->setSpacing(10);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(m_pendingText, 1);
    return m_pending;
}

void UnlockForm::setAccounts(const std::vector<LocalAccount> &accounts)
{
    for (AccountCard *old : m_accounts)
        delete old;
    m_accounts.clear();
    for (const LocalAccount &account : accounts) {
        auto *card = new AccountCard(m_theme, account, this);
        m_cards->addWidget(card);
        m_accounts.push_back(card);
        connect(card, &AccountCard::toggled, this, &UnlockForm::showLease);
        connect(card, &AccountCard::clicked, this, [this] { m_password->setFocus(); });
    }
    if (!m_accounts.empty())
        m_accounts.front()->setChecked(true);
    retranslate();
}

void UnlockForm::choose(const QString &id)
{
    for (AccountCard *card : m_accounts) {
        if (card->account().id == id)
            card->setChecked(true);
    }
}

QString UnlockForm::chosen() const
{
    for (const AccountCard *card : m_accounts) {
        if (card->isChecked())
            return card->account().id;
    }
    return {};
}

QString UnlockForm::chosenName() const
{
    for (const AccountCard *card : m_accounts) {
        if (card->isChecked())
            return card->account().name;
    }
    return {};
}

void UnlockForm::unlock()
{
    if (!m_unlock->isEnabled() || chosen().isEmpty())
        return;
    if (m_password->edit().text().isEmpty()) {
        m_password->showProblem(Tone::Error, tr("Type the password of this account."));
        return;
    }
    Q_EMIT unlockWanted(chosen(), m_password->edit().text());
}

void UnlockForm::setBusy(bool busy)
{
    m_busy->setBusy(busy);
    m_unlock->setEnabled(!busy);
    m_password->edit().setEnabled(!busy);
    for (AccountCard *card : m_accounts)
        card->setEnabled(!busy);
    m_unlock->setText(busy ? tr("Opening your data…") : tr("Unlock"));
    if (!busy)
        m_password->setFocus();
}

void UnlockForm::showProblem(const QString &sentence, int attemptsLeft)
{
    setBusy(false);
    m_password->refuse(attemptsLeft < 0 ? sentence : tr("%1 %n attempt(s) left.", nullptr, attemptsLeft).arg(sentence));
}

void UnlockForm::clearPassword()
{
    m_password->clear();
}

void UnlockForm::step(int by)
{
    const auto count = static_cast<int>(m_accounts.size());
    for (int i = 0; i < count; ++i) {
        if (m_accounts[static_cast<size_t>(i)]->isChecked()) {
            m_accounts[static_cast<size_t>((i + by + count) % count)]->setChecked(true);
            clearPassword();
            return;
        }
    }
}

// How long the chosen account may go without a network, and what waits on this computer.
void UnlockForm::showLease()
{
    QStringList lines;
    for (const AccountCard *card : m_accounts) {
        const LocalAccount &account = card->account();
        if (!card->isChecked())
            continue;
        if (account.leaseEnds && account.leaseDays == 0)
            lines << tr("Offline use has ended. Everything is kept; unlock where there is a network.");
        else if (account.leaseEnds)
            lines << tr("No network: usable offline until <b>%1</b> (%n day(s) left)", nullptr, account.leaseDays)
                         .arg(dayText(*account.leaseEnds));
        if (account.waiting > 0)
            lines << tr("<b>%n</b> change(s) waiting to be sent, kept on this computer", nullptr, account.waiting);
    }
    m_pendingText->setText(lines.join(u"<br>"));
    m_pending->setVisible(!lines.isEmpty());
}

bool UnlockForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            step(key == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void UnlockForm::retranslate()
{
    m_title->setText(tr("Unlock"));
    m_count->setText(tr("%n account(s) on this computer", nullptr, static_cast<int>(m_accounts.size())));
    m_password->setLabel(tr("Password"));
    m_unlock->setText(tr("Unlock"));
    m_other->setText(tr("Sign in with another account…"));
    m_forgotten->setText(tr("Forgotten password"));
    showLease();
}

void UnlockForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace views
