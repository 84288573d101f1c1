// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/RecoverForm.h"

#include "views/shell/BusyIcon.h"
#include "views/shell/FieldRow.h"
#include "views/shell/PasswordEye.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace views {

RecoverForm::RecoverForm(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel("title", this))
    , m_account(makeLabel("muted", this))
    , m_explanation(makeWrappedLabel("body", this))
    , m_password(new FieldRow(theme, u"recoveryPassword"_qs, this))
    , m_recover(makeButton(theme, ButtonKind::Primary, u"lock"_qs, this))
    , m_back(makeButton(theme, ButtonKind::Link, u"back"_qs, this))
    , m_busy(new BusyIcon(theme, Token::Accent, this))
    , m_kept(makeFrame("pending", this))
    , m_keptText(makeWrappedLabel("body", this))
{
    m_recover->setObjectName(u"recover"_qs);
    m_back->setObjectName(u"backToUnlock"_qs);
    m_explanation->setObjectName(u"recoveryReason"_qs);
    addPasswordEye(theme, m_password->edit());
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_back);
    foot->addStretch(1);
    foot->addWidget(m_busy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_account);
    column->addSpacing(8);
    column->addWidget(m_explanation);
    column->addSpacing(14);
    column->addWidget(m_password);
    column->addSpacing(8);
    column->addWidget(m_recover);
    column->addSpacing(8);
    column->addLayout(foot);
    column->addSpacing(8);
    column->addWidget(makeKept(theme));

    connect(m_recover, &QPushButton::clicked, this, &RecoverForm::recover);
    connect(&m_password->edit(), &QLineEdit::returnPressed, this, &RecoverForm::recover);
    connect(m_back, &QPushButton::clicked, this, &RecoverForm::backWanted);
    setFocusProxy(m_password);
    retranslate();
}

QWidget *RecoverForm::makeKept(const Theme &theme)
{
    auto *icon = new IconLabel(theme, 20, m_kept);
    icon->setIcon(u"check"_qs, Token::Pending);
    auto *row = new QHBoxLayout(m_kept);
    row->setContentsMargins(12, 9, 12, 9);
    row->setSpacing(10);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(m_keptText, 1);
    return m_kept;
}

void RecoverForm::begin(const QString &accountName, LostKey lost)
{
    m_name = accountName;
    m_lost = lost;
    clearPassword();
    retranslate();
}

void RecoverForm::recover()
{
    if (!m_recover->isEnabled())
        return;
    if (m_password->edit().text().isEmpty())
        return m_password->showProblem(Tone::Error, tr("Type the password that the server takes now."));
    m_password->clearProblem();
    Q_EMIT recoveryWanted(m_password->edit().text());
}

void RecoverForm::setBusy(bool busy)
{
    m_busy->setBusy(busy);
    m_recover->setEnabled(!busy);
    m_back->setEnabled(!busy);
    m_password->edit().setEnabled(!busy);
    m_recover->setText(busy ? tr("Asking the server…") : tr("Open my data"));
}

void RecoverForm::showProblem(const QString &sentence)
{
    setBusy(false);
    m_password->refuse(sentence);
}

void RecoverForm::clearPassword()
{
    m_password->clear();
}

QString RecoverForm::title() const
{
    switch (m_lost) {
    case LostKey::Password:
        return tr("Forgotten password");
    case LostKey::Keychain:
        return tr("The keychain was reset");
    case LostKey::LockedAway:
        return tr("Your access has ended");
    }
    Q_UNREACHABLE();
}

QString RecoverForm::explanation() const
{
    switch (m_lost) {
    case LostKey::Password:
        return tr("Ask your administrator for a new password and type it here. A network is needed this once; "
                  "afterwards the new password opens your data offline too.");
    case LostKey::Keychain:
        return tr("The keychain of this computer was reset and no longer holds its part of your key. Everything you "
                  "entered is kept. With a network and your password the server opens it again.");
    case LostKey::LockedAway:
        return tr("The administrator ended your access on this computer. What you had saved was handed in, and the "
                  "key is locked away: only your organisation can open what lies here. If the administrator gives "
                  "you the access again, a network and your password open it.");
    }
    Q_UNREACHABLE();
}

void RecoverForm::retranslate()
{
    m_title->setText(title());
    m_account->setText(m_name);
    m_explanation->setText(explanation());
    m_password->setLabel(m_lost == LostKey::Password ? tr("New password from the administrator") : tr("Password"));
    m_recover->setText(tr("Open my data"));
    m_back->setText(tr("Back"));
    m_keptText->setText(tr("Everything you entered stays on this computer, also what was not sent yet."));
}

void RecoverForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace views
